import { createHash } from 'node:crypto';

/** Our key in the form that Fiken wants a name of an invoice in: the same for the same key. */
export const uuidOf = (key: string): string =>
	createHash('sha256')
		.update(key)
		.digest('hex')
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

import type { OtherForm } from './other-form.ts';

const lines = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim();

/** Line ends, spaces and the two ways of writing "å" are the system's affair; every other character counts. */
export const sameText: OtherForm = (sent, stored) =>
	lines(sent) === lines(stored) ? 'The same text; only spaces or line ends are kept in another way.' : null;

import { createHash } from 'node:crypto';
import { headerValue, type HeaderLine } from './header-lines.ts';

const LONGEST_ID = 200;

/**
 * A mail's key: the same at every reading, in every folder and under every numbering, and of its own for every mail.
 *
 * The Message-ID should be that, but some form scripts give all their mails the same one: the mail's date, sender and
 * subject therefore count too. The same mail delivered twice has all of these in common, and is one. A mail without a
 * Message-ID is known by the marks that the servers on its way have put on it (Received); without even these, by its
 * place in the folder.
 */
export function mailKey(header: readonly HeaderLine[], place: { uidValidity: number; uid: number }): string {
	const id = headerValue(header, 'message-id');
	const marks = header.filter((line) => ['date', 'from', 'subject'].includes(line.name));
	if (id !== '')
		return `${id.length > LONGEST_ID ? digest([{ name: '', value: id }]) : id}#${digest(marks).slice(0, 8)}`;
	const received = header.filter((line) => line.name === 'received');
	if (received.length > 0) return `received:${digest([...received, ...marks])}`;
	return `uid:${place.uidValidity}:${place.uid}`;
}

const digest = (lines: readonly HeaderLine[]): string =>
	createHash('sha256')
		.update(JSON.stringify(lines.map(({ name, value }) => [name, value])))
		.digest('hex')
		.slice(0, 32);

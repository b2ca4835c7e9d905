import type { FetchMessageObject } from 'imapflow';
import type { Settings } from '../contract.ts';
import type { OpenFolder } from './open-folder.ts';

/** What is known of a mail before its text is fetched. */
export interface MailFacts {
	readonly uid: number;
	/** Bytes. */
	readonly size: number;
	/** INTERNALDATE, UTC milliseconds. */
	readonly arrivedAt: number;
	/** The mail's own date; null where it has none that can be read. */
	readonly sentAt: number | null;
	readonly subject: string;
	/** Names and addresses. */
	readonly from: string;
}

/** The facts of these mails, in the order of arrival; a mail that has been deleted meanwhile has none. */
export async function factsOf({ client }: OpenFolder, uids: readonly number[]): Promise<MailFacts[]> {
	const query = { uid: true, envelope: true, internalDate: true, size: true };
	const mails = await client.fetchAll([...uids], query, { uid: true });
	return mails.map(asFacts).toSorted((one, other) => one.uid - other.uid);
}

function asFacts({ uid, size, internalDate, envelope }: FetchMessageObject): MailFacts {
	const sentAt = timeOf(envelope?.date);
	const from = (envelope?.from ?? []).map(({ name, address }) => `${name ?? ''} <${address ?? ''}>`).join(', ');
	const arrivedAt = timeOf(internalDate) ?? sentAt ?? 0;
	return { uid, size: size ?? 0, arrivedAt, sentAt, subject: envelope?.subject ?? '', from };
}

function timeOf(date: Date | string | undefined): number | null {
	const time = date === undefined ? Number.NaN : new Date(date).getTime();
	return Number.isNaN(time) ? null : time;
}

/** Whether a mail is one of those that the settings ask for; upper and lower case are the same. */
export const isWanted = ({ subject, from }: MailFacts, { onlySubject, onlyFrom }: Settings): boolean =>
	contains(subject, onlySubject) && contains(from, onlyFrom);

const contains = (text: string, part: unknown): boolean =>
	typeof part !== 'string' || text.toLowerCase().includes(part.trim().toLowerCase());

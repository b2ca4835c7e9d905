import type { Cursor, Inbox, InboxEntry } from '../contract.ts';

// Entries that are known by their ids; older ones by their time. So a clock that is set back loses nothing.
const KNOWN = 50;

/** What had come before the connection was switched on. What came later the inbox itself keeps in mind. */
export type Place = { readonly from: number; readonly passed: string[] };

const BEGINNING: Place = { from: 0, passed: [] };

export async function placeNow(inbox: Inbox): Promise<Place> {
	const newest = await inbox.latest(KNOWN);
	const from = newest.length < KNOWN ? 0 : Math.min(...newest.map((entry) => entry.receivedAt));
	return { from, passed: newest.map((entry) => entry.id) };
}

/** The place that a cursor stands for; anything else stands for the beginning. */
export function placeOf(cursor: Cursor | null): Place {
	if (typeof cursor !== 'object' || cursor === null || Array.isArray(cursor)) return BEGINNING;
	const { from, passed } = cursor;
	if (typeof from !== 'number' || !Array.isArray(passed)) return BEGINNING;
	return { from, passed: passed.filter((id) => typeof id === 'string') };
}

export const isAfter = ({ from, passed }: Place, { id, receivedAt }: InboxEntry): boolean =>
	receivedAt >= from && !passed.includes(id);

import type { Cursor } from '../contract.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * How far a folder has been read: up to this UID of this numbering.
 *
 * A server that moves, restores or repairs a mailbox numbers its mails anew (another UIDVALIDITY), and the UID then says
 * nothing. The reading then starts over and passes by what is more than a week older than the newest mail read before
 * (`at`), by its arrival or by its own date, since a move often gives every mail the day of the move as its arrival. What
 * is read a second time keeps its key, so that the engine knows it again. `renumbered` holds until all that was there at
 * the change has been gone through.
 */
export interface Position {
	readonly uidValidity: number;
	readonly uid: number;
	/** Arrival of the newest mail read, UTC milliseconds. */
	readonly at: number;
	readonly renumbered?: { readonly upTo: number; readonly since: number };
}

export const asCursor = ({ renumbered, ...place }: Position): Cursor =>
	renumbered ? { ...place, renumbered: { ...renumbered } } : place;

/** Where the reading goes on in a folder as it is numbered now. */
export function goOn(cursor: Cursor | null, now: { uidValidity: number; lastUid: number }): Position {
	if (cursor === null) return { uidValidity: now.uidValidity, uid: 0, at: 0 };
	const position = cursor as unknown as Position;
	if (position.uidValidity === now.uidValidity) return position;
	const renumbered = { upTo: now.lastUid, since: position.at - WEEK };
	return { uidValidity: now.uidValidity, uid: 0, at: position.at, renumbered };
}

/** The position after a mail; one that claims to arrive in the future does not make the others old. */
export function after(position: Position, mail: { uid: number; arrivedAt: number }, now: number): Position {
	const { renumbered, ...place } = position;
	const next = { ...place, uid: mail.uid, at: Math.max(place.at, Math.min(mail.arrivedAt, now)) };
	return renumbered && mail.uid < renumbered.upTo ? { ...next, renumbered } : next;
}

/** Whether a mail was read before its folder was numbered anew. */
export const isFromBefore = (
	{ renumbered }: Position,
	mail: { uid: number; arrivedAt: number; sentAt: number | null }
): boolean =>
	renumbered !== undefined &&
	mail.uid <= renumbered.upTo &&
	(mail.arrivedAt < renumbered.since || (mail.sentAt !== null && mail.sentAt < renumbered.since));

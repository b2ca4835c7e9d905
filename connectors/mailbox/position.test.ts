import { expect, test } from 'vitest';
import type { Cursor } from '../contract.ts';
import { after, asCursor, goOn, isFromBefore } from './position.ts';

const DAY = 24 * 3_600_000;
const MONDAY = Date.UTC(2026, 2, 2, 9);
const mail = (uid: number, arrivedAt: number, sentAt: number | null = arrivedAt) => ({ uid, arrivedAt, sentAt });

test('without a cursor the reading begins with the first mail', () => {
	expect(goOn(null, { uidValidity: 7, lastUid: 40 })).toEqual({ uidValidity: 7, uid: 0, at: 0 });
});

test('under the same numbering it goes on where it stood', () => {
	const cursor = asCursor({ uidValidity: 7, uid: 12, at: MONDAY });
	expect(goOn(cursor, { uidValidity: 7, lastUid: 40 })).toEqual({ uidValidity: 7, uid: 12, at: MONDAY });
});

test('under a new numbering it starts over and passes by what is more than a week older, however it arrived', () => {
	const moved = goOn(asCursor({ uidValidity: 7, uid: 12, at: MONDAY }), { uidValidity: 8, lastUid: 3 });
	expect(moved.uid).toBe(0);
	expect(isFromBefore(moved, mail(1, MONDAY - 8 * DAY))).toBe(true);
	expect(isFromBefore(moved, mail(2, MONDAY + DAY, MONDAY - 300 * DAY))).toBe(true);
	expect(isFromBefore(moved, mail(2, MONDAY - 6 * DAY))).toBe(false);
	expect(isFromBefore(moved, mail(3, MONDAY + DAY, null))).toBe(false);
});

test('what arrives after the change is new, whatever date it bears', () => {
	const moved = goOn(asCursor({ uidValidity: 7, uid: 12, at: MONDAY }), { uidValidity: 8, lastUid: 3 });
	expect(isFromBefore(moved, mail(4, MONDAY + DAY, MONDAY - 300 * DAY))).toBe(false);
});

test('a reading that stops in the middle of a new numbering goes on passing by what is old', () => {
	const moved = goOn(asCursor({ uidValidity: 7, uid: 12, at: MONDAY }), { uidValidity: 8, lastUid: 3 });
	const stopped = JSON.parse(JSON.stringify(asCursor(after(moved, mail(1, MONDAY), MONDAY)))) as Cursor;
	const again = goOn(stopped, { uidValidity: 8, lastUid: 5 });
	expect(isFromBefore(again, mail(2, MONDAY - 30 * DAY))).toBe(true);
	expect(after(again, mail(3, MONDAY), MONDAY).renumbered).toBeUndefined();
});

test('a mail from the future does not make all that follow it old', () => {
	const position = after(goOn(null, { uidValidity: 7, lastUid: 1 }), mail(1, MONDAY + 9000 * DAY), MONDAY);
	expect(position.at).toBe(MONDAY);
});

import type { Counted } from './counted.ts';
import type { DraftHandover } from './draft.ts';
import type { ReadAnswers } from './draft-own.ts';
import { place } from './draft-places.ts';
import { readTypedNumber } from './typed-number.ts';

const MOST = 2_000_000;

/** Where the count of what never got across stands. */
export const countedPlace = (handoverId: string): string => place.handover(handoverId, 'counted_slips');

/**
 * How many of the last ones never got across, where that was counted; null until both figures are there. A count that
 * cannot be is noted with the sentence why.
 */
export function countedSlips({ id, counted }: DraftHandover, read: ReadAnswers): Counted | null {
	const texts = counted?.slips;
	if (texts === undefined || texts.some((text) => text.trim() === '')) return null;
	const [x, n] = texts.map((text) => {
		const typed = readTypedNumber(text);
		return typed.fine && !typed.percent && Number.isInteger(typed.value) ? typed.value : NaN;
	});
	if (x !== undefined && n !== undefined && x >= 0 && n >= 1 && x <= n && n <= MOST) return { x, n };
	read.set(countedPlace(id), {
		fine: false,
		code: 'not_a_count',
		say: 'A count is two whole numbers, such as 3 of the last 60. The first cannot be above the second.'
	});
	return null;
}

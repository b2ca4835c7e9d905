import type { Counted } from './counted.ts';
import type { DraftHandover } from './draft.ts';
import type { ReadAnswers } from './draft-own.ts';
import { place } from './draft-places.ts';
import { readTypedNumber } from './typed-number.ts';

const MOST = 2_000_000;

/** What can be counted of a handover: of the last ones that never got across, and of the boxes that are wrong. */
export type CountOf = 'slips' | 'fields';

/** Where a count stands. */
export const countedPlace = (handoverId: string, of: CountOf): string => place.handover(handoverId, `counted_${of}`);

/**
 * So many of so many, where that was counted; null until both figures are there. A count that cannot be is noted with
 * the sentence why.
 */
export function countedIn({ id, counted }: DraftHandover, of: CountOf, read: ReadAnswers): Counted | null {
	const texts = counted?.[of];
	if (texts === undefined || texts.some((text) => text.trim() === '')) return null;
	const [x, n] = texts.map((text) => {
		const typed = readTypedNumber(text);
		return typed.fine && !typed.percent && Number.isInteger(typed.value) ? typed.value : NaN;
	});
	if (x !== undefined && n !== undefined && x >= 0 && n >= 1 && x <= n && n <= MOST) return { x, n };
	read.set(countedPlace(id, of), {
		fine: false,
		code: 'not_a_count',
		say: 'A count is two whole numbers, such as 3 of the last 60. The first cannot be above the second.'
	});
	return null;
}

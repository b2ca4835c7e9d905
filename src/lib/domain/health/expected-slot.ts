import type { Span } from '../pauses/spans.ts';
import { spanAt } from '../pauses/within.ts';
import { nextSlot } from '../runs/slot.ts';

/** So many pauses in a row are gone through; after them nothing is expected. */
const MOST_PAUSES = 1_000;

/** The slot, or where it lies in a pause the first after it that does not; null where the schedule names none. */
export function expectedSlot(
	slot: number | null,
	schedule: string,
	timeZone: string,
	pauses: readonly Span[]
): number | null {
	let due = slot;
	for (let passed = 0; passed < MOST_PAUSES; passed += 1) {
		const pause = due === null ? null : spanAt(pauses, due);
		if (!pause) return due;
		due = nextSlot(schedule, timeZone, pause.to - 1);
	}
	return null;
}

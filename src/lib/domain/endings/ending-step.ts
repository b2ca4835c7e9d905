import { dayOf, daysBetween } from '../runs/local-day.ts';

/** When a login ends, UTC milliseconds. */
export interface Ending {
	readonly at: number;
	/** Whether a person agreed on the system's own page, or a key or password was entered here. */
	readonly kind: 'login' | 'key';
	/** How long it was to last when it was begun, milliseconds; null where that is not known. */
	readonly life: number | null;
}

/** Days before the end at which a person is told, each nearer than the one before. */
export const STEPS = [14, 7, 2] as const;

const DAY = 86_400_000;

/**
 * How near an end is: which of the {@link STEPS} it has passed, 1 to 3, and in how many days it is; null where it is far
 * or over. A login that never lasts long, and is renewed as it is used, always ends soon: it is told of only when less
 * than half of its life is left.
 */
export function endingStep({ at, life }: Ending, now: number, timeZone: string): { step: number; days: number } | null {
	if (at <= now) return null;
	const days = daysBetween(dayOf(now, timeZone), dayOf(at, timeZone));
	const passed = STEPS.filter((step) => days <= step && (life === null || life >= 2 * step * DAY));
	return passed.length === 0 ? null : { step: STEPS.indexOf(passed[passed.length - 1] ?? 14) + 1, days };
}

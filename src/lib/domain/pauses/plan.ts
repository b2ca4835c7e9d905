import type { Day } from '../runs/local-day.ts';

/** A moment that comes every week, by the clock of the business. */
export interface WeekMoment {
	/** 1 is Monday, 7 is Sunday. */
	readonly weekday: number;
	/** 0 to 23. */
	readonly hour: number;
}

/**
 * When nothing is expected: some days, both of them included; a part of every week; or the public holidays of a
 * country, by its two letters: the business's own where none is said.
 */
export type Plan =
	| { readonly kind: 'once'; readonly from: Day; readonly to: Day }
	| { readonly kind: 'weekly'; readonly from: WeekMoment; readonly to: WeekMoment }
	| { readonly kind: 'holidays'; readonly country?: string };

export interface PlannedPause {
	readonly plan: Plan;
	/** Whether runs rest too, or only what is expected. */
	readonly rests: boolean;
	/** UTC milliseconds from which it no longer holds; null while it does. */
	readonly endedAt: number | null;
}

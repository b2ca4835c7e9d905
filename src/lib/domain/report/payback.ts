import { addDays, type Day } from '../runs/local-day.ts';

/** When something has paid for itself, or will. */
export type Payback =
	| { readonly state: 'paid'; readonly since: Day }
	| { readonly state: 'at-this-pace'; readonly on: Day }
	/** At this pace it never does, or only in more than ten years. */
	| { readonly state: 'not-in-sight' };

/** What one week left over, money; below zero where it cost more than it saved. */
export interface WeekGain {
	/** Its first day. */
	readonly week: Day;
	readonly gain: number;
}

/** The pace is taken from as many weeks: what was usual a year ago says little of what comes. */
const PACE_WEEKS = 8;
const FARTHEST_WEEKS = 520;

/** The first day of the week since which the gains have covered what was spent once, for good so far; else null. */
export const paidSince = (gains: readonly WeekGain[], oneOff: number): Day | null => {
	let balance = -oneOff;
	let since: Day | null = null;
	for (const { week, gain } of gains) {
		balance += gain;
		since = balance >= 0 ? (since ?? week) : null;
	}
	return since;
};

/**
 * When what was spent once (`oneOff`) is covered by the weeks' gains (oldest first): since when, or else on which day
 * at the mean of the newest eight weeks. Null where no week has passed yet.
 */
export const paybackOf = (gains: readonly WeekGain[], oneOff: number): Payback | null => {
	const last = gains.at(-1);
	if (!last) return null;
	const since = paidSince(gains, oneOff);
	if (since !== null) return { state: 'paid', since };
	const newest = gains.slice(-PACE_WEEKS);
	const pace = newest.reduce((sum, { gain }) => sum + gain, 0) / newest.length;
	const missing = oneOff - gains.reduce((sum, { gain }) => sum + gain, 0);
	const weeks = missing / pace;
	if (pace <= 0 || weeks > FARTHEST_WEEKS) return { state: 'not-in-sight' };
	// The newest week ends where the counting goes on.
	return { state: 'at-this-pace', on: addDays(last.week, 7 + Math.ceil(weeks * 7)) };
};

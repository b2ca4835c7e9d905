import { pausedDays } from '../pauses/within.ts';
import { addDays, dayOf, daysBetween } from '../runs/local-day.ts';
import type { HealthFacts } from './facts.ts';
import { profileOf, type DayCount, type Profile } from './profile.ts';

/** How unusual the present silence is for this connection. */
export interface Silence {
	/** Whole days without a record, today not counted. */
	readonly days: number;
	/** The chance that a connection like this is silent for so long by itself, 0 to 1. */
	readonly chance: number;
	/** The longest silence in its past, in whole days. */
	readonly longest: number;
	readonly profile: Profile;
}

/** The days on which the connection was at work: before that, a day without a record says nothing. */
export function workingDays({ recordsPerDay, switchedOnAt, createdAt, timeZone }: HealthFacts): readonly DayCount[] {
	const first = dayOf(switchedOnAt ?? createdAt, timeZone);
	return recordsPerDay.filter(({ day }) => day > first);
}

/** So many days of silence are looked at; what is longer is too long in any case. */
const LONGEST_SILENCE = 400;

function longestSilence(history: readonly DayCount[]): number {
	let longest = 0;
	let running = 0;
	for (const { count } of history) {
		running = count === 0 ? running + 1 : 0;
		longest = Math.max(longest, running);
	}
	return longest;
}

/**
 * The present silence against the connection's own past, up to its newest record: what came after is what is judged, and
 * must not be learnt from. With n records in d days, of which bursts make n / dispersion independent ones, the chance of
 * none in e more days is (d / (d + e)) ^ n: a Poisson process whose rate is itself only known from those n (the
 * predictive distribution under a gamma posterior). Few records or few days so make every silence less surprising. Days
 * count by their weekday; those of a pause do not count. Null where nothing has ever come.
 */
export function silenceOf(facts: HealthFacts): Silence | null {
	const { lastRecordAt, now, timeZone } = facts;
	if (lastRecordAt === null) return null;
	const lastDay = dayOf(lastRecordAt, timeZone);
	const paused = pausedDays(facts.pauses, timeZone);
	const passed = Math.min(LONGEST_SILENCE, Math.max(0, daysBetween(lastDay, dayOf(now, timeZone)) - 1));
	const silent = Array.from({ length: passed }, (_, i) => addDays(lastDay, i + 1)).filter((day) => !paused.has(day));
	const days = silent.length;
	const history = workingDays(facts).filter(({ day }) => day <= lastDay && !paused.has(day));
	const profile = profileOf(history);
	if (profile.total === 0) return { days, chance: 1, longest: 0, profile };
	const exposure = silent.reduce((total, day) => total + profile.weight(day), 0);
	const chance = (profile.days / (profile.days + exposure)) ** (profile.total / profile.dispersion);
	return { days, chance, longest: longestSilence(history), profile };
}

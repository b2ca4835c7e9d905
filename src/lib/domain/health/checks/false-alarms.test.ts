import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../runs/local-day.ts';
import type { HealthFacts } from '../facts.ts';
import { FINE } from '../facts.fixture.ts';
import type { DayCount } from '../profile.ts';
import { freshness } from './freshness.ts';

const FIRST = '2020-01-01';
const YEARS = 6;

/** Numbers that look like chance and are the same at every run (a linear congruence, by Knuth). */
function chances(seed: number): () => number {
	let state = BigInt(seed);
	return () => {
		state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
		return Number(state >> 33n) / 2 ** 31;
	};
}

function poisson(mean: number, chance: () => number): number {
	let count = 0;
	for (let product = chance(); product > Math.exp(-mean); product *= chance()) count++;
	return count;
}

function factsOn(history: readonly DayCount[], day: string): HealthFacts {
	const newest = history.findLast(({ count }) => count > 0);
	return {
		...FINE,
		timeZone: 'UTC',
		now: Date.parse(`${day}T22:00:00Z`),
		switchedOnAt: Date.parse(FIRST),
		lastRecordAt: newest ? Date.parse(`${newest.day}T15:00:00Z`) : null,
		recordsPerDay: history.slice(-56)
	};
}

/** On how many occasions a connection with these daily counts would have been called late. */
function alarmsOf(counts: (day: string, chance: () => number) => number): number {
	const chance = chances(7);
	const history: DayCount[] = [];
	let alarms = 0;
	let open = false;
	for (let at = 0; at < YEARS * 365; at++) {
		const day = addDays(FIRST, at);
		history.push({ day, count: counts(day, chance) });
		const facts = factsOn(history, day);
		const alarm = freshness(facts) !== null;
		if (alarm && !open) alarms++;
		open = alarm;
	}
	return alarms;
}

test.each<[string, (day: string, chance: () => number) => number]>([
	['two form entries a week', (_, chance) => poisson(2 / 7, chance)],
	['one booking a day', (_, chance) => poisson(1, chance)],
	['five orders on weekdays', (day, chance) => (weekdayOf(day) < 6 ? poisson(5, chance) : 0)],
	['forty orders a day, fewer on Sundays', (day, chance) => poisson(weekdayOf(day) === 7 ? 12 : 40, chance)]
])('%s, all well: less than one false alarm in two years', (_, counts) => {
	expect(alarmsOf(counts)).toBeLessThan(YEARS / 2);
});

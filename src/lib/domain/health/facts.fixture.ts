import { addDays, dayOf } from '../runs/local-day.ts';
import type { HealthFacts } from './facts.ts';

/** A Friday morning in Oslo. */
export const NOW = Date.parse('2026-11-20T09:00:00Z');
const OSLO = 'Europe/Oslo';
export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** Eight weeks that end today, oldest first; `count` is told how many days ago a day is. */
export const daysOf = (count: (daysAgo: number, day: string) => number, now = NOW): HealthFacts['recordsPerDay'] =>
	Array.from({ length: 56 }, (_, at) => {
		const day = addDays(dayOf(now, OSLO), at - 55);
		return { day, count: count(55 - at, day) };
	});

/** The bakery's enquiries: five a day, all well. */
export const FINE: HealthFacts = {
	name: 'Enquiries from the website',
	state: 'on',
	practice: false,
	watch: null,
	arrival: 'pushed',
	schedule: null,
	timeZone: OSLO,
	now: NOW,
	createdAt: NOW - 100 * DAY,
	switchedOnAt: NOW - 99 * DAY,
	lastRun: { slot: NOW - 2 * HOUR, state: 'done', say: null },
	lastGoodRunAt: NOW - 2 * HOUR,
	failingSince: null,
	lastRecordAt: NOW - 2 * HOUR,
	waiting: 0,
	oldestWaitingAt: null,
	needsAttention: 0,
	broken: [],
	pauses: [],
	planned: null,
	drift: [],
	fields: [],
	match: null,
	recordsPerDay: daysOf((ago) => 4 + (ago % 3)),
	minutesEach: 3,
	hourCost: null
};

/** Nothing has come for this many whole days. */
export const silentFor = (
	days: number,
	count: (daysAgo: number, day: string) => number,
	facts = FINE
): HealthFacts => ({
	...facts,
	lastRecordAt: facts.now - (days + 1) * DAY,
	recordsPerDay: daysOf((ago, day) => (ago <= days ? 0 : count(ago, day)), facts.now)
});

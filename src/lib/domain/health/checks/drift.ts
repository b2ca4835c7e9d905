import { pausedDays } from '../../pauses/within.ts';
import { addDays, dayOf, startOfDay, type Day } from '../../runs/local-day.ts';
import type { CheckName, Finding } from '../finding.ts';
import type { HealthFacts } from '../facts.ts';
import { isOfField } from '../fields/is-of-field.ts';
import { workingDays } from '../habit.ts';
import { minutesWithout } from '../minutes-without.ts';

const CHECKS: Readonly<Record<string, CheckName>> = {
	records: 'volume',
	freshness_h: 'freshness',
	failed: 'failures',
	duration_s: 'time',
	missing: 'match',
	dups: 'match'
};

const average = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0) / counts.length;

/** Minutes a day for what comes no more since a day: so many records less than before somebody has to type. */
function minutesLost(facts: HealthFacts, since: Day): number | null {
	const paused = pausedDays(facts.pauses, facts.timeZone);
	const days = workingDays(facts).filter(({ day }) => !paused.has(day) && day < dayOf(facts.now, facts.timeZone));
	const [before, after] = [days.filter(({ day }) => day < since), days.filter(({ day }) => day >= since)];
	if (facts.minutesEach === null || before.length === 0 || after.length === 0) return null;
	const counts = (some: typeof days) => some.map(({ count }) => count);
	return Math.max(0, average(counts(before)) - average(counts(after))) * facts.minutesEach;
}

function costOf(check: CheckName, since: Day, facts: HealthFacts): number | null {
	if (check === 'freshness') return minutesWithout(facts);
	return check === 'volume' ? minutesLost(facts, since) : null;
}

/** What has slowly or suddenly become different from what is usual: the gravest that still stands. */
export function drift(facts: HealthFacts): Finding | null {
	const told = facts.drift.find(({ kind }) => !isOfField(kind));
	if (!told) return null;
	const { timeZone, now } = facts;
	const check = CHECKS[told.kind] ?? 'volume';
	return {
		check,
		since: Math.min(now, startOfDay(addDays(told.t, 1 - told.periods), timeZone)),
		say: told.text,
		minutesADay: costOf(check, addDays(told.t, 1 - told.periods), facts),
		drift: told.kind,
		todo: { say: 'Compare with the source', href: 'connection' }
	};
}

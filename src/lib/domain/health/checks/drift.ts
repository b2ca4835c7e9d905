import { addDays, startOfDay } from '../../runs/local-day.ts';
import type { CheckName, Finding } from '../finding.ts';
import type { HealthFacts } from '../facts.ts';
import { minutesWithout } from '../minutes-without.ts';

const CHECKS: Readonly<Record<string, CheckName>> = {
	records: 'volume',
	freshness_h: 'freshness',
	failed: 'failures',
	duration_s: 'time'
};

/** What has slowly or suddenly become different from what is usual: the gravest that still stands. */
export function drift(facts: HealthFacts): Finding | null {
	const [told] = facts.drift;
	if (!told) return null;
	const { timeZone, now } = facts;
	const check = CHECKS[told.kind] ?? 'volume';
	return {
		check,
		since: Math.min(now, startOfDay(addDays(told.t, 1 - told.periods), timeZone)),
		say: told.text,
		minutesADay: check === 'freshness' ? minutesWithout(facts) : null,
		todo: { say: 'Compare with the source', href: 'connection' }
	};
}

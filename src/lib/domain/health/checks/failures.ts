import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { minutesWithout } from '../minutes-without.ts';
import { patience } from '../patience.ts';
import { counted, fitted, sayBegin, sayWaiting } from '../words.ts';
import { isNews } from './systems.ts';

/** Whether it is known already why the runs fail; what had failed before the system did has a reason of its own. */
const isExplained = (facts: HealthFacts, failingSince: number): boolean =>
	facts.broken.some(
		(system) =>
			isNews(facts, system) && (system.failure === 'signed-out' || failingSince >= (system.since ?? failingSince))
	);

/** Whether the runs fail, one after the other, for a reason of this connection. */
export function failures(facts: HealthFacts): Finding | null {
	const { failingSince, lastRun, waiting, now, timeZone } = facts;
	if (failingSince === null || now - failingSince < patience(facts, failingSince)) return null;
	if (isExplained(facts, failingSince)) return null;
	const why = lastRun?.state === 'failed' && lastRun.say ? ` ${lastRun.say}` : '';
	return {
		check: 'failures',
		since: failingSince,
		say: fitted([
			`Every run has failed since ${sayBegin(failingSince, now, timeZone)}.${why}`,
			sayWaiting(waiting, 'when it works again')
		]),
		minutesADay: minutesWithout(facts),
		todo: { say: 'See what happened', href: 'connection' }
	};
}

/** Whether single records were refused, or nobody knows whether they arrived. */
export function needsPerson({ needsAttention, fields, minutesEach, lastRecordAt, now }: HealthFacts): Finding | null {
	const others = needsAttention - fields.reduce((sum, { waiting }) => sum + waiting, 0);
	if (others <= 0) return null;
	return {
		check: 'failures',
		since: lastRecordAt ?? now,
		say: `${counted(others, 'record needs', 'records need')} you: refused, or not certain to have arrived. The others go on.`,
		minutesADay: minutesEach === null ? null : others * minutesEach,
		todo: { say: 'See what needs you', href: 'attention' }
	};
}

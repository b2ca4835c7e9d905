import { nextSlot } from '../../runs/slot.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { minutesWithout } from '../minutes-without.ts';
import { counted, fitted, sayBegin, sayWaiting } from '../words.ts';

const MINUTE = 60_000;
const SHORTEST_PATIENCE = 15 * MINUTE;
const LONGEST_PATIENCE = 65 * MINUTE;

/** One failed run is a hiccup that heals itself; the next one has to have failed too, within the hour. */
function patience({ schedule, timeZone }: HealthFacts, since: number): number {
	const next = schedule === null ? null : nextSlot(schedule, timeZone, since);
	return next === null
		? SHORTEST_PATIENCE
		: Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, next - since + 5 * MINUTE));
}

/** Whether the runs fail, one after the other. */
export function failures(facts: HealthFacts): Finding | null {
	const { failingSince, lastRun, waiting, now, timeZone } = facts;
	if (failingSince === null || now - failingSince < patience(facts, failingSince)) return null;
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
export function needsPerson({ needsAttention, minutesEach, lastRecordAt, now }: HealthFacts): Finding | null {
	if (needsAttention === 0) return null;
	return {
		check: 'failures',
		since: lastRecordAt ?? now,
		say: `${counted(needsAttention, 'delivery needs', 'deliveries need')} you: refused, or not certain to have arrived. The others go on.`,
		minutesADay: minutesEach === null ? null : needsAttention * minutesEach,
		todo: { say: 'See what needs you', href: 'attention' }
	};
}

import { unpaused } from '../../pauses/within.ts';
import { nextSlot } from '../../runs/slot.ts';
import { expectedSlot } from '../expected-slot.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { minutesWithout } from '../minutes-without.ts';
import { fitted, sayBegin, sayWhen } from '../words.ts';

/** A ping that comes so much of a period before its time is that one, and no answer to the one before. */
const EARLY_SHARE = 0.25;

/** When the next ping is due after one that has come, or null where the schedule names no time. */
function dueAfter(schedule: string, timeZone: string, last: number): number | null {
	const next = nextSlot(schedule, timeZone, last);
	const second = next === null ? null : nextSlot(schedule, timeZone, next);
	if (next === null || second === null) return next;
	return next - last < EARLY_SHARE * (second - next) ? second : next;
}

const finding = (facts: HealthFacts, since: number, sentences: readonly string[]): Finding => ({
	check: 'freshness',
	since,
	say: fitted(sentences),
	minutesADay: minutesWithout(facts),
	todo: { say: 'See when it last pinged', href: 'connection' }
});

/** Whether something that runs elsewhere has not pinged in time, or has begun and never said how it ended. */
export function overduePing(facts: HealthFacts): Finding | null {
	const { schedule, lastRun, watch, switchedOnAt, createdAt, pauses, timeZone, now } = facts;
	const grace = watch?.grace ?? 0;
	if (lastRun?.state === 'running') {
		if (unpaused(pauses, lastRun.slot, now) < grace) return null;
		return finding(facts, lastRun.slot, [
			`It began ${sayWhen(lastRun.slot, now, timeZone)} and has not said how it ended.`,
			'Look where it runs what holds it up.'
		]);
	}
	if (schedule === null) return null;
	const last = lastRun?.slot ?? switchedOnAt ?? createdAt;
	const due = expectedSlot(dueAfter(schedule, timeZone, last), schedule, timeZone, pauses);
	if (due === null || unpaused(pauses, due, now) < grace) return null;
	return finding(facts, due, [
		`No ping has come since ${sayBegin(last, now, timeZone)}; one was due ${sayWhen(due, now, timeZone)}.`,
		'Look whether it is still switched on where it runs.'
	]);
}

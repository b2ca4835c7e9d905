import { unpaused } from '../../pauses/within.ts';
import { nextSlot } from '../../runs/slot.ts';
import { expectedSlot } from '../expected-slot.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { silenceOf, type Silence } from '../habit.ts';
import { minutesWithout } from '../minutes-without.ts';
import { overduePing } from './overdue-ping.ts';
import { counted, fitted, sayBegin, sayRate, sayWhen } from '../words.ts';

const GRACE = 15 * 60_000;
/** False alarms of this check that a connection may cause in a year. */
const FALSE_ALARMS_A_YEAR = 0.5;
/** However few its records are, a silence that happens by itself once in a hundred times is no news. */
const RAREST_NEEDED = 0.01;
/** A silence has to be this much longer than any before it: holidays and closed weeks come again. */
const LONGER_THAN_EVER = 1.3;
const FEWEST_RECORDS = 4;
/** So long a silence outlives what is known of the days before it; then nothing has come for seven weeks, and that is said. */
const FORGOTTEN_DAYS = 50;

function overdueRun(facts: HealthFacts): Finding | null {
	const { schedule, lastRun, switchedOnAt, createdAt, pauses, timeZone, now } = facts;
	if (schedule === null || lastRun?.state === 'running') return null;
	const isWaiting = lastRun?.state === 'queued';
	const next = isWaiting ? lastRun.slot : nextSlot(schedule, timeZone, lastRun?.slot ?? switchedOnAt ?? createdAt);
	const due = expectedSlot(next, schedule, timeZone, pauses);
	if (due === null || unpaused(pauses, due, now) < GRACE) return null;
	return {
		check: 'freshness',
		since: due,
		say: `A run was due ${sayWhen(due, now, timeZone)} and has not begun. Nothing is lost: the next run takes what has come since.`,
		minutesADay: minutesWithout(facts),
		todo: { say: 'Look at the connection', href: 'connection' }
	};
}

/** Whether a silence is rarer than the false alarms that a connection with so many silences a year may cause. */
export function isTooLong({ days, chance, longest, profile }: Silence): boolean {
	if (profile.total < FEWEST_RECORDS) return false;
	const silencesAYear = (365 * profile.perDay) / profile.dispersion;
	const rareEnough = Math.min(RAREST_NEEDED, FALSE_ALARMS_A_YEAR / silencesAYear);
	return chance < rareEnough && days > longest * LONGER_THAN_EVER;
}

function missingRecords(facts: HealthFacts): Finding | null {
	const { lastRecordAt, now, timeZone } = facts;
	const silence = silenceOf(facts);
	if (lastRecordAt === null || !silence) return null;
	const isForgotten = silence.profile.total < FEWEST_RECORDS && silence.days > FORGOTTEN_DAYS;
	if (!isForgotten && !isTooLong(silence)) return null;
	const usually = `Usually it is ${sayRate(silence.profile.perDay)}; the longest silence so far was ${counted(silence.longest, 'day')}.`;
	return {
		check: 'freshness',
		since: lastRecordAt,
		say: fitted([
			`No record has come since ${sayBegin(lastRecordAt, now, timeZone)}.`,
			isForgotten ? '' : usually,
			facts.watch ? 'Look whether it is still switched on where it runs.' : 'Look whether the source still sends.'
		]),
		minutesADay: minutesWithout(facts),
		todo: { say: facts.watch ? 'See when it last pinged' : 'Send one record to try', href: 'connection' }
	};
}

/** Whether the next run, or the next record, is late: by the schedule, and by habit. */
export const freshness = (facts: HealthFacts): Finding | null =>
	(facts.watch ? overduePing(facts) : overdueRun(facts)) ?? missingRecords(facts);

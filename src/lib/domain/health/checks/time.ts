import { unpaused } from '../../pauses/within.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { counted, fitted, sayBegin } from '../words.ts';

/** Two pauses of the retries and some: what is still waiting then does not come through in the next minutes. */
const LONG_WAIT = 60 * 60_000;

/** Whether records are long on their way. */
export function time({ waiting, oldestWaitingAt, minutesEach, pauses, now, timeZone }: HealthFacts): Finding | null {
	if (waiting === 0 || oldestWaitingAt === null || unpaused(pauses, oldestWaitingAt, now) < LONG_WAIT) return null;
	return {
		check: 'time',
		since: oldestWaitingAt,
		say: fitted([
			`${counted(waiting, 'delivery has', 'deliveries have')} been waiting since ${sayBegin(oldestWaitingAt, now, timeZone)}.`,
			'They are tried again by themselves; nothing is lost.'
		]),
		minutesADay: minutesEach === null ? null : waiting * minutesEach,
		todo: { say: 'See what waits', href: 'connection' }
	};
}

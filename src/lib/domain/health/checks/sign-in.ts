import { listed } from '../../runs/listed.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { minutesWithout } from '../minutes-without.ts';
import { fitted, sayBegin, sayWaiting, shortName } from '../words.ts';

/** Whether every system still lets us in. */
export function signIn(facts: HealthFacts): Finding | null {
	const { signedOut, waiting, now, timeZone, lastGoodRunAt } = facts;
	if (signedOut.length === 0) return null;
	const since = Math.min(...signedOut.map((system) => system.since ?? lastGoodRunAt ?? now));
	const names = listed(signedOut.slice(0, 2).map(({ name }) => shortName(name)));
	const [, another] = signedOut;
	return {
		check: 'sign-in',
		since,
		say: fitted([
			`${another ? 'The logins' : 'The login'} of ${names} ${another ? 'have' : 'has'} not worked since ${sayBegin(since, now, timeZone)}.`,
			sayWaiting(waiting, 'when you sign in again')
		]),
		minutesADay: minutesWithout(facts),
		todo: { say: `Sign in to ${names} again`, href: 'systems' }
	};
}

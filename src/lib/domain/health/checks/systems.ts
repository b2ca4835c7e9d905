import { sayBroken } from '../broken-words.ts';
import type { BrokenSystem } from '../broken-system.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { minutesWithout } from '../minutes-without.ts';
import { patience, SHORTEST_PATIENCE } from '../patience.ts';
import { shortName } from '../words.ts';

/** Whether a person should hear of it: at once where only a person can mend it, else when it does not mend itself. */
export function isNews(facts: HealthFacts, { failure, since, isSource, told }: BrokenSystem): boolean {
	if (failure === 'signed-out' || told) return true;
	if (since === null) return false;
	return facts.now - since >= (isSource ? patience(facts, since) : SHORTEST_PATIENCE);
}

/** What to do next: sign in, or see what waits; what has not been read yet waits at the system itself. */
function todoFor({ name, failure }: BrokenSystem, waiting: number): Finding['todo'] {
	if (failure === 'signed-out') return { say: `Sign in to ${shortName(name)} again`, href: 'systems' };
	return waiting > 0
		? { say: 'See what waits', href: 'waiting' }
		: { say: `Look at ${shortName(name)}`, href: 'systems' };
}

/** Whether every system lets us in and works: one finding for each that does not, the one that needs a person first. */
export function systems(facts: HealthFacts): Finding[] {
	const { broken, name, waiting, now, timeZone, lastGoodRunAt } = facts;
	const needsPerson = ({ failure }: BrokenSystem) => failure === 'signed-out';
	return broken
		.filter((system) => isNews(facts, system))
		.toSorted((a, b) => Number(needsPerson(b)) - Number(needsPerson(a)))
		.map((system) => {
			const since = Math.min(now, system.since ?? lastGoodRunAt ?? now);
			return {
				check: needsPerson(system) ? 'sign-in' : 'failures',
				system: { id: system.id, name: system.name, failure: system.failure },
				since,
				say: sayBroken(system, [name], { since, now, timeZone }),
				minutesADay: minutesWithout(facts),
				todo: todoFor(system, waiting)
			};
		});
}

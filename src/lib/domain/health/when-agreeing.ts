import type { HealthFacts } from './facts.ts';
import type { Health } from './finding.ts';
import type { MatchFacts } from './match-facts.ts';
import { fitted, sayWhen, shortName } from './words.ts';

/** How a connection is that only compares, as long as nothing is wrong. */
export function whenAgreeing(
	{ left, right, both, comparedAt, failing }: MatchFacts,
	{ now, timeZone, switchedOnAt, createdAt }: HealthFacts
): Omit<Health, 'findings'> {
	const names = `${shortName(left.name)} and ${shortName(right.name)}`;
	if (comparedAt === null || both === null) {
		const why = failing === null ? 'The first result stands here soon.' : failing.say;
		const sentence = fitted([`${names} have not been compared yet.`, why]);
		return { word: 'quiet', tone: 'idle', sentence, since: switchedOnAt ?? createdAt };
	}
	const when = `Compared ${sayWhen(comparedAt, now, timeZone)}`;
	const { one, many } = left.record;
	const found = both === 0 ? 'there was nothing to compare' : `${both} ${both === 1 ? one : many} agree`;
	const again = failing === null ? '' : failing.say;
	return { word: 'working', tone: 'good', sentence: fitted([`${names}: ${found}. ${when}.`, again]), since: null };
}

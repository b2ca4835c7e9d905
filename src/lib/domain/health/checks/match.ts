import { listed } from '../../runs/listed.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { MatchFacts } from '../match-facts.ts';
import { counted, fitted, sayBegin, shortName } from '../words.ts';

/** Nights on which the two could not be read until that is worth a word of its own. */
const NIGHTS = 2;

const notAgreeing = ({ missingThere, missingHere, twice, different }: MatchFacts): number =>
	missingThere + missingHere + twice + different;

function sayMismatches(match: MatchFacts): string {
	const { left, right, missingThere, missingHere, twice, different, examples } = match;
	const [here, there] = [shortName(left.name), shortName(right.name)];
	const { one, many } = left.record;
	const { one: oneThere, many: manyThere } = right.record;
	const parts = [
		...(missingThere > 0
			? [`${counted(missingThere, one, many)} of ${here} ${missingThere === 1 ? 'is' : 'are'} missing in ${there}`]
			: []),
		...(missingHere > 0
			? [`${counted(missingHere, oneThere, manyThere)} of ${there} ${missingHere === 1 ? 'is' : 'are'} not in ${here}`]
			: []),
		...(twice > 0 ? [`${twice} ${twice === 1 ? 'stands' : 'stand'} twice`] : []),
		...(different > 0 ? [`${different} ${different === 1 ? 'has' : 'have'} another amount`] : [])
	];
	const count = notAgreeing(match);
	const such = count === 1 ? 'It is' : count > examples.length ? 'Among them' : 'They are';
	const where = missingThere + missingHere === 0 ? `${here} and ${there}: ` : '';
	return fitted([
		`${where}${listed(parts)}.`,
		examples.length === 0 ? '' : `${such} ${listed(examples.map(shortName))}.`
	]);
}

/** Whether both systems have the same: missing, twice, another amount; or that nobody can say, since one cannot be read. */
export function match(facts: HealthFacts): Finding | null {
	const { match: found, minutesEach, now, timeZone, broken } = facts;
	if (!found) return null;
	const count = notAgreeing(found);
	const todo = { say: 'See which, and what to do', href: 'comparison' as const };
	if (count > 0) {
		const minutesADay = minutesEach === null ? null : (count * minutesEach) / found.days;
		return { check: 'match', since: found.since ?? now, say: sayMismatches(found), minutesADay, todo };
	}
	const { failing } = found;
	if (!failing || failing.times < NIGHTS || broken.length > 0) return null;
	const begun = `${shortName(found.left.name)} and ${shortName(found.right.name)} could not be compared since ${sayBegin(failing.since, now, timeZone)}.`;
	return { check: 'match', since: failing.since, say: fitted([begun, failing.say]), minutesADay: null, todo };
}

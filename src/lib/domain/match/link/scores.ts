import { byField, MISSING, type Field } from '../compare/levels.ts';
import type { HowCommon } from './how-common.ts';
import type { LevelsOfPairs } from './levels-of-pairs.ts';
import type { Chances } from './priors.ts';

/** The fewest records that chance is reckoned with, so that a handful does not look like proof. */
const FEWEST = 64;
/** What a second and a third field say about the same customer counts half, and at most so many bits. */
const MOST_BESIDES = 4;

type Bits = (at: number) => number;

/** How much each level of a field speaks for a pair, in bits: log2(m / u), 0 where a value is missing. */
const weightsOf = ({ together, apart }: Chances): number[] => [
	0,
	...together.map((share, at) => Math.log2(share / apart[at]!))
];

/** Agreement in a value counts by how common it is: u = (holders - 1 + byChance) / records. */
function bitsOf(levels: Uint8Array, holders: Float64Array | undefined, chances: Chances, among: number): Bits {
	const weights = weightsOf(chances);
	if (holders === undefined) return (at) => weights[levels[at]!]!;
	const same = Math.log2(chances.together[0]! * among);
	return (at) =>
		levels[at] === 1 ? same - Math.log2(Math.max(0, holders[at]! - 1) + chances.byChance) : weights[levels[at]!]!;
}

/**
 * The score of every pair in bits: the logarithm to base 2 of the odds that the two belong together, after Fellegi and
 * Sunter 1969 ("A theory for record linkage", JASA 64). Name, e-mail and telephone tell the same customer, so that they
 * agree together is little news: the strongest counts in full. `records` is the length of the longer file.
 */
export function scoresOf(
	levels: LevelsOfPairs,
	common: HowCommon,
	chances: Readonly<Record<Field, Chances>>,
	records: number
): Float64Array {
	const among = Math.max(records, FEWEST);
	const bits = byField((field) => bitsOf(levels[field], common[field], chances[field], among));
	const who: Bits = (at) => {
		const [name, email, phone] = [bits.name(at), bits.email(at), bits.phone(at)];
		let best = -Infinity;
		if (levels.name[at] !== MISSING) best = name;
		if (levels.email[at] !== MISSING && email > best) best = email;
		if (levels.phone[at] !== MISSING && phone > best) best = phone;
		return best === -Infinity ? 0 : best + Math.min(MOST_BESIDES, (name + email + phone - best) / 2);
	};
	const before = -Math.log2(among);
	const scores = new Float64Array(levels.key.length);
	for (let at = 0; at < scores.length; at++)
		scores[at] = before + bits.key(at) + bits.amount(at) + bits.days(at) + who(at);
	return scores;
}

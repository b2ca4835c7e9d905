import { isOneSlip } from './one-slip.ts';
import type { ComparedName } from '../values/names.ts';
import { MISSING, NAME } from './levels.ts';

const SHORTEST_WITH_SLIP = 4;

const isInitialOf = (one: string, other: string): boolean => one.length === 1 && other.startsWith(one);
const isSlip = (one: string, other: string): boolean =>
	Math.min(one.length, other.length) >= SHORTEST_WITH_SLIP && isOneSlip(one, other);

/** Two words that can neither be the same nor a slip apart share none of their first two letters. */
const canBeAlike = (one: readonly string[], other: readonly string[]): boolean =>
	one.some((word) =>
		other.some(
			(another) => word[0] === another[0] || word[1] === another[1] || word[0] === another[1] || word[1] === another[0]
		)
	);

/** How each word of the shorter name stands in the longer one; each word of the longer is used once. */
function wordsFound(short: readonly string[], long: readonly string[]) {
	const left = [...long];
	const take = (fits: (word: string) => boolean): boolean => {
		const at = left.findIndex(fits);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	};
	const rest = short.filter((word) => !take((other) => other === word));
	const unknown = rest.filter((word) => !take((other) => isInitialOf(word, other) || isInitialOf(other, word)));
	const strange = unknown.filter((word) => !take((other) => isSlip(word, other)));
	return {
		whole: short.length - rest.length,
		initials: rest.length - unknown.length,
		slips: unknown.length - strange.length,
		strange: strange.length,
		left: left.length
	};
}

/** Names as `readComparedName` gives them. */
export function compareNames(one: ComparedName, other: ComparedName): number {
	if (one.key === '' || other.key === '') return MISSING;
	if (one.key === other.key) return NAME.same;
	if (!canBeAlike(one.words, other.words)) return NAME.different;
	const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
	const { whole, initials, slips, strange, left } = wordsFound(short, long);
	if (strange > 0 || (slips > 1 && whole === 0)) {
		// Written as one word or as two: Spoke Sprocket and SpokeSprocket.
		const [together, apart] = [one.words.join(''), other.words.join('')];
		if (together === apart) return NAME.same;
		return whole > 0 || slips > 0 ? NAME.part : NAME.different;
	}
	if (slips > 0) return whole + initials > 0 || left === 0 ? NAME.slip : NAME.part;
	// A lone word is a family name or the whole of a firm's; two and more leave little to chance.
	return whole > 0 && (whole + initials > 1 || (short[0]?.length ?? 0) > 3) ? NAME.shortened : NAME.part;
}

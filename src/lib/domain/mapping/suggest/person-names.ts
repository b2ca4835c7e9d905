import { pairScore, SURE_ENOUGH } from './pair-score.ts';
import type { Source } from './sources.ts';
import { rounded, type Suggestion } from './suggestion.ts';
import type { Target } from './target.ts';

export interface NamePair {
	readonly given: Source;
	readonly family: Source;
}

/** Whose name it is: the words beside the idea, so that the first name of the payer does not meet another's last name. */
const whose = ({ reading }: Source): string =>
	[...reading.qualifiers, ...reading.around, ...reading.rest].sort().join(' ');

/** First and last name of the same person; the one for whom the fewest words have to be said comes first. */
export function namePairs(sources: readonly Source[]): NamePair[] {
	const families = sources.filter(({ reading }) => reading.idea === 'family');
	return sources
		.filter(({ reading }) => reading.idea === 'given')
		.flatMap((given) => {
			const family = families.find((other) => whose(other) === whose(given));
			return family ? [{ given, family }] : [];
		})
		.sort((a, b) => whose(a.given).length - whose(b.given).length);
}

function pairFor({ readings }: Target, pairs: readonly NamePair[]): NamePair | undefined {
	const wanted = readings[0]?.qualifiers ?? new Set();
	return pairs.find(({ given }) => [...wanted].every((qualifier) => given.reading.qualifiers.has(qualifier)));
}

/** A whole name out of first and last name, where the source keeps them apart. */
export function joinedName(target: Target, sources: readonly Source[]): Suggestion | null {
	if (target.idea !== 'name') return null;
	const pair = pairFor(target, namePairs(sources));
	if (!pair) return null;
	const { given, family } = pair;
	return {
		rule: { join: [given.path, family.path], with: ' ' },
		confidence: 0.92,
		because: `${given.called} and ${family.called} together are the whole name.`
	};
}

/** First or last name out of a whole one, where the source does not keep them apart. */
export function partOfName(target: Target, sources: readonly Source[]): Suggestion | null {
	const take = target.idea;
	if (take !== 'given' && take !== 'family') return null;
	const whole: Target = {
		...target,
		idea: 'name',
		readings: target.readings.map((reading) => ({ ...reading, idea: 'name', tokens: [] }))
	};
	const [best] = sources
		.map((source) => ({ source, score: pairScore(source, whole).score }))
		.filter(({ score }) => score >= SURE_ENOUGH)
		.sort((a, b) => b.score - a.score);
	if (!best) return null;
	return {
		rule: { personName: best.source.path, take },
		confidence: rounded(best.score * 0.9),
		because: `${best.source.called} holds the whole name; this takes the ${take === 'given' ? 'first' : 'last'} name out of it.`
	};
}

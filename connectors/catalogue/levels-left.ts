import type { LevelName } from '#lib/domain/estimate/level-names.ts';
import type { PairAnswer } from './pair-answer.ts';

/** The levels of a pair without what the owner says is not there for them; between any two there is custom work. */
export function levelsLeft(pair: PairAnswer | null, ruledOut: readonly string[] = []): readonly LevelName[] {
	if (pair === null) return ['custom'];
	const isLeft = ({ id }: { readonly id: string }): boolean => !ruledOut.includes(id);
	return pair.names.filter((name) => {
		if (name === 'built_in') return pair.builtIn.some(isLeft);
		return name !== 'ready_made' || pair.readyMade.some(isLeft);
	});
}

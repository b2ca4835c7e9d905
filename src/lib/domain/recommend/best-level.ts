import { higherFirst, lowerFirst } from './near.ts';

interface Offer {
	readonly netHorizon: number;
	readonly oneOff: number;
}

/** The level with the highest net gain over the horizon; ties: the lower one-off cost, then the simpler. */
export function bestLevel<Level extends Offer>(simplestFirst: readonly Level[]): Level | null {
	const [best] = simplestFirst.toSorted(
		(a, b) => higherFirst(a.netHorizon, b.netHorizon) || lowerFirst(a.oneOff, b.oneOff)
	);
	return best ?? null;
}

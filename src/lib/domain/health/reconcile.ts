import type { Finding } from './finding.ts';
import type { PlacedFinding } from './gather.ts';

/** A finding that a person has been told of and that is not solved. */
export interface OpenFinding {
	readonly id: string;
	readonly connectionId: string | null;
	readonly systemId: string | null;
	readonly check: string;
	/** Since when nothing has been wrong any more, UTC milliseconds; null where it still is. */
	readonly calmSince: number | null;
}

export interface Reconciled<Open extends OpenFinding> {
	readonly fresh: readonly PlacedFinding[];
	/** Also those that were about to be over and are not. */
	readonly goesOn: readonly { readonly open: Open; readonly finding: Finding }[];
	/** Nothing is wrong any more since now: they are over if it stays so. */
	readonly calmed: readonly Open[];
	readonly over: readonly Open[];
}

/** Milliseconds for which nothing may be wrong before it is over: what comes and goes is one thing, not many. */
export const CALM = 10 * 60_000;

const keyOf = ({ connectionId, systemId }: Pick<OpenFinding, 'connectionId' | 'systemId'>, check: string): string =>
	JSON.stringify([connectionId, systemId, check]);

/** What is new, what goes on, what seems to be over and what is. Where two stand open for one thing, the first goes on. */
export function reconcile<Open extends OpenFinding>(
	open: readonly Open[],
	found: readonly PlacedFinding[],
	now: number
): Reconciled<Open> {
	const isOver = ({ calmSince }: Open): boolean => calmSince !== null && now - calmSince >= CALM;
	const unsolved = open.filter((one) => !isOver(one));
	const standing = new Map<string, Open>();
	for (const one of unsolved.toReversed()) standing.set(keyOf(one, one.check), one);
	const pairs = found.map((placed) => ({ placed, known: standing.get(keyOf(placed, placed.finding.check)) }));
	const goesOn = pairs.flatMap(({ placed, known }) => (known ? [{ open: known, finding: placed.finding }] : []));
	const kept = new Set(goesOn.map((one) => one.open));
	return {
		fresh: pairs.flatMap(({ placed, known }) => (known ? [] : [placed])),
		goesOn,
		calmed: unsolved.filter((one) => !kept.has(one) && one.calmSince === null),
		over: open.filter(isOver)
	};
}

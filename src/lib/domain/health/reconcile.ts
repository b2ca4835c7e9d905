import type { Finding } from './finding.ts';
import type { PlacedFinding } from './gather.ts';

/** A finding that a person has been told of and that is not solved. */
export interface OpenFinding {
	readonly id: string;
	readonly connectionId: string | null;
	readonly systemId: string | null;
	readonly check: string;
}

export interface Reconciled<Open extends OpenFinding> {
	readonly fresh: readonly PlacedFinding[];
	readonly goesOn: readonly { readonly open: Open; readonly finding: Finding }[];
	readonly over: readonly Open[];
}

const keyOf = ({ connectionId, systemId }: Omit<OpenFinding, 'id' | 'check'>, check: string): string =>
	JSON.stringify([connectionId, systemId, check]);

/** What is new, what goes on and what is over. Where two stand open for one thing, the first goes on. */
export function reconcile<Open extends OpenFinding>(
	open: readonly Open[],
	found: readonly PlacedFinding[]
): Reconciled<Open> {
	const standing = new Map<string, Open>();
	for (const one of open.toReversed()) standing.set(keyOf(one, one.check), one);
	const pairs = found.map((placed) => ({ placed, known: standing.get(keyOf(placed, placed.finding.check)) }));
	const goesOn = pairs.flatMap(({ placed, known }) => (known ? [{ open: known, finding: placed.finding }] : []));
	const kept = new Set(goesOn.map((one) => one.open));
	return {
		fresh: pairs.flatMap(({ placed, known }) => (known ? [] : [placed])),
		goesOn,
		over: open.filter((one) => !kept.has(one))
	};
}

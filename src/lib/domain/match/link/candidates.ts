import { AMOUNT } from '../compare/levels.ts';
import { groupsInTime, nearest } from './groups-in-time.ts';
import type { Keys } from './keys.ts';
import { amountLevel, type PairOfFiles } from './pair-of-files.ts';
import { sharingRules, type SharingRule } from './sharing-rules.ts';

/** Pairs of records that are worth comparing: the n-th is `left[n]` with `right[n]`. */
export interface Candidates {
	readonly left: readonly number[];
	readonly right: readonly number[];
}

type Together = (one: number, other: number) => boolean;
type Partners = readonly Set<number>[];

/**
 * Records that name each other by their number, and nobody else does, and whose amounts agree: they need not be held
 * against others that are as well settled.
 */
function settledByNumber(pair: PairOfFiles, partners: Partners): Together {
	const times = new Uint32Array(pair.right.count);
	for (const set of partners) for (const other of set) times[other]!++;
	const lefts = new Uint8Array(pair.left.count);
	const rights = new Uint8Array(pair.right.count);
	partners.forEach((set, one) => {
		const [only] = set;
		if (only === undefined || set.size > 1 || times[only] !== 1) return;
		if (amountLevel(pair, one, only) === AMOUNT.same) lefts[one] = rights[only] = 1;
	});
	return (one, other) => lefts[one] === 1 && rights[other] === 1;
}

function addSharing(pair: PairOfFiles, [ofLeft, ofRight]: SharingRule, isSettled: Together, partners: Partners): void {
	const rights = groupsInTime(pair.right, ofRight);
	for (const [value, group] of groupsInTime(pair.left, ofLeft)) {
		const others = rights.get(value);
		if (others === undefined) continue;
		group.records.forEach((one, place) => {
			for (const other of nearest(group, place, others)) if (!isSettled(one, other)) partners[one]!.add(other);
		});
	}
}

/** Finds the pairs worth comparing, in far less time than all with all would take. */
export function candidatePairs(pair: PairOfFiles, keys: Keys | null): Candidates {
	const partners: Partners = Array.from({ length: pair.left.count }, () => new Set<number>());
	if (keys !== null) addSharing(pair, [(at) => keys.left[at]!, (at) => keys.right[at]!], () => false, partners);
	const isSettled = settledByNumber(pair, partners);
	for (const rule of sharingRules(pair)) addSharing(pair, rule, isSettled, partners);
	const ordered = partners.map((set) => [...set].sort((a, b) => a - b));
	return { left: ordered.flatMap((others, one) => others.map(() => one)), right: ordered.flat() };
}

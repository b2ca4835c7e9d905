import { byField } from '../compare/levels.ts';
import type { Records } from '../records/records.ts';
import { bestMatching } from './best-matching.ts';
import { doublesWithin, isSameAgain } from './doubles.ts';
import type { Decisions, Double, Linked, LinkedPair } from './outcome.ts';
import { rivalled } from './rivals.ts';
import type { Weighed } from './weigh.ts';

/** From these bits on a pair is sure (97 of 100), and below those it is none (1 of 10). */
export const SURE = 5;
const NONE = -3.2;
/** More than any pair can be worth by itself. */
const SAID_YES = 10_000;

const lineOf = ({ sheet, rows }: Records, record: number): number => sheet.lines[rows[record]?.[0] ?? -1] ?? 0;

/** A name for a pair that stays the same when the files are compared once more: its lines in the two files. */
export const pairId = ({ pair }: Weighed, left: number, right: number): string =>
	`${lineOf(pair.left, left)}-${lineOf(pair.right, right)}`;

/** What each candidate is worth above having no partner, with what the owner has said. */
function worthOf(weighed: Weighed, said: Decisions): Float64Array {
	const { candidates, scores } = weighed;
	if (said.size === 0) return scores.map((score) => score - NONE);
	return scores.map((score, at) => {
		const answer = said.get(pairId(weighed, candidates.left[at]!, candidates.right[at]!));
		return answer === undefined ? score - NONE : answer ? SAID_YES : 0;
	});
}

/** Right records that are left over although they belong to a record whose partner says the same. */
function typedAgain(weighed: Weighed, worth: Float64Array, partner: Int32Array, free: ReadonlySet<number>): Double[] {
	const { candidates, levels, scores } = weighed;
	const found = new Map<number, { readonly of: number; readonly score: number }>();
	candidates.right.forEach((right, at) => {
		const of = partner[candidates.left[at]!]!;
		const score = scores[at]!;
		if (!free.has(right) || of === -1 || score < SURE || worth[at] === 0) return;
		if (!isSameAgain(byField((field) => levels[field][at]!))) return;
		if (score > (found.get(right)?.score ?? -Infinity)) found.set(right, { of, score });
	});
	return [...found].map(([record, { of }]) => ({ record, of }));
}

const others = (count: number, ...lists: readonly Iterable<number>[]): number[] => {
	const known = new Set(lists.flatMap((list) => [...list]));
	return Array.from({ length: count }, (_, at) => at).filter((at) => !known.has(at));
};

/**
 * Gives every record its partner so that all pairs together are as likely as can be, and says of each pair whether it
 * is sure, of each record left over whether it stands twice.
 */
export function link(weighed: Weighed, said: Decisions = new Map()): Linked {
	const { pair, candidates, levels, scores } = weighed;
	const worth = worthOf(weighed, said);
	const partner = bestMatching(pair.left.count, pair.right.count, { ...candidates, worth });
	const chosen = candidates.left.flatMap((left, at) => (partner[left] === candidates.right[at] ? [at] : []));
	const lefts = new Set(chosen.map((at) => candidates.left[at]!));
	const rights = new Set(chosen.map((at) => candidates.right[at]!));
	const twiceLeft = doublesWithin(pair.left, others(pair.left.count, lefts), lefts);
	const freeRight = others(pair.right.count, rights);
	const again = typedAgain(weighed, worth, partner, new Set(freeRight));
	const stillFree = others(
		pair.right.count,
		rights,
		again.map(({ record }) => record)
	);
	const twiceRight = [...again, ...doublesWithin(pair.right, stillFree, rights)];
	const onlyLeft = others(
		pair.left.count,
		lefts,
		twiceLeft.map(({ record }) => record)
	);
	const onlyRight = others(
		pair.right.count,
		rights,
		twiceRight.map(({ record }) => record)
	);
	const isRivalled = rivalled(weighed, worth, new Set(onlyLeft), new Set(onlyRight));
	const pairs = chosen.map((at): LinkedPair => {
		const [left, right] = [candidates.left[at]!, candidates.right[at]!];
		const yes = worth[at] === SAID_YES;
		return {
			left,
			right,
			score: scores[at]!,
			sure: yes || (scores[at]! >= SURE && !isRivalled(at)),
			levels: byField((field) => levels[field][at]!)
		};
	});
	return { pairs, twiceLeft, twiceRight, onlyLeft, onlyRight };
}

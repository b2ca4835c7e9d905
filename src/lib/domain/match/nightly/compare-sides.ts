import type { Compared, Mismatch, MismatchKind, ReadSide, ShownRecord } from './compared.ts';
import { bestForm, keyIn, type KeyForm } from './key-in.ts';
import type { Listed } from './listed.ts';
import { sameAmounts } from './same-amounts.ts';
import type { Terms } from './terms.ts';

export interface Within extends Pick<Terms, 'form' | 'factor' | 'bothWays'> {
	/** Records from before this moment are left alone, and so are those that came after the other. UTC milliseconds. */
	readonly from: number;
	readonly until: number;
}

type Group = readonly Listed[];
type Age = 'old' | 'young' | 'within' | 'undated';

function byKey(records: readonly Listed[], form: KeyForm): Map<string, Group> {
	const groups = Map.groupBy(records, ({ shown }) => keyIn(shown, form));
	groups.delete('');
	return groups;
}

function ageOf(group: Group, { from, until }: Within): Age {
	const times = group.flatMap(({ at }) => at ?? []);
	if (times.length === 0) return 'undated';
	const first = Math.min(...times);
	if (first < from) return 'old';
	return first > until ? 'young' : 'within';
}

/** Without credit notes, where the record that they take back stands beside them. */
function standing(group: Group): Group {
	const plain = group.filter(({ amount }) => amount === null || amount >= 0);
	return plain.length === 0 ? group : plain;
}

const shownOf = (group: Group | undefined): ShownRecord | null => {
	const [first] = group ?? [];
	return group && first ? { ...first, count: group.length } : null;
};

/** Whether one side has it more often than the other. */
function twice(left: Group, right: Group): MismatchKind | null {
	const [here, there] = [standing(left).length, standing(right).length];
	if (there > Math.max(1, here)) return 'twice-there';
	return here > Math.max(1, there) ? 'twice-here' : null;
}

/** The two records where each side has one alone, so that their amounts can be compared. */
const pairOf = (left: Group, right: Group): [Listed, Listed] | null => {
	const [here, there] = [left[0], right[0]];
	return left.length === 1 && right.length === 1 && here && there ? [here, there] : null;
};

/**
 * Compares two lists by their keys. What is missing on a side of which some records could not be read is not told:
 * it may be one of these.
 */
export function compareSides(leftSide: ReadSide, rightSide: ReadSide, within: Within): Compared {
	const texts = ({ records }: ReadSide): string[] => records.map(({ shown }) => shown);
	const form = within.form ?? bestForm(texts(leftSide), texts(rightSide));
	const [left, right] = [byKey(leftSide.records, form), byKey(rightSide.records, form)];
	const pairs = [...left].flatMap(([key, here]) => {
		const pair = pairOf(here, right.get(key) ?? []);
		return pair ? [pair] : [];
	});
	const isSame = sameAmounts(pairs, within.factor);
	const mismatches: Mismatch[] = [];
	let [both, young, onlyRight] = [0, 0, 0];
	const tell = (kind: MismatchKind, key: string, age: Age): void => {
		const sides = { left: shownOf(left.get(key)), right: shownOf(right.get(key)) };
		mismatches.push({ kind, key, ...sides, dated: age === 'within' });
	};
	for (const [key, here] of left) {
		const age = ageOf(here, within);
		if (age === 'young') young += 1;
		if (age === 'young' || age === 'old') continue;
		const there = right.get(key);
		if (!there) {
			if (rightSide.unread === 0) tell('missing-there', key, age);
			continue;
		}
		both += 1;
		const pair = pairOf(here, there);
		const kind = twice(here, there) ?? (pair && !isSame(pair) ? 'different' : null);
		if (kind !== null) tell(kind, key, age);
	}
	for (const [key, there] of right) {
		const age = ageOf(there, within);
		if (left.has(key) || age === 'young' || age === 'old') continue;
		onlyRight += 1;
		if (within.bothWays && leftSide.unread === 0) tell('missing-here', key, age);
	}
	return {
		...{ both, mismatches, young, onlyRight },
		unkeyed: leftSide.unkeyed,
		unreadLeft: leftSide.unread,
		unreadRight: rightSide.unread
	};
}

import { compareSides, type Within } from '#lib/domain/match/nightly/compare-sides.ts';
import { bestForm, keyIn } from '#lib/domain/match/nightly/key-in.ts';
import { listedFrom, type Listed } from '#lib/domain/match/nightly/listed.ts';
import { propose, type ChosenSide, type Proposed } from '#lib/domain/match/nightly/propose.ts';
import type { SideTerms } from '#lib/domain/match/nightly/terms.ts';
import type { SampledList } from './sample-of-list.ts';

const SHOWN = 4;

const textsOf = (records: readonly Listed[]): string[] => records.map(({ shown }) => shown);

/** One key of the newest records, as each side has it. */
export interface SamplePair {
	readonly key: string;
	readonly left: Listed;
	readonly right: Listed;
	readonly differs: boolean;
}

/** How two lists would be compared, shown on their newest records. */
export interface ProposedComparison extends Proposed {
	readonly pairs: readonly SamplePair[];
	/** How many newest records were looked at, on each side. */
	readonly looked: { readonly left: number; readonly right: number };
}

const samplePairs = (here: readonly Listed[], there: readonly Listed[], within: Within): SamplePair[] => {
	const sides = [here, there].map((records) => ({ records, unkeyed: 0, unread: 0 }));
	const [left, right] = sides;
	const found = left && right ? compareSides(left, right, within).mismatches : [];
	const differing = new Set(found.flatMap(({ kind, key }) => (kind === 'different' ? [key] : [])));
	const form = within.form ?? bestForm(textsOf(here), textsOf(there));
	const rights = new Map(there.map((record) => [keyIn(record.shown, form), record]));
	rights.delete('');
	return here.flatMap((one): SamplePair[] => {
		const key = keyIn(one.shown, form);
		const other = rights.get(key);
		return other ? [{ key, left: one, right: other, differs: differing.has(key) }] : [];
	});
};

/** Proposes how two lists are compared, or takes what a person has chosen, and tries it on the newest records. */
export const proposedComparison = (
	[left, leftChosen]: readonly [SampledList, ChosenSide],
	[right, rightChosen]: readonly [SampledList, ChosenSide],
	timeZone: string
): ProposedComparison => {
	const proposed = propose([left.table, leftChosen], [right.table, rightChosen]);
	const { form, factor } = proposed;
	const listed = ({ records }: SampledList, side: SideTerms) =>
		records.flatMap((record) => listedFrom(record, side, timeZone) ?? []);
	const [here, there] = [listed(left, proposed.left), listed(right, proposed.right)];
	const pairs = samplePairs(here, there, { form, factor, bothWays: false, from: -Infinity, until: Infinity });
	return {
		...proposed,
		both: pairs.length,
		// What agrees convinces, what does not warns: some of each are shown.
		pairs: [
			...pairs.filter(({ differs }) => differs).slice(0, SHOWN / 2),
			...pairs.filter(({ differs }) => !differs)
		].slice(0, SHOWN),
		looked: { left: left.records.length, right: right.records.length }
	};
};

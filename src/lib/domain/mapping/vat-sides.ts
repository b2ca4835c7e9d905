import { pathsOf } from './describe.ts';
import type { Rule } from './mapping.ts';

export type VatSide = 'with' | 'without';

/** Whether VAT is in a sum, and the field of the same record that has it the other way. */
export interface Sum {
	readonly is: VatSide;
	readonly other?: string;
}

/** The sums of a record, by their paths. */
export type Sums = Readonly<Record<string, Sum>>;

const sumAt = (sums: Sums, path: string): Sum | undefined => (Object.hasOwn(sums, path) ? sums[path] : undefined);

/** The first field of a rule that has VAT where none is wanted, or none where it is; null where nothing says so. */
export const clashingSum = (rule: Rule, sums: Sums, wanted: VatSide): string | null =>
	pathsOf(rule).find((path) => (sumAt(sums, path)?.is ?? wanted) !== wanted) ?? null;

/** The same sum as it is wanted, where the record has it both ways; null where the rule is right, or is not that simple. */
export const onTheOtherSide = (rule: Rule, sums: Sums, wanted: VatSide): string | null => {
	if (typeof rule !== 'string' || clashingSum(rule, sums, wanted) === null) return null;
	return sumAt(sums, rule)?.other ?? null;
};

const SAID = { with: 'has VAT in it', without: 'has no VAT in it' } as const;

/** What is said beside a field that is given a sum of the other kind; null where there is nothing to say. */
export const vatWarning = (rule: Rule, sums: Sums, wanted: VatSide, call: (path: string) => string): string | null => {
	const path = clashingSum(rule, sums, wanted);
	const sum = path === null ? undefined : sumAt(sums, path);
	if (path === null || !sum) return null;
	const choose = sum.other === undefined ? 'Choose another field' : `Choose ${call(sum.other)}`;
	return `${call(path)} ${SAID[sum.is]}, and this step is set to prices ${wanted} VAT. ${choose}, or change that setting of the step, or the amounts will be wrong.`;
};

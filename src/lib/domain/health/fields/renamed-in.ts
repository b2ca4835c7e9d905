import { readPath } from '../../mapping/path.ts';
import { isObject, type Values } from '../../mapping/values.ts';
import { sameChange, type FieldChange } from './field-change.ts';
import type { FieldCounter } from './field-counts.ts';
import { formOf } from './form.ts';
import { LIKE_ENOUGH, likeness, type Gone, type New } from './likeness.ts';
import { usualForms } from './usual-forms.ts';

/** So many records say which fields always come. */
export const ENOUGH_RECORDS = 10;
/** What is there less often may be missing by itself. */
const ALWAYS = 0.98;
/** What has been there in more records than this is known. */
const UNKNOWN = 0.02;

type Known = Pick<FieldCounter, 'records' | 'there' | 'filled' | 'forms'>;

/** The fields among these that practically every record has. */
export const alwaysThere = (known: Known, paths: readonly string[]): string[] =>
	known.records() < ENOUGH_RECORDS ? [] : paths.filter((path) => known.there(path) >= ALWAYS);

const around = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);

/** The names that stand beside a field, as paths: at the top, or in the same object. */
function besides(values: Values, path: string): string[] {
	const outer = around(path);
	if (outer === '') return Object.keys(values);
	const parent = readPath(values, outer.slice(0, -1));
	return isObject(parent) ? Object.keys(parent).map((name) => `${outer}${name}`) : [];
}

interface Pair {
	readonly gone: Gone;
	readonly fresh: New;
	readonly score: number;
}

/** Every field that is gone with every new one that stands where it stood. */
function pairsOf(values: Values, missing: readonly string[], known: Known): Pair[] {
	return missing.flatMap((path) => {
		const gone = { path, forms: usualForms(known, path) };
		const others = besides(values, path).filter((other) => known.there(other) <= UNKNOWN);
		const isOnly = others.length === 1 && missing.filter((one) => around(one) === around(path)).length === 1;
		return others.map((other) => {
			const fresh = { path: other, form: formOf(readPath(values, other)) };
			return { gone, fresh, score: likeness(gone, fresh, isOnly) };
		});
	});
}

/**
 * Which fields have another name in this record: they were always there (`always`), are not in it, and something stands
 * where they stood that never did and is like them. Each new field is taken for one at most. What a person has said no to
 * is not asked again.
 */
export function renamedIn(
	values: Values,
	always: readonly string[],
	known: Known,
	denied: readonly FieldChange[]
): FieldChange[] {
	const missing = always.filter((path) => readPath(values, path) === undefined);
	if (missing.length === 0) return [];
	const renamed: FieldChange[] = [];
	for (const { gone, fresh, score } of pairsOf(values, missing, known).toSorted((a, b) => b.score - a.score)) {
		if (score < LIKE_ENOUGH || renamed.some(({ field, to }) => field === gone.path || to === fresh.path)) continue;
		const change: FieldChange = { kind: 'renamed', field: gone.path, was: '', to: fresh.path };
		if (!denied.some((no) => sameChange(no, change))) renamed.push(change);
	}
	return renamed;
}

import type { Day } from '../../runs/local-day.ts';
import type { DriftRow } from '../drift/types.ts';
import type { FieldChange } from './field-change.ts';
import { countFields, type FieldCounter, type FieldCounts, type FieldLine } from './field-counts.ts';
import type { Form } from './form.ts';
import { formFits } from './form-fits.ts';
import { usualForms } from './usual-forms.ts';

/** What a day's records held, as it was counted. */
export interface FieldDay {
	readonly day: Day;
	readonly counts: FieldCounts;
}

export interface RowFacts {
	/** The paths that mappings and conditions read. */
	readonly read: readonly string[];
	/** What a person has said yes or no to. */
	readonly agreed: readonly FieldChange[];
	readonly denied: readonly FieldChange[];
}

const ENOUGH_RECORDS = 20;
const ALWAYS = 0.98;
/** A new field that only some records have is an extra, and no sign of a change. */
const HALF = 0.5;
const FEWEST_OF_DAY = 3;
/** So many of those that are read are watched one by one. */
const MOST_WATCHED = 12;

/** The counts as if every field had always been called as it is now. */
function asCalledNow({ records, fields }: FieldCounts, agreed: readonly FieldChange[]): FieldCounts {
	const renamed = agreed.filter(({ kind }) => kind === 'renamed');
	if (!renamed.some(({ field }) => fields.some(([path]) => path === field))) return { records, fields };
	const counter = countFields({ records, fields });
	for (const { field, to } of renamed) counter.rename(field, to);
	return counter.counts();
}

const sumOf = (forms: Readonly<Record<Form, number>>, wanted: (form: Form) => boolean): number =>
	Object.entries(forms).reduce((sum, [form, count]) => sum + (wanted(form) ? count : 0), 0);

/** Adds a day's counts to what was known before it. */
const learnDay = (known: FieldCounts, { records, fields }: FieldCounts): FieldCounts => {
	const lines = new Map<string, FieldLine>(known.fields.map((line) => [line[0], line]));
	for (const [path, there, filled, forms] of fields) {
		const [, thereBefore, filledBefore, formsBefore] = lines.get(path) ?? [path, 0, 0, {}];
		const sums = { ...formsBefore };
		for (const [form, count] of Object.entries(forms)) sums[form] = (sums[form] ?? 0) + count;
		lines.set(path, [path, thereBefore + there, filledBefore + filled, sums]);
	}
	return { records: known.records + records, fields: [...lines.values()] };
};

/** What people know of and have settled: neither its absence nor its form is told again. */
interface Settled {
	readonly gone: ReadonlySet<string>;
	readonly fresh: ReadonlySet<string>;
	readonly forms: ReadonlyMap<string, readonly Form[]>;
}

function settledBy({ agreed, denied }: RowFacts): Settled {
	const forms = new Map<string, Form[]>();
	for (const { kind, field, to } of [...agreed, ...denied])
		if (kind === 'reshaped') forms.set(field, [...(forms.get(field) ?? []), to]);
	const no = denied.filter(({ kind }) => kind === 'renamed');
	return { gone: new Set(no.map(({ field }) => field)), fresh: new Set(no.map(({ to }) => to)), forms };
}

function sharesOf({ records, fields }: FieldCounts, known: FieldCounter, watched: readonly string[], settled: Settled) {
	const row: Record<string, number> = {};
	for (const path of watched) {
		if (settled.gone.has(path)) continue;
		const [, , filled, forms] = fields.find(([other]) => other === path) ?? [path, 0, 0, {}];
		row[`fill:${path}`] = filled / records;
		const usual = usualForms(known, path);
		if (!usual || filled === 0) continue;
		const accepted = new Set([...usual, ...(settled.forms.get(path) ?? [])]);
		// What could not be told apart any more is not counted as wrong.
		const written = sumOf(forms, () => true);
		if (written > 0) row[`fmt:${path}`] = sumOf(forms, (form) => formFits(form, accepted)) / written;
	}
	return row;
}

/**
 * Each day's shares of filled and usually written values (`fill:FIELD`, `fmt:FIELD`, of the fields that are read), how
 * many of the fields that always came were seen (`cols`), and how many have appeared since the first days and stayed
 * (`newcols`). What is usual is known from the days before only. Days oldest first; one without records has no row.
 */
export function fieldRows(days: readonly FieldDay[], facts: RowFacts): Map<Day, DriftRow> {
	const settled = settledBy(facts);
	const watched = facts.read.slice(0, MOST_WATCHED);
	const appeared = new Set<string>();
	const rows = new Map<Day, DriftRow>();
	let before: FieldCounts = { records: 0, fields: [] };
	for (const { day, counts } of days) {
		if (counts.records === 0) continue;
		const now = asCalledNow(counts, facts.agreed);
		const known = countFields(before);
		const row: Record<string, number> = sharesOf(now, known, watched, settled);
		if (before.records >= ENOUGH_RECORDS) {
			const isExpected = (path: string): boolean => known.there(path) >= ALWAYS && !settled.gone.has(path);
			for (const [path, there] of now.fields) {
				const isNew = known.there(path) === 0 && !settled.fresh.has(path);
				if (isNew && there >= FEWEST_OF_DAY && there >= HALF * now.records) appeared.add(path);
			}
			row.cols = now.fields.filter(([path, there]) => there > 0 && isExpected(path)).length;
			row.newcols = appeared.size;
		}
		rows.set(day, row);
		before = learnDay(before, now);
	}
	return rows;
}

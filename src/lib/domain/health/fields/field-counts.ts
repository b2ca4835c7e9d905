import { readPath } from '../../mapping/path.ts';
import type { Values } from '../../mapping/values.ts';
import { formOf, type Form } from './form.ts';

/** In how many records a field was there, in how many of those with something in it, and in which forms. */
export type FieldLine = readonly [path: string, there: number, filled: number, forms: Readonly<Record<Form, number>>];

/** What so many records held, field by field: nothing of what they say. */
export interface FieldCounts {
	readonly records: number;
	readonly fields: readonly FieldLine[];
}

/** What one record holds: the form of each field that is there, null where it is empty. */
export type Looks = ReadonlyMap<string, Form | null>;

/** Fields beyond these are left out, those that a mapping reads last. */
const MOST_FIELDS = 60;
/** Longer names are no names: somebody has put values where names belong. */
const LONGEST_NAME = 100;
const MOST_FORMS = 8;

/** Looks at the fields that a record has at the top, and at those inside it that are read. */
export function looksOf(values: Values, read: readonly string[]): Map<string, Form | null> {
	const looks = new Map<string, Form | null>();
	for (const path of read) {
		const value = readPath(values, path);
		if (value !== undefined) looks.set(path, formOf(value));
	}
	for (const name of Object.keys(values)) {
		if (looks.size >= MOST_FIELDS) break;
		if (name.length <= LONGEST_NAME && !looks.has(name)) looks.set(name, formOf(values[name]));
	}
	return looks;
}

interface Line {
	there: number;
	filled: number;
	readonly forms: Map<Form, number>;
}

/** Counts going on, from what was counted before. */
export interface FieldCounter {
	records(): number;
	/** In which share of the records the field was there, 0 to 1. */
	there(path: string): number;
	/** In how many records the field was filled. */
	filled(path: string): number;
	/** How often the field had which form. */
	forms(path: string): ReadonlyMap<Form, number>;
	paths(): readonly string[];
	add(looks: Looks): void;
	/** Makes everything count half as much, so that what is newer weighs more. */
	halve(): void;
	/** What was counted of a field is counted of another from now on. */
	rename(from: string, to: string): void;
	counts(): FieldCounts;
}

const NONE: ReadonlyMap<Form, number> = new Map();

function addForm(forms: Map<Form, number>, form: Form, count: number): void {
	const before = forms.get(form);
	if (before !== undefined || forms.size < MOST_FORMS) forms.set(form, (before ?? 0) + count);
}

export function countFields(before?: FieldCounts): FieldCounter {
	let records = before?.records ?? 0;
	const lines = new Map<string, Line>();
	for (const [path, there, filled, forms] of before?.fields ?? [])
		lines.set(path, { there, filled, forms: new Map(Object.entries(forms)) });

	const lineOf = (path: string): Line | null => {
		const known = lines.get(path);
		if (known || lines.size >= 2 * MOST_FIELDS) return known ?? null;
		const line: Line = { there: 0, filled: 0, forms: new Map() };
		lines.set(path, line);
		return line;
	};

	return {
		records: () => records,
		there: (path) => (records === 0 ? 0 : (lines.get(path)?.there ?? 0) / records),
		filled: (path) => lines.get(path)?.filled ?? 0,
		forms: (path) => lines.get(path)?.forms ?? NONE,
		paths: () => [...lines.keys()],
		add: (looks) => {
			records += 1;
			for (const [path, form] of looks) {
				const line = lineOf(path);
				if (!line) continue;
				line.there += 1;
				if (form === null) continue;
				line.filled += 1;
				addForm(line.forms, form, 1);
			}
		},
		halve: () => {
			records /= 2;
			for (const [path, line] of lines) {
				line.there /= 2;
				line.filled /= 2;
				for (const [form, count] of line.forms) {
					if (count < 1) line.forms.delete(form);
					else line.forms.set(form, count / 2);
				}
				if (line.there < 0.5) lines.delete(path);
			}
		},
		rename: (from, to) => {
			const old = lines.get(from);
			if (!old) return;
			lines.delete(from);
			const line = lineOf(to);
			if (!line) return;
			line.there = Math.min(records, line.there + old.there);
			line.filled = Math.min(records, line.filled + old.filled);
			for (const [form, count] of old.forms) addForm(line.forms, form, count);
		},
		counts: () => ({
			records,
			fields: [...lines].map(([path, { there, filled, forms }]) => [path, there, filled, Object.fromEntries(forms)])
		})
	};
}

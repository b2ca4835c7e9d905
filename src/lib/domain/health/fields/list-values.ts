import { asText } from '../../mapping/text.ts';
import type { Value } from '../../mapping/values.ts';
import type { Form } from './form.ts';

/** How often a field had which value, by a short mark of it; null where it has too many to be a list. */
export type ListLine = readonly [
	path: string,
	filled: number,
	values: readonly (readonly [mark: number, times: number])[] | null
];

/** What tells a value from others and not what it says: what a person wrote into a field is not kept here. */
type Mark = number;

const LONGEST = 40;
const FEWEST_FILLED = 40;
const FEWEST_WHERE_USED = 20;
const MOST_VALUES = 12;
const MOST_WHERE_USED = 40;
/** Where more than this share of the values has come once, the next new one is no news (Good and Turing). */
const NEW_BY_ITSELF = 0.01;
const FIELDS = 60;

const LISTED: ReadonlySet<Form> = new Set<Form>(['word', 'text']);
/** How many there are of something is a list only where somebody has made one of it. */
const LISTED_WHERE_USED: ReadonlySet<Form> = new Set<Form>([...LISTED, 'number', 'true-false']);

/** FNV-1a, 32 bits: public domain, by Fowler, Noll and Vo. */
function markOf(text: string): Mark {
	let hash = 0x811c9dc5;
	for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
	return hash >>> 0;
}

interface Line {
	filled: number;
	values: Map<Mark, number> | null;
}

/** Fields that take one of a few values, known by how often each has come. */
export interface ListValues {
	/**
	 * Learns the value of a field, and says whether it is news: a short text that never came in what acts as a list, which
	 * it does by itself or because a table or a condition uses it (`isUsed`). `form` is that of the value.
	 */
	meet(path: string, value: Value | undefined, form: Form | null, isUsed: boolean): string | null;
	lines(): ListLine[];
}

const once = (values: ReadonlyMap<Mark, number>): number => {
	let singles = 0;
	for (const times of values.values()) if (times === 1) singles += 1;
	return singles;
};

function actsAsList({ filled, values }: Line, isUsed: boolean): boolean {
	// What has always been the same may be anything.
	if (!values || (values.size < 2 && !isUsed) || filled < (isUsed ? FEWEST_WHERE_USED : FEWEST_FILLED)) return false;
	return values.size <= filled / 5 && once(values) <= NEW_BY_ITSELF * filled;
}

export function knownValues(before: readonly ListLine[] = []): ListValues {
	const lines = new Map<string, Line>();
	for (const [path, filled, values] of before) lines.set(path, { filled, values: values && new Map(values) });
	const lineOf = (path: string): Line | null => {
		const known = lines.get(path);
		if (known || lines.size >= FIELDS) return known ?? null;
		const line: Line = { filled: 0, values: new Map() };
		lines.set(path, line);
		return line;
	};
	return {
		meet: (path, value, form, isUsed) => {
			const line = form === null ? null : lineOf(path);
			if (!line?.values || form === null) return null;
			const text = typeof value === 'object' ? null : (asText(value)?.trim() ?? '');
			const isListed = (isUsed ? LISTED_WHERE_USED : LISTED).has(form);
			if (text === null || text.length > LONGEST || !isListed) {
				line.values = null;
				return null;
			}
			const mark = markOf(text);
			const times = line.values.get(mark) ?? 0;
			const isNews = times === 0 && actsAsList(line, isUsed);
			line.filled += 1;
			line.values.set(mark, times + 1);
			// Numbers without end, names, notes: not a list, and nothing of it is kept.
			if (line.values.size > (isUsed ? MOST_WHERE_USED : MOST_VALUES)) line.values = null;
			return isNews ? text : null;
		},
		lines: () => [...lines].map(([path, { filled, values }]) => [path, filled, values && [...values]])
	};
}

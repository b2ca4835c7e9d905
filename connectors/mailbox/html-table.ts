import type { Element } from './html-tree.ts';
import { isLabel, LONGEST_QUESTION, tidyLabel } from './label.ts';
import type { Labelled, Line } from './line.ts';
import { captionLines, holdsTable, tableRows, type Cell, type LinesOf, type Row } from './table-rows.ts';

const VALUE =
	/^(?:value|answer|response|content|verdi|svar|værdi|värde|innehåll|indhold|wert|antwort|eingabe|inhalt)s?$/iu;

/**
 * The lines of a table or definition list that holds values: label beside value, label above value, or one row of labels
 * above one row of values. Null for a table that only lays out other tables, and for one without rows.
 */
export function tableLines(table: Element, linesOf: LinesOf): Line[] | null {
	if (holdsTable(table)) return null;
	const rows = tableRows(table, linesOf);
	if (rows.length === 0) return null;
	const fields = columns(rows) ?? fieldsDown(isHeading(rows) ? rows.slice(1) : rows);
	return [...captionLines(table, linesOf), ...fields];
}

const asLine = (field: Labelled): Line => ({ text: `${field.label}: ${field.value}`, field });

/** One row of bold labels above one row of values. */
function columns(rows: readonly Row[]): Line[] | null {
	const [labels, values, more] = rows.filter((row) => row.some((cell) => cell.text !== ''));
	if (!labels || !values || more || labels.length < 2 || labels.length !== values.length) return null;
	if (isHeading(rows) || !labels.every((cell) => cell.name) || values.some((cell) => cell.name)) return null;
	return labels.map(({ text }, place) => asLine({ label: tidyLabel(text), value: values[place]?.text ?? '' }));
}

/** "Field | Value" above fields with their values. */
const isHeading = ([first = []]: readonly Row[]): boolean =>
	first.length === 2 && first.every((cell) => cell.name) && VALUE.test(first[1]?.text ?? '');

interface Pair extends Labelled {
	/** How many rows it takes. */
	readonly rows: number;
}

function fieldsDown(rows: readonly Row[]): Line[] {
	const lines: Line[] = [];
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] ?? [];
		const pair = besideEachOther(row) ?? belowEachOther(rows, place);
		if (pair) lines.push(asLine({ label: pair.label, value: pair.value }));
		else lines.push(...row.flatMap((cell) => cell.lines));
		if (pair) place += pair.rows - 1;
	}
	return lines;
}

function besideEachOther(row: Row): Pair | null {
	const [first, ...others] = row.filter((cell) => cell === row[0] || !/^[:：]?$/u.test(cell.text));
	const value = others[0]?.text ?? '';
	const label = tidyLabel(first?.text ?? '');
	if (row.length < 2 || others.length > 1 || first?.text.includes('\n')) return null;
	return isLabel(label, value === '' ? undefined : LONGEST_QUESTION) ? { label, value, rows: 1 } : null;
}

/** A row with nothing but a bold name, and the row below it; rows that only make room are passed over. */
function belowEachOther(rows: readonly Row[], place: number): Pair | null {
	const name = onlyCell(rows[place]);
	if (!name?.name) return null;
	const label = tidyLabel(name.text);
	let below = place + 1;
	while (below < rows.length && onlyCell(rows[below]) === undefined) below++;
	const value = onlyCell(rows[below]);
	const isValue = value && !value.lines.some((line) => line.bold);
	if (isValue) return { label, value: value.text, rows: below - place + 1 };
	return below > place + 1 ? { label, value: '', rows: below - place } : null;
}

/** The one cell with something in it; undefined for a row that is empty, null for one with several. */
function onlyCell(row: Row | undefined): Cell | undefined | null {
	const spoken = (row ?? []).filter((cell) => cell.text !== '');
	return spoken.length > 1 ? null : spoken[0];
}

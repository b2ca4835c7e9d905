/** One table: a name for every column, and its rows as they are written. */
export interface Sheet {
	readonly header: readonly string[];
	/** As many cells as there are columns, each without spaces around it. */
	readonly rows: readonly (readonly string[])[];
	/** The line of each row in the file, the first line being 1. */
	readonly lines: readonly number[];
}

/** Above a table stand at most so many lines with the firm's name, the period and the like. */
const MOST_ABOVE = 20;
const FIGURES = /^[\d\s.,:/'’()+-]+$|^\d{4}-\d\d|@/;
const SUM = /^(?:sub)?(?:total|totals|totalt|sum|summe|summa|gesamt|gesamtsumme|i alt|saldo)\b/i;

const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;

/** A heading is as wide as what stands below it, and its cells are words. */
function headingAt(rows: readonly (readonly string[])[]): number {
	const looked = rows.slice(0, MOST_ABOVE);
	const widest = Math.max(0, ...looked.map(filled));
	const isHeading = (row: readonly string[]): boolean =>
		filled(row) >= Math.max(1, widest * 0.6) &&
		row.filter((cell) => FIGURES.test(cell)).length <= filled(row) * 0.2 &&
		new Set(row.filter((cell) => cell !== '')).size > filled(row) / 2;
	return looked.findIndex(isHeading);
}

function isSum(row: readonly string[], width: number): boolean {
	const first = row.find((cell) => cell !== '') ?? '';
	return SUM.test(first) && filled(row) <= Math.max(2, width / 2);
}

function names(header: readonly string[], width: number): string[] {
	const used = new Map<string, number>();
	return Array.from({ length: width }, (_, at) => {
		const name = header[at] || `Column ${at + 1}`;
		const times = (used.get(name) ?? 0) + 1;
		used.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	});
}

/**
 * Finds the table among the cells of a file: its heading, also below a few lines of title, and its rows without empty
 * ones and without sums. Null where there is no row.
 */
export function sheetFrom(cells: readonly (readonly string[])[]): Sheet | null {
	const tidy = cells.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ').trim()));
	const heading = headingAt(tidy);
	const body = tidy.slice(heading + 1);
	const width = body.reduce((widest, row) => Math.max(widest, row.length), tidy[heading]?.length ?? 0);
	const rows: string[][] = [];
	const lines: number[] = [];
	body.forEach((row, at) => {
		if (filled(row) === 0 || isSum(row, width)) return;
		rows.push(Array.from({ length: width }, (_, column) => row[column] ?? ''));
		lines.push(heading + at + 2);
	});
	return rows.length === 0 ? null : { header: names(tidy[heading] ?? [], width), rows, lines };
}

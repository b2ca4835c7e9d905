/** A cell as a spreadsheet holds it. */
export type Cell = string | number | boolean | Date | null | undefined;

/**
 * A spreadsheet's cell as text. Days become ISO dates; fractions get four decimals, so that no 1.234 is left that could
 * also be a thousand.
 */
export function cellText(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
	if (typeof cell !== 'number') return String(cell);
	return Number.isInteger(cell) ? String(cell) : cell.toFixed(4);
}

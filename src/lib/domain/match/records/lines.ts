import { columnsWith, type Column } from '../columns/role.ts';
import type { Sheet } from '../files/sheet.ts';

/** The column with a file's own number: an invoice's in a list of invoices, else an order's. Null where it has none. */
export const ownNumberColumn = (columns: readonly Column[]): number | null =>
	columnsWith(columns, 'invoiceNumber')[0] ?? columnsWith(columns, 'orderNumber')[0] ?? null;

/**
 * The rows of each record. Many programs write a row for every article of an order: rows with the same number are one
 * record where the file lists articles, or where the later ones leave date and amount empty. Otherwise a number that
 * stands twice is a record that stands twice.
 */
export function recordLines({ rows }: Sheet, columns: readonly Column[]): number[][] {
	const own = ownNumberColumn(columns);
	if (own === null) return rows.map((_, at) => [at]);
	const listsItems = columnsWith(columns, 'item').length > 0;
	const facts = columnsWith(columns, 'date', 'gross', 'net');
	const isRest = (row: readonly string[]): boolean => listsItems || facts.every((at) => (row[at] ?? '') === '');
	const records: number[][] = [];
	const byNumber = new Map<string, number[]>();
	rows.forEach((row, at) => {
		const number = row[own] ?? '';
		const known = number === '' ? undefined : byNumber.get(number);
		if (known !== undefined && isRest(row)) return void known.push(at);
		const record = [at];
		records.push(record);
		if (number !== '' && known === undefined) byNumber.set(number, record);
	});
	return records;
}

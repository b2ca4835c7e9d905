import { columnsWith, type Column } from '../columns/role.ts';
import type { Sheet } from '../files/sheet.ts';
import { amountFormOf, type AmountForm } from '../values/amounts.ts';
import { dateFormOf, type DateForm, type DateOrder } from '../values/dates.ts';

/** How one file writes its dates and amounts. */
export interface Forms {
	readonly dates: DateForm;
	readonly amounts: AmountForm;
}

/** What the owner has said about a file instead of what was recognised. */
export interface Corrections {
	readonly dateOrder?: DateOrder;
	readonly decimal?: ',' | '.';
}

const cellsOf = ({ rows }: Sheet, columns: readonly number[]): string[] =>
	columns.flatMap((at) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''));

/** Decides by all dates and all amounts of a file how it writes them. */
export function formsOf(sheet: Sheet, columns: readonly Column[], said: Corrections = {}): Forms {
	const dates = dateFormOf(cellsOf(sheet, columnsWith(columns, 'date', 'dueDate')));
	const amounts = amountFormOf(cellsOf(sheet, columnsWith(columns, 'gross', 'net', 'tax')));
	return {
		dates: said.dateOrder === undefined ? dates : { order: said.dateOrder, sure: true },
		amounts: said.decimal === undefined ? amounts : { decimal: said.decimal, sure: true }
	};
}

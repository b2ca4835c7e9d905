import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { rangeAt } from './read-table.ts';
import { columnLetters, type CellsToWrite, type RowChange } from './row-change.ts';
import { askSheets, forgetSheet, type SheetFacts } from './sheet.ts';

const ABOUT = 'row';
/** As it stands: nothing is taken for a formula, whatever it begins with. */
const RAW = { valueInputOption: 'RAW' } as const;

const body = ({ cells }: CellsToWrite): Value => ({ majorDimension: 'ROWS', values: [[...cells]] });

const put = async (context: Context, sheet: SheetFacts, written: CellsToWrite): Promise<void> => {
	const range = rangeAt(sheet, `${columnLetters(written.column)}${written.row}`);
	const address = `${sheet.address}/values/${range}`;
	await askSheets(context, { method: 'PUT', address, parameters: RAW, body: body(written), about: ABOUT });
};

/** Behind the last row of the table that the headings belong to, wherever that is by now. */
const append = async (context: Context, sheet: SheetFacts, row: CellsToWrite, headingRow: number): Promise<void> => {
	const address = `${sheet.address}/values/${rangeAt(sheet, `A${headingRow}`)}:append`;
	const parameters = { ...RAW, insertDataOption: 'INSERT_ROWS' };
	await askSheets(context, { method: 'POST', address, parameters, body: body(row), about: ABOUT });
};

export const changeGrid = async (context: Context, { address }: SheetFacts, requests: Values[]): Promise<void> => {
	await askSheets(context, { method: 'POST', address: `${address}:batchUpdate`, body: { requests }, about: ABOUT });
	forgetSheet(context);
};

const widthOf = ({ column, cells }: CellsToWrite): number => column + cells.length;

/** Writes what has changed into the sheet, the headings first. */
export async function writeChange(
	context: Context,
	sheet: SheetFacts,
	{ headings, row }: RowChange,
	headingRow: number
): Promise<void> {
	const missing = Math.max(widthOf(row), headings ? widthOf(headings) : 0) - sheet.columns;
	// The grid grows by itself downwards, and not to the right.
	if (missing > 0 && sheet.columns > 0) {
		const { sheetId } = sheet;
		await changeGrid(context, sheet, [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: missing } }]);
	}
	if (headings) await put(context, sheet, headings);
	await (row.isNew ? append(context, sheet, row, headingRow) : put(context, sheet, row));
}

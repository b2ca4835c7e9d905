import type { Context, DestinationAction, Receipt } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { placeOfRow, rowHeld, writeRow } from '../table-files/write-row.ts';
import { headingRow, readTable } from './read-table.ts';
import { sheetFile } from './sheet-file.ts';
import { sheetOf, type SheetFacts } from './sheet.ts';
import { changeGrid } from './write-cells.ts';

// Where a row stands is looked up first, and must not move by our own doing until it is written.
const inTurn = turns();

/** On which row of the grid the record with this key stands, counted from 0; -1 where it does not. */
async function rowIndexOf(context: Context, sheet: SheetFacts, id: string): Promise<number> {
	const place = placeOfRow(await readTable(context, sheet), id);
	return place === -1 ? -1 : headingRow(context) + place;
}

async function found(context: Context, id: string): Promise<Receipt | null> {
	const sheet = await sheetOf(context);
	const at = await rowIndexOf(context, sheet, id);
	return at === -1 ? null : { id, outcome: 'created', link: sheet.link };
}

/** Adds a row, or changes the one that holds our reference already. */
export const row: DestinationAction = {
	write: (context, { key, values, earlier }) =>
		inTurn(async () => {
			context.signal.throwIfAborted();
			const sheet = await sheetOf(context);
			const id = earlier?.id ?? key;
			const { outcome } = await writeRow(sheetFile(context, sheet), id, values);
			return { id, outcome, link: sheet.link };
		}),
	lookUp: (context, key) => found(context, key),
	readBack: async (context, { id }) => rowHeld(sheetFile(context, await sheetOf(context)), id),
	remove: (context, { id }) =>
		inTurn(async () => {
			const sheet = await sheetOf(context);
			const at = await rowIndexOf(context, sheet, id);
			if (at === -1) return;
			const range = { sheetId: sheet.sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
			await changeGrid(context, sheet, [{ deleteDimension: { range } }]);
		})
};

import { asText } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import type { Cell, RowFile, Sheet } from '../table-files/row-file.ts';
import { headingRow, readTable } from './read-table.ts';
import { changeBetween } from './row-change.ts';
import type { SheetFacts } from './sheet.ts';
import { writeChange } from './write-cells.ts';

/** The most that fits into a cell. */
const LONGEST_TEXT = 50_000;

function asCell(value: Value): Cell {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	const text = storableText(asText(value) ?? JSON.stringify(value));
	if (text.length <= LONGEST_TEXT) return text;
	throw new ConnectorError('refused', {
		say: 'One of the texts of this record is longer than the 50,000 characters that a cell of Google Sheets can hold. Shorten it and send it again.'
	});
}

/** New rows begin where the headings do, and Google looks for that beginning by itself. */
function unlessHeadless({ header }: Sheet<Cell>, { title }: SheetFacts): void {
	if (header.length === 0 || header[0]?.trim() !== '') return;
	throw new ConnectorError('misconfigured', {
		say: `The first column of ${title} has no heading. Write one there, so that new rows begin in that column; or check in the settings of this system which row has the headings.`
	});
}

/** A sheet as a file into which rows are written; only what has changed is sent. */
export function sheetFile(context: Context, sheet: SheetFacts): RowFile<Cell> {
	let before: Sheet<Cell> = { header: [], rows: [] };
	return {
		name: sheet.title,
		open: async () => {
			before = await readTable(context, sheet);
			return before;
		},
		save: async (after) => {
			unlessHeadless(before, sheet);
			const at = headingRow(context);
			await writeChange(context, sheet, changeBetween(before, after, at), at);
		},
		asCell,
		asWritten: (cell) => cell
	};
}

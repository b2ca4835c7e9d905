import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt, Value } from '../contract.ts';
import { isHarmfulName } from '../storable-text.ts';
import { columnsFor, KEY_COLUMN } from './columns.ts';
import { asEncoding } from './encoding.ts';
import { asSafe } from './spreadsheet-safe.ts';
import { readTable, tableBytes, type Table } from './table.ts';

export const fileToWrite = ({ settings }: Context): string => String(settings.fileToWrite);

export const openTable = async (context: Context): Promise<Table> =>
	readTable(await context.files.read(fileToWrite(context)), fileToWrite(context), context.settings);

export const isSafe = ({ options }: Context): boolean => options.spreadsheetSafe !== false;

/** Adds the row, or changes the one that has its key already; what else stands in the file stays as it is. */
export async function writeRow(context: Context, { key, values, earlier }: Outgoing): Promise<Receipt> {
	context.signal.throwIfAborted();
	const id = earlier?.id ?? key;
	const cells = new Map(
		Object.entries(values)
			.filter(([name]) => !isHarmfulName(name))
			.map(([name, value]) => [name, asCell(context, value)])
	);
	if ([...cells.values()].every((cell) => cell === '')) throw empty();
	const table = await openTable(context);
	const { header, places } = columnsFor(table.header, [...cells.keys()]);
	const found = table.rows.findIndex((row) => row[places.get(KEY_COLUMN) ?? -1] === id);
	const before = table.rows[found];
	const row = rowWith(before, header.length, places, cells.set(KEY_COLUMN, id));
	const at = before ? found : table.rows.length;
	const receipt = { id, note: `Row ${at + 2} of ${fileToWrite(context)}` };
	if (before && row.every((cell, place) => cell === (before[place] ?? ''))) return { ...receipt, outcome: 'unchanged' };
	await context.files.write(
		fileToWrite(context),
		bytesOf(context, { ...table, header, rows: table.rows.toSpliced(at, 1, row) })
	);
	return { ...receipt, outcome: before ? 'updated' : 'created' };
}

function asCell(context: Context, value: Value): string {
	const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
	return isSafe(context) ? asSafe(text) : text;
}

function rowWith(
	before: readonly string[] = [],
	width: number,
	places: ReadonlyMap<string, number>,
	cells: ReadonlyMap<string, string>
): string[] {
	const row = Array.from({ length: Math.max(width, before.length) }, (_, place) => before[place] ?? '');
	for (const [name, cell] of cells) row[places.get(name) ?? row.length] = cell;
	return row;
}

function bytesOf({ settings }: Context, table: Table): Uint8Array {
	const bytes = tableBytes(table);
	if (bytes) return bytes;
	const inUtf8 = asEncoding(String(settings.encoding))
		? null
		: tableBytes({ ...table, encoding: 'utf-8', marked: true });
	if (inUtf8) return inUtf8;
	throw new ConnectorError('refused', {
		say: 'The file is kept in Windows-1252, which has no sign for one of the characters of this record. Set the encoding of the file to UTF-8, or change the text.'
	});
}

const empty = (): ConnectorError =>
	new ConnectorError('refused', { say: 'There is nothing in this record that could make a row. Fill in a field.' });

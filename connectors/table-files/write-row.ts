import { ConnectorError } from '../connector-error.ts';
import type { Receipt, Values } from '../contract.ts';
import { isHarmfulName } from '../storable-text.ts';
import { columnsFor, fieldsOf, KEY_COLUMN } from './columns.ts';
import { columnNames } from './header.ts';
import type { Cell, RowFile, Sheet } from './row-file.ts';

export interface WrittenRow {
	readonly outcome: Receipt['outcome'];
	/** "Row 2 of customers.csv". */
	readonly note: string;
}

/** Where the row with this key stands among the rows; -1 where it does not. */
export const placeOfRow = <Content extends Cell>({ header, rows }: Sheet<Content>, id: string): number => {
	const column = columnNames(header).indexOf(KEY_COLUMN);
	return column === -1 ? -1 : rows.findIndex((row) => row[column] === id);
};

/** Adds the row, or changes the one that has its key already; what else stands in the file stays as it is. */
export async function writeRow<Content extends Cell, Table extends Sheet<Content>>(
	file: RowFile<Content, Table>,
	id: string,
	values: Values
): Promise<WrittenRow> {
	const cells = new Map(
		Object.entries(values)
			.filter(([name]) => !isHarmfulName(name))
			.map(([name, value]) => [name, file.asCell(value)])
	);
	if ([...cells.values()].every((cell) => cell === '')) throw empty();
	const table = await file.open();
	const { header, places } = columnsFor(table.header, [...cells.keys()]);
	const found = placeOfRow(table, id);
	const before = table.rows[found];
	const row = rowWith<Content>(before, header.length, places, cells.set(KEY_COLUMN, file.asCell(id)));
	const at = before ? found : table.rows.length;
	const note = `Row ${at + 2} of ${file.name}`;
	if (before && row.every((cell, place) => cell === (before[place] ?? ''))) return { outcome: 'unchanged', note };
	await file.save({ ...table, header, rows: table.rows.toSpliced(at, 1, row) });
	return { outcome: before ? 'updated' : 'created', note };
}

/** What the file holds of the row, by the names of its columns and of the declared fields; nothing where it is gone. */
export async function rowHeld<Content extends Cell, Table extends Sheet<Content>>(
	file: RowFile<Content, Table>,
	id: string
): Promise<Values> {
	const table = await file.open();
	const row = table.rows[placeOfRow(table, id)];
	return row ? fieldsOf(table.header, row.map(file.asWritten)) : {};
}

function rowWith<Content extends Cell>(
	before: readonly Content[] = [],
	width: number,
	places: ReadonlyMap<string, number>,
	cells: ReadonlyMap<string, Content>
): (Content | '')[] & Content[] {
	const row: (Content | '')[] = Array.from(
		{ length: Math.max(width, before.length) },
		(_, place) => before[place] ?? ''
	);
	for (const [name, cell] of cells) row[places.get(name) ?? row.length] = cell;
	return row as (Content | '')[] & Content[];
}

const empty = (): ConnectorError =>
	new ConnectorError('refused', { say: 'There is nothing in this record that could make a row. Fill in a field.' });

import type { Context, FileFacts } from '../contract.ts';
import { columnNames } from '../table-files/header.ts';
import { keyColumnsOf } from '../table-files/key-column.ts';
import { knownRows } from '../table-files/known-rows.ts';
import type { Row } from '../table-files/row-stream.ts';
import { readTable, type Table } from '../table-files/table.ts';
import { matchingFiles } from './matching-files.ts';

// A row without its line break may be half of what is being written, until the file has rested.
const REST = 10_000;

/** Every row of the files to read, the oldest file first. Of a key that is in several files the newest file's counts. */
export async function allRows(context: Context): Promise<Row[]> {
	const rows = new Map<string, Row>();
	for (const file of await matchingFiles(context)) {
		context.signal.throwIfAborted();
		const table = readTable(await context.files.read(file.name), file.name, context.settings);
		for (const row of rowsOfFile(context, file, table)) {
			rows.delete(row.record.key);
			rows.set(row.record.key, row);
		}
	}
	return [...rows.values()];
}

function rowsOfFile(context: Context, file: FileFacts, table: Table): Row[] {
	const width = table.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
	const names = columnNames(table.header, width);
	const rowOf = knownRows(file.name, keyColumnsOf(context.settings, file.name, names));
	const isResting = Math.abs(context.now() - file.changedAt) >= REST;
	const rows = table.isFinished || isResting ? table.rows : table.rows.slice(0, -1);
	return rows
		.filter((cells) => cells.some((cell) => cell.trim() !== ''))
		.map((cells) => {
			const values = Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
			const { key, problem, ...identity } = rowOf(cells, values);
			return { ...identity, record: problem === undefined ? { key, values } : { key, values, problem } };
		});
}

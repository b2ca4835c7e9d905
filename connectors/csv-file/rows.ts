import type { Context, FileFacts, SourceRecord } from '../contract.ts';
import { columnNames } from './header.ts';
import { contentIdentity, keyedIdentity, type Identity } from './identity.ts';
import { keyColumnOf, withoutKey } from './key-column.ts';
import { matchingFiles } from './matching-files.ts';
import { readTable, type Table } from './table.ts';

export interface Row extends Identity {
	readonly record: SourceRecord;
}

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
	const keyColumn = keyColumnOf(context, file.name, names);
	const times = counter();
	const isResting = Math.abs(context.now() - file.changedAt) >= REST;
	const rows = table.isFinished || isResting ? table.rows : table.rows.slice(0, -1);
	return rows
		.filter((cells) => cells.some((cell) => cell.trim() !== ''))
		.map((cells) => {
			const values = Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
			// Filled cells only, so that a new empty column or a better heading makes no row a new one.
			const content = cells.filter((cell) => cell !== '');
			const known = keyColumn === null ? '' : (values[keyColumn]?.trim() ?? '');
			if (known !== '') {
				const time = times(known);
				const key = time === 1 ? known : `${known} (${time})`;
				return { ...keyedIdentity(key, content), record: { key, values } };
			}
			const { key, ...identity } = contentIdentity(file.name, content, times(JSON.stringify(content)));
			const record = { key, values };
			return { ...identity, record: keyColumn === null ? record : { ...record, problem: withoutKey(keyColumn) } };
		});
}

function counter(): (thing: string) => number {
	const seen = new Map<string, number>();
	return (thing) => {
		const times = (seen.get(thing) ?? 0) + 1;
		seen.set(thing, times);
		return times;
	};
}

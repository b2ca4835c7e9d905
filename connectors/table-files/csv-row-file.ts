import { ConnectorError } from '../connector-error.ts';
import type { Settings, Value } from '../contract.ts';
import { asEncoding } from './encoding.ts';
import type { RowFile } from './row-file.ts';
import { asSafe, asTyped } from './spreadsheet-safe.ts';
import { readTable, tableBytes, type Table } from './table.ts';

export interface CsvRowFileFacts {
	readonly name: string;
	/** `delimiter` and `encoding`, each `auto` or what it is. */
	readonly settings: Settings;
	/** Whether a spreadsheet may open it, so that nothing in it may be run as a formula. */
	readonly isSafe: boolean;
	/** The content, or null where there is no such file. */
	readonly read: () => Promise<Uint8Array | null>;
	/** Replaces the file in one step. */
	readonly write: (content: Uint8Array) => Promise<void>;
}

/** A CSV file into which rows are written; its delimiter, encoding and line breaks stay as they are. */
export const csvRowFile = ({ name, settings, isSafe, read, write }: CsvRowFileFacts): RowFile<string, Table> => ({
	name,
	open: async () => readTable(await read(), name, settings),
	save: async (table) => write(bytesOf(table, settings)),
	asCell: (value) => (isSafe ? asSafe(asText(value)) : asText(value)),
	asWritten: (cell) => (isSafe ? asTyped(cell) : cell)
});

const asText = (value: Value): string =>
	value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

function bytesOf(table: Table, settings: Settings): Uint8Array {
	const bytes = tableBytes(table);
	if (bytes) return bytes;
	const inUtf8 = asEncoding(String(settings.encoding))
		? null
		: tableBytes({ ...table, encoding: 'utf-8', marked: true });
	if (inUtf8) return inUtf8;
	throw new ConnectorError('refused', {
		say: 'The letters of this file are written in the older way of Windows-1252, which has no sign for one of the characters of this record, so the row was not written. Choose UTF-8 under “How letters are written” in the settings, or change the text.'
	});
}

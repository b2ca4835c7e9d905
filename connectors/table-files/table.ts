import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Settings } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import { notATable } from './csv-stream.ts';
import { delimiterOf, isDelimiter, type Delimiter } from './delimiter.ts';
import { asEncoding, decode, encode, type Encoding } from './encoding.ts';
import { READING } from './reading.ts';

/** A table file: what stands in it, and how it is written. */
export interface Table {
	/** The first row as it stands in the file. */
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly delimiter: Delimiter;
	readonly encoding: Encoding;
	readonly marked: boolean;
	readonly lineBreak: '\r\n' | '\n';
	/** The line `sep=;` by which a file tells spreadsheets its delimiter, with its line break; else empty. */
	readonly prelude: string;
	/** Whether the last row ends as a row does; one that does not may still be being written. */
	readonly isFinished: boolean;
}

/** The line by which a file tells spreadsheets its delimiter. */
export const PRELUDE = /^sep=(.)(?:\r\n|\n|\r)/;

/** Reads a table; no file is an empty table. Throws `ConnectorError` (unreadable) where the file is none. */
export function readTable(bytes: Uint8Array | null, name: string, settings: Settings): Table {
	const { text: whole, encoding, marked } = decode(bytes ?? new Uint8Array(), String(settings.encoding));
	const [prelude = '', told] = PRELUDE.exec(whole) ?? [];
	const text = whole.slice(prelude.length);
	const delimiter = isDelimiter(told) ? told : delimiterOf(text, String(settings.delimiter));
	const [header = [], ...rows] = rowsOf(text, name, delimiter);
	const isNew = whole === '';
	return {
		header,
		rows,
		delimiter,
		encoding: isNew ? (asEncoding(String(settings.encoding)) ?? 'utf-8') : encoding,
		// Spreadsheets take a new file for UTF-8 only by this mark.
		marked: isNew || marked,
		lineBreak: isNew || text.includes('\r\n') ? '\r\n' : '\n',
		prelude,
		isFinished: /(?:^|[\r\n])$/.test(text)
	};
}

function rowsOf(text: string, name: string, delimiter: Delimiter): string[][] {
	try {
		return parse(text, { ...READING, delimiter }).map((row) => row.map(storableText));
	} catch (failure) {
		if (!(failure instanceof CsvError)) throw failure;
		throw notATable(name, failure);
	}
}

/** The table as a file, or null where its encoding has no sign for one of its characters. */
export function tableBytes({
	header,
	rows,
	delimiter,
	encoding,
	marked,
	lineBreak,
	prelude
}: Table): Uint8Array | null {
	const lines = [header, ...rows].map((row) => [...row]);
	// A cell is quoted for a line break of any kind, because any kind ends a row when the file is read.
	const text = stringify(lines, { delimiter, record_delimiter: lineBreak, quoted_match: /[\r\n]/ });
	return encode(prelude + text, encoding, marked);
}

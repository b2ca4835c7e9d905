import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ConnectorError } from '../connector-error.ts';
import { storableText } from '../storable-text.ts';
import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { READING } from './reading.ts';

async function* textOf(content: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	for await (const piece of content) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

/** The rows of a CSV file as they come, the heading too. Throws `ConnectorError` (unreadable) where the file is none. */
export async function* csvRows(
	content: AsyncIterable<Uint8Array>,
	{ name, encoding, delimiter }: { readonly name: string; readonly encoding: Encoding; readonly delimiter: Delimiter }
): AsyncGenerator<string[]> {
	const text = Readable.from(textOf(content, encoding));
	const parser = parse({ ...READING, delimiter });
	text.once('error', (error) => parser.destroy(error));
	let isFirst = true;
	try {
		for await (const row of text.pipe(parser)) {
			const cells = (row as string[]).map(storableText);
			// The line by which a file tells spreadsheets its delimiter.
			const isPrelude =
				isFirst && /^sep=.?$/.test(cells[0] ?? '') && cells.every((cell, at) => at === 0 || cell === '');
			isFirst = false;
			if (!isPrelude) yield cells;
		}
	} catch (failure) {
		throw failure instanceof CsvError ? notATable(name, failure) : failure;
	} finally {
		text.destroy();
	}
}

export const notATable = (name: string, { code, message }: { readonly code: string; readonly message: string }) =>
	new ConnectorError('unreadable', {
		say: `The file ${name} cannot be read as a table: perhaps a quotation mark is opened in it and never closed. Save it as CSV once more; nothing in it was changed.`,
		technical: `${code}: ${message}`
	});

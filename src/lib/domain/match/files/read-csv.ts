import { parse } from 'csv-parse/browser/esm/sync';
import { decodeText } from './decode.ts';
import { delimiterOf } from './delimiter.ts';
import { refused, type FileReading } from './reading.ts';
import { sheetFrom } from './sheet.ts';
import { TOLERANT } from './tolerant.ts';

/** By this line a file tells spreadsheets its delimiter. */
const PRELUDE = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/i;

function cellsOf(text: string, delimiter: string): string[][] {
	try {
		return parse(text, { ...TOLERANT, delimiter });
	} catch {
		// A quotation mark that is opened and never closed would swallow the rest; as a plain sign it harms one cell.
		return parse(text, { ...TOLERANT, delimiter, quote: null });
	}
}

/** Reads a table of text: any usual delimiter and encoding, quotation marks, line breaks inside cells. */
export function readCsv(bytes: Uint8Array): FileReading {
	const whole = decodeText(bytes).replace(/^\uFEFF/, '');
	const [prelude = '', told] = PRELUDE.exec(whole) ?? [];
	const text = whole.slice(prelude.length);
	const sheet = sheetFrom(cellsOf(text, told ?? delimiterOf(text)));
	if (sheet === null)
		return refused(
			'No rows were found in this file. It needs a heading for each column and a row for each order, invoice or entry.'
		);
	return { fine: true, sheet };
}

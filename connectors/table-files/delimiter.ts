import { parse } from 'csv-parse/sync';
import { READING } from './reading.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export const isDelimiter = (text: string | undefined): text is Delimiter =>
	text === ',' || text === ';' || text === '\t' || text === '|';

const NAMED: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

// Commas come last: they also stand in sentences and in amounts.
const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ','];

/** What stands between the columns: as set, else what splits the first rows into the most columns, all alike. */
export function delimiterOf(text: string, setting: string): Delimiter {
	const named = NAMED[setting];
	if (named !== undefined) return named;
	const scores = CANDIDATES.map((delimiter) => score(text, delimiter));
	const best = Math.max(...scores);
	return best > 1 ? (CANDIDATES[scores.indexOf(best)] ?? ',') : ',';
}

function score(text: string, delimiter: Delimiter): number {
	const widths = widthsIn(text, delimiter) ?? widthsIn(text.split(/[\r\n]/, 1)[0] ?? '', delimiter) ?? [];
	const [header = 0] = widths;
	// Rows of unlike length count for less than the smallest table.
	return widths.every((width) => width === header) ? header : 1 + header / 1000;
}

/** How many columns the first rows have; null where a quotation mark is opened in them and never closed. */
function widthsIn(text: string, delimiter: Delimiter): number[] | null {
	try {
		return parse(text, { ...READING, delimiter, to: 5 }).map((row) => row.length);
	} catch {
		return null;
	}
}

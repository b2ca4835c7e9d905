import { parse } from 'csv-parse/sync';
import { READING } from './reading.ts';

export type Delimiter = ',' | ';' | '\t';

const NAMED: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t' };

// Commas come last: they also stand in sentences and in amounts.
const CANDIDATES: readonly Delimiter[] = [';', '\t', ','];

/** What stands between the columns: as set, else what splits the first rows into the most columns, all alike. */
export function delimiterOf(text: string, setting: string): Delimiter {
	const named = NAMED[setting];
	if (named !== undefined) return named;
	const scores = CANDIDATES.map((delimiter) => score(text, delimiter));
	const best = Math.max(...scores);
	return best > 1 ? (CANDIDATES[scores.indexOf(best)] ?? ',') : ',';
}

function score(text: string, delimiter: Delimiter): number {
	try {
		const rows = parse(text, { ...READING, delimiter, to: 5 });
		const widths = rows.map((row) => row.length);
		const [header = 0] = widths;
		// Rows of unlike length count for less than the smallest table.
		return widths.every((width) => width === header) ? header : 1 + header / 1000;
	} catch {
		return 0;
	}
}

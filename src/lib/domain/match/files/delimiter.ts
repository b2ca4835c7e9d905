import { parse } from 'csv-parse/browser/esm/sync';
import { TOLERANT } from './tolerant.ts';

// Commas come last: they also stand in sentences and in amounts.
const CANDIDATES = [';', '\t', '|', ','] as const;
const LOOKED_AT = 40;

function score(text: string, delimiter: string): number {
	const widths = parse(text, { ...TOLERANT, quote: null, skip_empty_lines: true, delimiter, to: LOOKED_AT }).map(
		(row) => row.length
	);
	const times = new Map<number, number>();
	for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
	const [usual = 1, often = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
	return usual < 2 ? 0 : usual * (often / widths.length) ** 2;
}

/** What stands between the columns: what cuts most rows into equally many. A comma where nothing does. */
export function delimiterOf(text: string): string {
	const beginning = text.slice(0, 60_000);
	const scores = CANDIDATES.map((delimiter) => score(beginning, delimiter));
	const best = Math.max(...scores);
	return best > 0 ? (CANDIDATES[scores.indexOf(best)] ?? ',') : ',';
}

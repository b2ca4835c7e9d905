/**
 * What the match room costs: 5,000 orders against their invoices, beside reading the two files, in the same run. The
 * ratio is what compares between machines; the first run has nothing compiled, as in a browser that has just come.
 */
import { recognise } from '#lib/domain/match/columns/recognise.ts';
import { readCsv } from '#lib/domain/match/files/read-csv.ts';
import { link } from '#lib/domain/match/link/link.ts';
import { pairOfFiles } from '#lib/domain/match/link/pair-of-files.ts';
import { weigh } from '#lib/domain/match/link/weigh.ts';
import { PRACTICE_MONTH, practicePair } from '#lib/domain/match/practice/practice-pair.ts';
import { formsOf } from '#lib/domain/match/records/forms.ts';
import { readRecords } from '#lib/domain/match/records/records.ts';

const RUNS = 7;
const ROWS = 5000;

const seconds = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return (performance.now() - start) / 1000;
};
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const sheetOf = (bytes: Uint8Array) => {
	const reading = readCsv(bytes);
	if (!reading.fine) throw new Error(reading.say);
	return reading.sheet;
};
const recordsOf = (sheet: ReturnType<typeof sheetOf>) => {
	const columns = recognise(sheet);
	return readRecords(sheet, columns, formsOf(sheet, columns));
};

for (const numbered of [true, false]) {
	const { orders, invoices } = practicePair({ ...PRACTICE_MONTH, orders: ROWS, rounded: 0.05, numbered });
	const files = [orders, invoices].map((text) => new TextEncoder().encode(text));
	const read = () => files.map(sheetOf);
	const [left, right] = read();
	if (!left || !right) throw new Error('There are two files.');
	const match = () => link(weigh(pairOfFiles(recordsOf(left), recordsOf(right))));
	const first = seconds(match);
	const reading = median(Array.from({ length: RUNS }, () => seconds(read)));
	const matching = median(Array.from({ length: RUNS }, () => seconds(match)));
	process.stdout.write(
		`${ROWS} × ${ROWS} rows, ${numbered ? 'with order numbers' : 'without numbers: by amount, day and customer'}
  reading both files    ${reading.toFixed(2)} s
  matching, first time  ${first.toFixed(2)} s
  matching, median of ${RUNS} ${matching.toFixed(2)} s
  ratio to reading      ${(matching / reading).toFixed(1)}
`
	);
}

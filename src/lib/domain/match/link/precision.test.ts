import { describe, expect, test } from 'vitest';
import { recognise } from '../columns/recognise.ts';
import { readCsv } from '../files/read-csv.ts';
import { PRACTICE_MONTH, practicePair, type PracticeMonth } from '../practice/practice-pair.ts';
import { formsOf } from '../records/forms.ts';
import { cellOf, readRecords } from '../records/records.ts';
import { link } from './link.ts';
import { pairOfFiles } from './pair-of-files.ts';
import { weigh } from './weigh.ts';

const recordsOf = (text: string) => {
	const read = readCsv(new TextEncoder().encode(text));
	if (!read.fine) throw new Error(read.say);
	const columns = recognise(read.sheet);
	return readRecords(read.sheet, columns, formsOf(read.sheet, columns));
};

/** How well a made-up month is told, against what is true about it. */
function told(month: PracticeMonth) {
	const { orders, invoices, truth } = practicePair(month);
	const pair = pairOfFiles(recordsOf(orders), recordsOf(invoices));
	const { pairs, onlyLeft, twiceRight } = link(weigh(pair));
	const order = (record: number): string => cellOf(pair.left, record, 0);
	const invoice = (record: number): string => cellOf(pair.right, record, 0);
	const all = [...truth.invoicesOf.values()];
	const right = pairs.filter((one) => truth.invoicesOf.get(order(one.left))?.includes(invoice(one.right)));
	const lost = onlyLeft.filter((record) => truth.invoicesOf.get(order(record))?.length === 0);
	const again = all.filter((numbers) => numbers.length === 2).length;
	return {
		/** Of the pairs that are called sure, the share that is right. */
		precision: right.filter(({ sure }) => sure).length / pairs.filter(({ sure }) => sure).length,
		/** Of the orders that have an invoice, the share that found it, sure or unsure; and sure alone. */
		recall: right.length / all.filter((numbers) => numbers.length > 0).length,
		sureRecall: right.filter(({ sure }) => sure).length / all.filter((numbers) => numbers.length > 0).length,
		/** Of the orders that are called lost, the share that is. */
		lostPrecision: lost.length / onlyLeft.length,
		lostRecall: lost.length / all.filter((numbers) => numbers.length === 0).length,
		twice: twiceRight.length / again
	};
}

const slips = { missing: 0.03, twice: 0.015, wrongAmount: 0.03, wrongName: 0.05, wrongEmail: 0.03 };

describe.each([11, 12, 13])('made-up month %i with slips, doubles, rounding and names in either order', (seed) => {
	test('by number: every sure pair is right, and at least 99.5 of 100 are found', () => {
		const month = told({ ...PRACTICE_MONTH, ...slips, seed, orders: 1200, rounded: 0.05 });
		expect(month.precision).toBeGreaterThanOrEqual(0.999);
		expect(month.sureRecall).toBeGreaterThanOrEqual(0.995);
		expect(month.lostPrecision).toBeGreaterThanOrEqual(0.97);
		expect(month.lostRecall).toBeGreaterThanOrEqual(0.97);
		expect(month.twice).toBeCloseTo(1, 1);
	});

	test('without numbers: 99.5 of 100 sure pairs are right, 99 of 100 found, 97 of them for sure', () => {
		const month = told({ ...PRACTICE_MONTH, ...slips, seed, orders: 1200, rounded: 0.05, numbered: false });
		expect(month.precision).toBeGreaterThanOrEqual(0.995);
		expect(month.recall).toBeGreaterThanOrEqual(0.99);
		expect(month.sureRecall).toBeGreaterThanOrEqual(0.97);
		expect(month.lostPrecision).toBeGreaterThanOrEqual(0.95);
		expect(month.lostRecall).toBeGreaterThanOrEqual(0.9);
	});
});

import { describe, expect, test } from 'vitest';
import { recognise } from '../columns/recognise.ts';
import { readAnswer } from '../../estimate/typed-answer.ts';
import { readCsv } from '../files/read-csv.ts';
import { link } from '../link/link.ts';
import { pairOfFiles } from '../link/pair-of-files.ts';
import { weigh } from '../link/weigh.ts';
import { PRACTICE_MONTH, practicePair } from '../practice/practice-pair.ts';
import { formsOf } from '../records/forms.ts';
import { readRecords } from '../records/records.ts';
import { countOf } from './count.ts';
import { countShape, forCalculator, typedFromCount } from './for-calculator.ts';
import { maskedPair } from './mask.ts';
import { perWeek } from './weeks.ts';

const recordsOf = (text: string) => {
	const read = readCsv(new TextEncoder().encode(text));
	if (!read.fine) throw new Error(read.say);
	const columns = recognise(read.sheet);
	return readRecords(read.sheet, columns, formsOf(read.sheet, columns));
};
const counted = (left: string, right: string) => {
	const pair = pairOfFiles(recordsOf(left), recordsOf(right));
	return countOf(pair, link(weigh(pair)));
};

describe('the practice month is counted as it was made up', () => {
	const { orders, invoices, truth } = practicePair(PRACTICE_MONTH);
	const count = counted(orders, invoices);
	const all = [...truth.invoicesOf.values()];
	const wrong = (field: string) => count.mistyped.find((one) => one.field === field)?.wrong.length;

	test('in both, never across, twice', () => {
		expect(count.period).toEqual({ first: '2026-10-01', last: '2026-10-31' });
		expect(count.sourceRecords).toBe(412);
		expect(count.inBoth).toBe(all.filter((numbers) => numbers.length > 0).length);
		expect(count.missing.length + count.outside.length).toBe(all.filter((numbers) => numbers.length === 0).length);
		expect(count.twiceRight).toHaveLength(all.filter((numbers) => numbers.length === 2).length);
		expect(count.unsure).toEqual([]);
	});

	test('with which field mistyped', () => {
		expect(wrong('amount')).toBe(truth.wrongAmounts.size);
		expect(wrong('email')).toBe(truth.wrongEmails.size);
		// A slip in a word of three letters, or between two words, looks like another name or like none.
		expect(wrong('name')).toBeLessThanOrEqual(truth.wrongNames.size);
		expect(wrong('name')).toBeGreaterThanOrEqual(truth.wrongNames.size * 0.7);
		expect(wrong('key')).toBe(0);
	});

	test('how late, and how many a week', () => {
		expect(count.late).toMatchObject({ median: 1, compared: count.inBoth });
		expect(count.late?.p90).toBeGreaterThanOrEqual(4);
		const [low, likely, high] = count.volumePerWeek as readonly [number, number, number];
		expect(low).toBeLessThan(likely);
		expect(likely).toBeLessThan(high);
		expect(likely).toBeGreaterThan(80);
	});

	test('every figure is one that the calculator takes', () => {
		const kept = forCalculator(count, 'orders.csv', 'invoices.csv', 1_790_000_000_000);
		expect(countShape.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
		expect(kept.slip_share).toEqual({ x: count.missing.length, n: count.missing.length + count.inBoth });
		const { volume, delay, slips, fields } = typedFromCount(kept);
		expect(slips).toEqual([String(count.missing.length), String(count.missing.length + count.inBoth)]);
		expect(fields?.map(Number)).toEqual([kept.field_error_rate?.x, kept.field_error_rate?.n]);
		for (const [field, typed] of [['volume', volume] as const, ['delay_days', delay] as const])
			expect(readAnswer(field, typed ?? ''), field).toMatchObject({ fine: true, origin: 'widened' });
	});
});

const ORDERS = `Order number,Date,Customer,Total
#1001,2026-10-01,Kari Nordmann,1234.50
#1002,2026-10-02,Nordbakeriet AS,349.00
#1003,2026-10-03,Ida Lund,99.00
#1004,2026-10-04,Ola Nordmann,129.00
#1005,2026-10-31,Bjørn Åsen,59.00
`;

test('an order after the last invoice is too new to be called lost', () => {
	const { missing, outside } = counted(
		ORDERS,
		'Fakturanr;Ordrenr;Dato;Beløp\nF1;1001;01.10.2026;1234,50\nF2;1002;02.10.2026;349,00\nF4;1004;05.10.2026;129,00\n'
	);
	expect([missing.length, outside.length]).toEqual([1, 1]);
});

test('rounded amounts are not wrong; a field that always differs is left out and named', () => {
	const { mistyped, leftOut } = counted(
		ORDERS,
		'Fakturanr;Ordrenr;Dato;Beløp;E-post\nF1;1001;01.10.2026;1235,00;a@saga.no\nF2;1002;02.10.2026;349,00;b@saga.no\nF3;1003;03.10.2026;99,00;c@saga.no\n'
	);
	expect(mistyped.find(({ field }) => field === 'amount')).toMatchObject({ compared: 3, wrong: [] });
	expect(leftOut).toEqual([]);
	const other = ORDERS.replace(/(\d+)\.(\d\d)\n/g, (_, whole: string) => `${Number(whole) * 3 + 7}.13\n`);
	expect(counted(ORDERS, other).leftOut).toEqual(['amount']);
});

test('weeks: the mean of whole weeks, from the lower to the upper tenth; one figure where there are too few', () => {
	const monday = 20_724;
	const days = [1, 3, 2, 2].flatMap((times, week) =>
		Array.from({ length: times }, () => [monday + week * 7, monday + week * 7 + 6]).flat()
	);
	const [low, likely, high] = perWeek(days) as readonly [number, number, number];
	expect(likely).toBe(4);
	expect(low).toBeCloseTo(2.6);
	expect(high).toBeCloseTo(5.4);
	expect(perWeek([monday, monday + 1, monday + 9])).toBeCloseTo(2.1);
	expect(perWeek([monday, monday + 2])).toBeNull();
});

test('what may be passed on shows the slip and nothing else', () => {
	expect(maskedPair('kari@saga.no', 'kair@saga.no')).toEqual(['••ri@••••.••', '••ir@••••.••']);
	expect(maskedPair('1250,00', '1520,00')).toEqual(['•25•,••', '•52•,••']);
	expect(maskedPair('Kari Nordmann', 'Spoke & Sprocket')).toEqual(['•••• ••••••••', '••••• & ••••••••']);
});

import { describe, expect, test } from 'vitest';
import { readCsv } from '../files/read-csv.ts';
import { recognise } from '../columns/recognise.ts';
import { formsOf } from '../records/forms.ts';
import { cellOf, readRecords } from '../records/records.ts';
import { link, pairId } from './link.ts';
import { pairOfFiles } from './pair-of-files.ts';
import { weigh } from './weigh.ts';

const recordsOf = (text: string) => {
	const read = readCsv(new TextEncoder().encode(text));
	if (!read.fine) throw new Error(read.say);
	const columns = recognise(read.sheet);
	return readRecords(read.sheet, columns, formsOf(read.sheet, columns));
};
const weighed = (left: string, right: string) => weigh(pairOfFiles(recordsOf(left), recordsOf(right)));

/** Pairs by the first cell of each side, sure ones with =, unsure ones with ?. */
const pairsOf = (left: string, right: string): string[] => {
	const one = weighed(left, right);
	return link(one)
		.pairs.map(
			(pair) =>
				`${cellOf(one.pair.left, pair.left, 0)} ${pair.sure ? '=' : '?'} ${cellOf(one.pair.right, pair.right, 0)}`
		)
		.sort();
};

const ORDERS = `Order number,Date,Customer,Total
#1001,2026-10-01,Kari Nordmann,1234.50
#1002,2026-10-02,Nordbakeriet AS,349.00
#1003,2026-10-03,Ida Lund,99.00
`;

describe('records find each other by their number', () => {
	test.each([
		['in a column of its own', 'Fakturanr;Ordrenr;Beløp\nF1;1001;1234,50\nF2;1002;349,00\nF3;1003;99,00\n'],
		['with another prefix', 'Fakturanr;Ordrenr;Beløp\nF1;WEB-1001;1234,50\nF2;WEB-1002;349,00\nF3;WEB-1003;99,00\n'],
		[
			'in the reference',
			'Fakturanr;Deres ref.;Beløp\nF1;Ordre 1001;1234,50\nF2;Ordre 1002;349,00\nF3;Ordre 1003;99,00\n'
		],
		[
			'somewhere in a text',
			'Fakturanr;Fakturatekst;Beløp\nF1;Nettbutikk ordre #1001 av 1.10.;1234,50\nF2;ordre 1002, hentes;349,00\nF3;Bestilling nr 1003;99,00\n'
		]
	])('%s', (_, invoices) => expect(pairsOf(ORDERS, invoices)).toEqual(['#1001 = F1', '#1002 = F2', '#1003 = F3']));

	test('not by two series of numbers that overlap without meaning the same', () => {
		const invoices =
			'Order number;Customer;Total\n1001;Ida Lund;99,00\n1002;Kari Nordmann;1234,50\n1003;Nordbakeriet;349,00\n';
		expect(weighed(ORDERS, invoices).keys).toBeNull();
		expect(pairsOf(ORDERS, invoices)).not.toContain('#1001 = 1001');
	});
});

test('without numbers, amount, day and customer bring them together, however they are written', () => {
	const invoices =
		'Nr;Dato;Kunde;Beløp\nF1;02.10.2026;Nordmann, Kari;1 234,50\nF2;02.10.2026;NORDBAKERIET;349,00\nF3;05.10.2026;Lund Ida;99,00\n';
	expect(pairsOf(ORDERS, invoices)).toEqual(['#1001 = F1', '#1002 = F2', '#1003 = F3']);
});

test('amounts without tax meet amounts with it', () => {
	const invoices =
		'Nr;Dato;Kunde;Beløp eks. mva\nF1;02.10.2026;Kari Nordmann;987,60\nF2;02.10.2026;Nordbakeriet;279,20\nF3;05.10.2026;Ida Lund;79,20\n';
	expect(weighed(ORDERS, invoices).pair.amounts.factor).toBe(1.25);
	expect(pairsOf(ORDERS, invoices)).toEqual(['#1001 = F1', '#1002 = F2', '#1003 = F3']);
});

test('the same order typed a second time is there twice', () => {
	const one = weighed(
		ORDERS,
		'Fakturanr;Ordrenr;Dato;Beløp\nF1;1001;01.10.2026;1234,50\nF2;1002;02.10.2026;349,00\nF3;1002;03.10.2026;349,00\nF4;1003;03.10.2026;99,00\n'
	);
	const { twiceRight, onlyRight } = link(one);
	expect(twiceRight.map(({ record, of }) => [record, of].map((at) => cellOf(one.pair.right, at, 0)))).toEqual([
		['F3', 'F2']
	]);
	expect(onlyRight).toEqual([]);
});

test('the lines of one order are one record', () => {
	const shop = recordsOf(
		'Name,Created at,Total,Lineitem name\n#1001,2026-10-01,500.00,Cake\n#1001,,,Bread\n#1002,2026-10-02,80.00,Bun\n'
	);
	expect(shop.count).toBe(2);
});

describe('what is unsure is for the owner to say', () => {
	const orders = 'Order number,Date,Customer,Total\n#1,2026-10-01,Kari Nordmann,500.00\n#2,2026-10-02,Ida Lund,80.00\n';
	const invoices = 'Fakturanr;Dato;Kunde;Beløp\nF71;01.10.2026;Kari Nordmann;740,00\nF83;02.10.2026;Ida Lund;80,00\n';
	const one = weighed(orders, invoices);
	const [unsure] = link(one).pairs.filter(({ sure }) => !sure);
	if (!unsure) throw new Error('Nothing is unsure.');
	const id = pairId(one, unsure.left, unsure.right);

	test('a yes makes a pair of them', () =>
		expect(link(one, new Map([[id, true]])).pairs.every(({ sure }) => sure)).toBe(true));

	test('a no makes one missing and one too many', () => {
		const { pairs, onlyLeft, onlyRight } = link(one, new Map([[id, false]]));
		expect([pairs.length, onlyLeft.length, onlyRight.length]).toEqual([1, 1, 1]);
	});
});

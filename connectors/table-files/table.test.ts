import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSafe, asTyped } from './spreadsheet-safe.ts';
import { readTable, tableBytes, type Table } from './table.ts';

const settings = { delimiter: 'auto', encoding: 'auto' };
const unit = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
	fc.constantFrom('\n', '\r', '"', ';', ',', '\t')
);
const text = fc.string({ unit }).map((value) => value.replaceAll('\0', ''));

const ways = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t'),
	encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
	marked: fc.constant(true),
	lineBreak: fc.constantFrom('\r\n', '\n'),
	prelude: fc.constant(''),
	isFinished: fc.constant(true)
});
const named = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

test('whatever stands in a table, it is read as it was written', () => {
	const cells = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(cells, ways, ([header = [], ...rows], way) => {
			// A header that begins with a mark, or with the words sep=, is taken for what it looks like.
			fc.pre(!/^(?:\uFEFF|sep=)/.test(header[0] ?? ''));
			const table = { ...way, header, rows } as Table;
			const bytes = tableBytes(table);
			const read = readTable(bytes, 'orders.csv', { ...settings, delimiter: named[way.delimiter as ','] });
			expect([read.header, ...read.rows]).toEqual([header, ...rows]);
		})
	);
});

test('text that is made safe runs in no spreadsheet and can be read back', () => {
	const risky = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', '', ' '), text);
	fc.assert(
		fc.property(
			risky.map((pieces) => pieces.join('')),
			(typed) => {
				const cell = asSafe(typed);
				expect(asTyped(cell)).toBe(typed);
				expect(/^[=+@\t\r\n＝＋－＠]/u.test(cell) || /^-(?![\d.,]+$)/.test(cell)).toBe(false);
			}
		),
		{ numRuns: 1000 }
	);
});

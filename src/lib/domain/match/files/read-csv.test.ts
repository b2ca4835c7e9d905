import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, mark: boolean) => {
	const wide = Uint16Array.from(`${mark ? '\uFEFF' : ''}${text}`, (sign) => sign.charCodeAt(0));
	return new Uint8Array(wide.buffer);
};
const sheetOf = (bytes: Uint8Array) => {
	const read = readCsv(bytes);
	if (!read.fine) throw new Error(read.say);
	return read.sheet;
};

const ORDERS = 'Ordrenr;Kunde;Beløp\r\n1001;Bjørn Åsen;1 234,50\r\n1002;Käthe Weiß;99,00\r\n';

describe('whichever way a table is written, it is the same table', () => {
	test.each([
		['UTF-8', utf8(ORDERS)],
		['UTF-8 with a mark', utf8(`\uFEFF${ORDERS}`)],
		['Windows-1252', latin1(ORDERS)],
		['UTF-16 with a mark', utf16(ORDERS, true)],
		['UTF-16 without one', utf16(ORDERS, false)],
		['tabs', utf8(ORDERS.replaceAll(';', '\t'))],
		['bars', utf8(ORDERS.replaceAll(';', '|'))],
		['line ends of an old Macintosh', utf8(ORDERS.replaceAll('\r\n', '\r'))],
		['a line that tells the delimiter', utf8(`sep=;\r\n${ORDERS}`)],
		['a title and an empty line above', utf8(`Nordbakeriet AS\r\nOktober 2026\r\n\r\n${ORDERS}`)],
		['a sum below', utf8(`${ORDERS}Sum;;1 333,50\r\n`)],
		['spaces that do not break', utf8(ORDERS.replace('1 234', '1\u00a0234'))]
	])('%s', (_, bytes) => {
		const { header, rows } = sheetOf(bytes);
		expect(header).toEqual(['Ordrenr', 'Kunde', 'Beløp']);
		expect(rows).toEqual([
			['1001', 'Bjørn Åsen', '1 234,50'],
			['1002', 'Käthe Weiß', '99,00']
		]);
	});
});

test('quotation marks, line breaks and delimiters inside a cell stay in it', () => {
	const { rows } = sheetOf(utf8('Number,Note,Total\n1,"Ring at 12,\nbring ""the"" cake",10.00\n2,6" wheel,12.50\n'));
	expect(rows).toEqual([
		['1', 'Ring at 12,\nbring "the" cake', '10.00'],
		['2', '6" wheel', '12.50']
	]);
});

test('a quotation mark that is never closed harms one cell and no other row', () => {
	expect(sheetOf(utf8('Number;Note\n1;"never closed\n2;fine\n3;fine\n')).rows).toHaveLength(3);
});

test('each row knows its line in the file, also below titles and empty lines', () => {
	expect(sheetOf(utf8(`Nordbakeriet AS\r\n\r\n${ORDERS}`)).lines).toEqual([4, 5]);
});

test('columns without a name, or with the same one, can be told apart', () => {
	expect(sheetOf(utf8('Dato;Beløp;Beløp;\n01.10.2026;1;2;3\n')).header).toEqual([
		'Dato',
		'Beløp',
		'Beløp (2)',
		'Column 4'
	]);
});

test('one broken sign in a file of UTF-8 does not spoil all the others', () => {
	const bytes = utf8(`Navn;By\n${'Bjørn Åsen;Tromsø\n'.repeat(40)}`);
	const broken = Uint8Array.from([...bytes, 0xff, 0x0a]);
	expect(sheetOf(broken).rows[0]).toEqual(['Bjørn Åsen', 'Tromsø']);
});

test('a heading without a row is no table, and the sentence says what is needed', () => {
	expect(readCsv(utf8('Ordrenr;Beløp\n'))).toEqual({ fine: false, say: expect.stringContaining('No rows') });
});

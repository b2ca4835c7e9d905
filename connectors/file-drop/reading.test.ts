import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { bakeryFolder, readOn, valuesOf } from './bed.ts';
import source from './source.server.ts';

const saidOf = async (file: string | Uint8Array, settings = {}) => {
	const { context } = await bakeryFolder({ 'orders.csv': file }, settings);
	return { values: valuesOf((await readOn(context)).records), say: (await source.check(context)).say };
};

describe('a file is read as it was meant, and it is said how', () => {
	const table =
		'Ordre;Dato;Kunde;Sum;Postnr\r\n1001;29.03.2026;"Nordmann; Åse";1 249,00;0150\r\n1002;30.03.2026;"O""Hara,\nBo";-10,50;5003\r\n';
	const expected = [
		{ Ordre: 1001, Dato: '2026-03-29', Kunde: 'Nordmann; Åse', Sum: 1249, Postnr: '0150' },
		{ Ordre: 1002, Dato: '2026-03-30', Kunde: 'O"Hara,\nBo', Sum: -10.5, Postnr: '5003' }
	];

	test.each<[string, string | Uint8Array, string]>([
		['UTF-8', table, 'UTF-8'],
		['UTF-8 with its mark', `\uFEFF${table}`, 'UTF-8'],
		['Latin-1', Buffer.from(table, 'latin1'), 'Windows-1252'],
		['UTF-16 with its mark', Buffer.from(`\uFEFF${table}`, 'utf16le'), 'UTF-16'],
		['UTF-16 without its mark', Buffer.from(table, 'utf16le'), 'UTF-16'],
		['UTF-16 the other way round', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16(), 'UTF-16'],
		['a line that tells its delimiter', `sep=;\r\n${table}`, 'UTF-8']
	])('%s', async (_how, file, called) => {
		const { values, say } = await saidOf(file);
		expect(values).toEqual(expected);
		expect(say).toContain(`semicolons between the columns, ${called}`);
		expect(say).toContain('numbers with a decimal comma: Sum');
		expect(say).toContain('dates with the day first: Dato');
	});

	test('upright strokes, tabs and commas', async () => {
		for (const mark of ['|', '\t', ',']) {
			const { values } = await saidOf(`A${mark}B\n1${mark}to\n2${mark}tre\n`);
			expect(values).toEqual([
				{ A: 1, B: 'to' },
				{ A: 2, B: 'tre' }
			]);
		}
	});

	test('headings that are repeated or missing, and rows of unlike length', async () => {
		expect((await saidOf('Pris;;Pris\nto;tre;fire\nfem\nseks;sju;åtte;ni\n')).values).toEqual([
			{ Pris: 'to', 'Column 2': 'tre', 'Pris 2': 'fire', 'Column 4': '' },
			{ Pris: 'fem', 'Column 2': '', 'Pris 2': '', 'Column 4': '' },
			{ Pris: 'seks', 'Column 2': 'sju', 'Pris 2': 'åtte', 'Column 4': 'ni' }
		]);
	});

	test('titles above the headings are passed by where the settings say so', async () => {
		const { values } = await saidOf('Kasserapport\n\nVare;Antall\nBolle;3\n', { headerRow: 2 });
		expect(values).toEqual([{ Vare: 'Bolle', Antall: 3 }]);
	});
});

describe('a column becomes numbers or dates only where the whole of it agrees', () => {
	const column = async (cells: readonly string[], settings = {}, heading = 'Verdi') => {
		const { values, say } = await saidOf(
			`${heading};Navn\n${cells.map((cell) => `"${cell}";x`).join('\n')}\n`,
			settings
		);
		return { cells: values.map((each) => each[heading]), say };
	};

	test.each<[string, string[], unknown[]]>([
		['decimal commas with groups', ['1.249,00', '0,5', '-3'], [1249, 0.5, -3]],
		['decimal points with groups', ['1,249.00', '0.5', '12'], [1249, 0.5, 12]],
		['groups alone, which can only be groups', ['1.249.000', '12.000'], [1249000, 12000]],
		['one cell that is no number', ['12,50', 'gratis'], ['12,50', 'gratis']],
		['leading zeros', ['0150', '5003'], ['0150', '5003']],
		['article numbers', ['7032069715611', '7032069715628'], ['7032069715611', '7032069715628']],
		['phones', ['22 33 44 55', '90 01 23 45'], ['22 33 44 55', '90 01 23 45']],
		['more digits than a number can hold', ['1234567890123456789', '1'], ['1234567890123456789', '1']],
		['mixed marks', ['1,5', '1.5'], ['1,5', '1.5']],
		['empty cells between numbers', ['1,5', '', '2'], [1.5, '', 2]],
		['25/12 says that the day comes first', ['03/04/2026', '25/12/2026'], ['2026-04-03', '2026-12-25']],
		['12/25 says that the month comes first', ['03/04/2026', '12/25/2026'], ['2026-03-04', '2026-12-25']],
		['both orders at once', ['25/12/2026', '12/25/2026'], ['25/12/2026', '12/25/2026']],
		['with points the day comes first', ['03.04.2026', '05.06.26'], ['2026-04-03', '2026-06-05']],
		['times', ['03.04.2026 14:05', '2.4.2026 9:00:07'], ['2026-04-03T14:05:00', '2026-04-02T09:00:07']],
		['a day that does not exist', ['31.04.2026', '01.05.2026'], ['31.04.2026', '01.05.2026']],
		['the year first', ['2026-11-22', '2026/11/23'], ['2026-11-22', '2026-11-23']]
	])('%s', async (_what, cells, expected) => {
		expect((await column(cells)).cells).toEqual(expected);
	});

	test('what can be read in two ways stays text, is said, and can be chosen', async () => {
		const dates = await column(['03/04/2026', '05/06/2026']);
		expect(dates.cells).toEqual(['03/04/2026', '05/06/2026']);
		expect(dates.say).toContain('Verdi stays text, because 03/04/2026 can be read in two ways');
		expect((await column(['03/04/2026'], { dateOrder: 'month-first' })).cells).toEqual(['2026-03-04']);
		const numbers = await column(['1.234', '5.678']);
		expect(numbers.cells).toEqual(['1.234', '5.678']);
		expect(numbers.say).toContain('1.234 can be read in two ways');
		expect((await column(['1.234'], { decimalMark: 'point' })).cells).toEqual([1.234]);
		expect((await column(['12,50'], { decimalMark: 'text', dateOrder: 'text' })).cells).toEqual(['12,50']);
	});

	test('another column of the same file decides for it', async () => {
		const { values } = await saidOf('Pris;Rabatt;Kjøpt;Levert\n1.234;2,5;03/04/2026;25/04/2026\n');
		expect(values).toEqual([{ Pris: 1234, Rabatt: 2.5, Kjøpt: '2026-04-03', Levert: '2026-04-25' }]);
	});

	test('digits under a heading that calls them a name stay text', async () => {
		for (const heading of ['Postnr', 'Kundenummer', 'EAN', 'Telefon', 'Order no', 'PLZ']) {
			expect((await column(['1234', '5678'], {}, heading)).cells).toEqual(['1234', '5678']);
		}
	});
});

describe('a workbook', () => {
	const day = new Date(Date.UTC(2026, 10, 22));
	const noon = new Date(Date.UTC(2026, 10, 22, 12, 30));
	const date = (value: Date) => ({ value, type: Date, format: 'yyyy-mm-dd hh:mm' }) as const;
	const book = () =>
		writeXlsxFile([
			{
				data: [
					['Vare', 'Dato', 'Pris', 'EAN', 'På lager'],
					['Bolle', date(day), 12.5, '0150', true]
				],
				sheet: 'Varer'
			},
			{
				data: [
					['Kunde', 'Tid'],
					['Kari', date(noon)],
					[null, null]
				],
				sheet: 'Kunder'
			}
		]).toBuffer();

	test('its numbers, dates, text and yes or no are what they are there', async () => {
		const { values, say } = await saidOf(await book());
		expect(values).toEqual([{ Vare: 'Bolle', Dato: '2026-11-22', Pris: 12.5, EAN: '0150', 'På lager': true }]);
		expect(say).toContain('a workbook, its first sheet');
	});

	test('another sheet is chosen by its name or its number', async () => {
		for (const sheet of ['Kunder', '2']) {
			expect((await saidOf(await book(), { sheet })).values).toEqual([{ Kunde: 'Kari', Tid: '2026-11-22T12:30:00' }]);
		}
		const { context } = await bakeryFolder({ 'varer.xlsx': await book() }, { sheet: 'Ordrer' });
		await expect(readOn(context)).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('“Ordrer”')
		});
	});
});

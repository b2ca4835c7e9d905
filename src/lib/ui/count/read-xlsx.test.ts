import { expect, test } from 'vitest';
import { kindOfFile } from '#lib/domain/match/files/kind-of-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { workbook } from './workbook.fixture.ts';

test('a workbook is read as the same table that a CSV would be: days as ISO dates, fractions as figures', async () => {
	const bytes = workbook([
		['Nordbakeriet AS'],
		['Ordrenr', 'Dato', 'Kunde', 'Beløp'],
		[1001, new Date('2026-10-03'), 'Bjørn Åsen & sønn', 1234.5],
		[1002, new Date('2026-10-04'), 'Käthe Weiß', 99]
	]);
	expect(kindOfFile(bytes)).toBe('xlsx');
	const reading = await readXlsx(bytes);
	expect(reading).toMatchObject({
		fine: true,
		sheet: {
			header: ['Ordrenr', 'Dato', 'Kunde', 'Beløp'],
			rows: [
				['1001', '2026-10-03', 'Bjørn Åsen & sønn', '1234.5000'],
				['1002', '2026-10-04', 'Käthe Weiß', '99']
			],
			lines: [3, 4]
		}
	});
});

test('a workbook that cannot be opened is refused with what to do', async () => {
	const broken = workbook([['Ordrenr'], [1001]]).subarray(0, 200);
	expect(await readXlsx(broken)).toEqual({ fine: false, say: expect.stringContaining('save it as CSV') });
});

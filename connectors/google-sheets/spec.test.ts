import { expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { contextAt } from './bed.ts';
import { headingRow, readTable } from './read-table.ts';
import { changeBetween } from './row-change.ts';
import { sheetOf } from './sheet.ts';
import { changeGrid, writeChange } from './write-cells.ts';

// It has no memory and makes its sheets up, so each question is asked by itself.
needs(await specMock('google-sheets-v4'), ({ url }) => {
	const context = () => contextAt(url, 'ya29.for-tests');

	test('what a spreadsheet is and what stands in it is asked as Google wants it', async () => {
		const sheet = await sheetOf(context());
		expect(sheet.address).toContain('/spreadsheets/');
		expect((await readTable(context(), sheet)).rows).toBeInstanceOf(Array);
		expect(headingRow(context())).toBe(1);
	});

	test('headings are added, a row is added and one is changed, as Google wants it', async () => {
		const sheet = { ...(await sheetOf(context())), columns: 26 };
		const before = { header: ['Navn'], rows: [['Kari']] };
		for (const rows of [[...before.rows, ['Ola', 12, true]], [['Kari Nordmann', '', false]]]) {
			const after = { header: ['Navn', 'Sum', 'Betalt'], rows };
			await writeChange(context(), sheet, changeBetween(before, after, 1), 1);
		}
	});

	test('a sheet is made wider and a row taken away by questions that Google takes', async () => {
		const sheet = await sheetOf(context());
		const range = { sheetId: 7, dimension: 'ROWS', startIndex: 3, endIndex: 4 };
		const wider = { appendDimension: { sheetId: 7, dimension: 'COLUMNS', length: 2 } };
		for (const request of [wider, { deleteDimension: { range } }]) {
			// The mock takes the question, and then cannot make up an answer of this size.
			const failure = await failureOf(changeGrid(context(), sheet, [request]));
			expect(failure.technical).toContain('SCHEMA_TOO_COMPLEX');
		}
		expect(await failureOf(changeGrid(context(), sheet, [{ appendRows: { sheetId: 7 } }]))).toMatchObject({
			kind: 'refused'
		});
	});
});

import { expect, test } from 'vitest';
import { bakeryDays, changedFrom, toldOf } from './bakery.fixture.ts';

const well = bakeryDays(120);
const kindsOf = (change: Parameters<typeof changedFrom>[2]): string[] =>
	toldOf(changedFrom(well, 90, change)).map(({ kind }) => kind);

test('a column that is gone from three batches in a row is told, one that is absent once is not', () => {
	expect(kindsOf((row) => (row.cols === undefined ? row : { ...row, cols: 11 }))).toEqual(['cols']);
	expect(kindsOf((row, day) => (day === 3 && row.cols !== undefined ? { ...row, cols: 11 } : row))).toEqual([]);
});

test('a new column is told once, however long it stays', () => {
	expect(kindsOf((row) => (row.newcols === undefined ? row : { ...row, newcols: 1 }))).toEqual(['newcols']);
});

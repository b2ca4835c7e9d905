import { expect, test } from 'vitest';
import { estimateQuery, tooMuchWork } from './estimate-query.ts';

const read = (query: string) => estimateQuery(new URLSearchParams(query));

test('draws and seed are whole numbers, and both may be left out', () => {
	expect(read('')).toEqual({ options: {} });
	expect(read('draws=20000&seed=7')).toEqual({ options: { draws: 20_000, seed: 7 } });
});

test.each(['draws=', 'draws=-1', 'draws=1e3', 'draws=100001', 'draws=many'])('%s is refused by its name', (query) => {
	expect(read(query)).toEqual({ wrong: { draws: 'draws is a whole number from 0 to 100000.' } });
});

test('a wrong seed is not called a wrong number of draws', () => {
	expect(read('seed=4294967296')).toEqual({ wrong: { seed: expect.stringMatching(/^seed is/) } });
});

test('many draws of many handovers are not done while others wait for a page', () => {
	expect(tooMuchWork(20_000, 12)).toBeNull();
	expect(tooMuchWork(20_000, 200)).toContain('5000');
});

import { expect, test } from 'vitest';
import { exampleView } from '../example-view.fixture.ts';
import { firstToConnect } from './first-to-connect.ts';

const advice = (changes = {}) => {
	const { advice: known } = exampleView();
	if (typeof known === 'string') throw new Error('The example has no advice.');
	return { advice: { ...known, ...changes } };
};

test('says what to connect first, how, and what that gains', () => {
	expect(firstToConnect(advice())).toEqual({
		what: expect.stringMatching(/^[A-Z].+ → .+\)$/),
		how: [expect.stringMatching(/^by [a-z]/), expect.stringMatching(/^gains €[\d,]+ – €[\d,]+ a year$/)]
	});
});

test('says so where nothing is worth connecting, or where it cannot be told yet', () => {
	expect(firstToConnect(advice({ plan: [], measure: [] })).what).toBe('Nothing: leave it as it is');
	expect(firstToConnect({ advice: 'no-price' }).what).toBe('Say what an hour costs, and we can tell.');
	expect(firstToConnect({ advice: 'looking-up' }).how).toEqual([]);
});

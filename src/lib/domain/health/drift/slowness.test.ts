import { expect, test } from 'vitest';
import { countAround, createDice } from './bakery.fixture.ts';
import { createSlowness } from './slowness.ts';

/** The most evidence over 40 days after 80 usual ones on which a run takes three seconds and half a second for each record. */
const mostAfter = (change: (seconds: number, day: number) => number): number => {
	const dice = createDice();
	const slowness = createSlowness([1, 2, 3, 5, 8, 14, 28], 1);
	let most = 0;
	for (let day = 0; day < 120; day++) {
		const records = countAround(day % 7 === 6 ? 1 : 20, dice);
		const seconds = (3 + records / 2) * Math.exp((dice() - 0.5) * 0.8);
		const { evidence } = slowness.push(day < 80 ? seconds : change(seconds, day - 80), records);
		if (day >= 80) most = Math.max(most, evidence);
	}
	return most;
};

test('runs twice as long, or longer by three hundredths each day, are far beyond what usual runs ever show', () => {
	const usual = mostAfter((seconds) => seconds);
	expect(mostAfter((seconds) => seconds * 2)).toBeGreaterThan(usual + 15);
	expect(mostAfter((seconds, day) => seconds * 1.03 ** day)).toBeGreaterThan(usual + 15);
});

test('a single run that takes an hour is no evidence of a slow system', () => {
	const usual = mostAfter((seconds) => seconds);
	expect(mostAfter((seconds, day) => (day === 5 ? 3_600 : seconds))).toBeLessThan(usual + 5);
});

import { expect, test } from 'vitest';
import { sayCost } from './say-cost.ts';

const manner = { locale: 'en-GB', currency: 'GBP' };

test('what it costs is said as money with the minutes beside it, as minutes alone, or not at all', () => {
	expect(sayCost({ minutesADay: 30, moneyADay: 1234 }, manner)).toBe('It costs about £12 a day: 30 minutes of typing.');
	expect(sayCost({ minutesADay: 150, moneyADay: null }, manner)).toBe('It costs about 2.5 hours a day.');
	expect(sayCost({ minutesADay: null, moneyADay: null }, manner)).toBe('');
	expect(sayCost({ minutesADay: 0, moneyADay: 0 }, manner)).toBe('');
});

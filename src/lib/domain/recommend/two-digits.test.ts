import { expect, test } from 'vitest';
import { surenessOf } from './sureness.ts';
import { aboutMoney, aboutNumber, outOfHundred, twoDigits } from './two-digits.ts';

test.each([
	[40_958.9, 41_000],
	[109.6, 110],
	[7.36, 7.4],
	[0.0589, 0.059],
	[-5230, -5200],
	[0, 0],
	[9999, 10_000]
])('%d is shown as %d', (value, shown) => {
	expect(twoDigits(value)).toBe(shown);
});

test('numbers and money are written in the way of the place, without cents', () => {
	expect(aboutNumber(97.5, 'en-GB')).toBe('98');
	expect(aboutMoney(40_958.9, 'GBP', 'en-GB')).toBe('£41,000');
	expect(aboutMoney(7.36, 'EUR', 'en-GB')).toBe('€7');
	expect(aboutMoney(-0.2, 'EUR', 'en-GB')).toBe('€0');
	expect(aboutMoney(51_146, 'NOK', 'nb-NO').replaceAll(/\s/g, ' ')).toContain('51 000');
});

test('a chance is never called all or none unless it is', () => {
	expect([0, 0.0004, 0.715, 0.99993, 1].map(outOfHundred)).toEqual([
		'0 of 100',
		'1 of 100',
		'72 of 100',
		'99 of 100',
		'100 of 100'
	]);
});

test.each([
	[1.8, 'fairly-sure', true],
	[2, 'fairly-sure', true],
	[3.2, 'rough', true],
	[4, 'rough', true],
	[4.1, 'very-rough', false],
	[null, 'very-rough', false]
] as const)('a spread of %s is %s', (spread, word, showsSingleFigure) => {
	expect(surenessOf(spread)).toMatchObject({ word, showsSingleFigure });
});

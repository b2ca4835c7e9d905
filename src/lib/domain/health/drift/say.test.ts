import { expect, test } from 'vitest';
import { sayAbout, sayLast, sayOf, sayOnly, sayUsually } from './say.ts';

test('periods are said as a person counts them', () => {
	expect(sayLast(1, { isHourly: false, weekday: 2 })).toBe('on Wednesday');
	expect(sayLast(9, { isHourly: false, weekday: 2 })).toBe('in the last 9 days');
	expect(sayLast(1, { isHourly: true, weekday: 2 })).toBe('in the last hour');
	expect(sayLast(72, { isHourly: true, weekday: 2 })).toBe('in the last 3 days');
	expect(sayLast(6, { isHourly: true, weekday: 2 })).toBe('in the last 6 hours');
});

test('figures are said without false precision', () => {
	expect([0.4, 3.14, 9.5, 28.4, 1234.5].map(sayAbout)).toEqual([
		'less than one',
		'about 3.1',
		'about 10',
		'about 28',
		'about 1,235'
	]);
	expect([sayOf(7, 12), sayOf(12, 12)]).toEqual(['7 of 12', 'all 12']);
	expect([0, 1, 14].map(sayOnly)).toEqual(['No record', 'Only 1 record', 'Only 14 records']);
	expect([0.2, 0.7, 4.4].map(sayUsually)).toEqual(['usually hardly any', 'usually about 1', 'usually about 4']);
});

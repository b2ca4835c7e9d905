import { expect, test } from 'vitest';
import { onlyOne, reasonToLeave } from './leave-it.ts';
import { reasonToConnect, reasonToMeasure, riskLine } from './reason.ts';
import type { ReasonFacts } from './reason.ts';

/** Nordbakeriet's web shop, with the figures of golden case C01. */
const orders: ReasonFacts = {
	name: 'web shop → accounting',
	level: 'connector',
	cost: { p10: 38_114, p50: 51_146, p90: 68_754 },
	hours: 133.2,
	oneOff: 7038,
	running: 7672.8,
	gain: { p10: 5171, p50: 14_145, p90: 25_993 },
	gainOverHorizon: { p10: 5532, p50: 32_892, p90: 68_635 },
	effortWeeks: 1.5,
	paysInAYear: 0.715,
	paysAtAll: 0.943,
	bestFirst: 0.943,
	matters: ['the minutes for one', 'the share of saved time put to use'],
	currency: 'EUR',
	locale: 'en-GB'
};

test('the reason says what it costs, what it takes, how sure we are and what would change our mind', () => {
	expect(reasonToConnect(orders)).toEqual([
		'Connect web shop → accounting first.',
		'The double work costs you about €51,000 a year (probably €38,000 to €69,000) and 130 hours.',
		'A connector tool costs about €7,000 to set up and €7,700 a year to run, and should leave you €5,200 to €26,000 better off a year.',
		'It pays for itself within a year in 72 of 100 versions of your business we tried, and it is the best first choice in 94 of 100.',
		'What would change our mind most: the minutes for one and the share of saved time put to use.',
		'Not counted: nicer working days, and addresses your customers mistype themselves.'
	]);
});

test('where the range is very wide, no single figure is pretended', () => {
	const [, cost] = reasonToConnect({ ...orders, cost: { p10: 500, p50: 2000, p90: 5000 } });
	expect(cost).toBe(
		'The double work costs you somewhere between €500 and €5,000 a year, and about 130 hours. This is very rough. Measure first.'
	);
});

test('a bad year is said as it is', () => {
	const [, , gain] = reasonToConnect({ ...orders, gain: { p10: -320, p50: 196, p90: 808 } });
	expect(gain).toContain('should leave you anything from €320 worse off to €810 better off a year');
});

test('measure first names the one figure that decides', () => {
	expect(reasonToMeasure({ ...orders, paysAtAll: 0.64 }).slice(2)).toEqual([
		'Connecting it gains something in 64 of 100 versions of your business we tried: too few to start, too many to drop.',
		'Find out the minutes for one; that decides it more than anything else.'
	]);
});

test('the risk line has the effort, the odds and the bad case', () => {
	expect(riskLine(orders)).toBe(
		'About 1.5 weeks until it is live; it gains something in 94 of 100; even in a bad case you gain €5,500.'
	);
	expect(riskLine({ ...orders, gainOverHorizon: { ...orders.gainOverHorizon, p10: -370 } })).toContain(
		'in a bad case you lose €370'
	);
});

test('leave it as it is says from how many it would pay, and nothing that contradicts today’s number', () => {
	const salon = 'form → sheet';
	expect(reasonToLeave(salon, { volume: 37.6, period: 'week', today: 3 }, 'en-GB').at(-1)).toBe(
		'It would pay from about 38 a week.'
	);
	expect(reasonToLeave(salon, { volume: 7.8, period: 'week', today: 8 }, 'en-GB').at(-1)).toContain(
		'loses in most versions'
	);
	expect(reasonToLeave(salon, null, 'en-GB').at(-1)).toContain('however often it happens');
});

test('both are named where the first is not the one that gains most in all', () => {
	expect(onlyOne('web shop → accounting', 'web shop → accounting')).toBeNull();
	expect(onlyOne('form → customers', 'web shop → accounting')).toBe(
		'If you will only ever do one: web shop → accounting.'
	);
});

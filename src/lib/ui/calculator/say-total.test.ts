import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyRange, sayTotal, workingDays } from './say-total.ts';

const spread = (p10: number, p50: number, p90: number) => ({
	p10,
	p50,
	p90,
	mean: p50,
	sd: 1,
	spread_p90_over_p10: p90 / p10
});
const plain = (text: string) => text.replace(/\s/g, ' ');

const hours = spread(97.5, 130, 173);

describe('the bakery’s answer', () => {
	test('names the range first, two digits, then how sure we are', () => {
		const words = sayTotal({ cost: spread(38_114, 51_146, 68_754), hours, priced: true }, 'NOK', 'en-GB');
		expect(plain(words.headline)).toMatch(/^NOK 38,000 ?– ?69,000 a year$/);
		expect(plain(words.sentence)).toBe(
			'Typing things twice probably costs you NOK 38,000 to NOK 69,000 a year, most likely around NOK 51,000.'
		);
		expect(words.sureness).toBe('We are fairly sure of this.');
		expect(plain(words.hours)).toBe('98–170 hours a year');
		expect(plain(words.days)).toBe('13–23 working days');
	});

	test('names no single figure where it is very rough', () => {
		const words = sayTotal({ cost: spread(500, 1500, 4000), hours, priced: true }, 'EUR', 'en-GB');
		expect(words.sentence).not.toMatch(/most likely/);
		expect(words.sureness).toMatch(/Measure first/);
	});

	test('stays with hours while no hour has a price', () => {
		const words = sayTotal({ cost: spread(0, 0, 0), hours, priced: false }, 'EUR', 'en-GB');
		expect(plain(words.headline)).toBe('98–170 hours a year');
		expect(words.sentence).not.toMatch(/EUR|€/);
	});

	test('says one figure where both ends agree, also where there is nothing', () => {
		expect(plain(moneyRange({ p10: 1000, p90: 1001 }, 'GBP', 'en-GB'))).toBe('£1,000');
		expect(workingDays({ p10: 0, p90: 0 }, 'en-GB')).toBe('0 working days');
	});
});

test('whatever the figures, no cents and no more than two digits', () => {
	const amount = fc.double({ min: 0, max: 5_000_000, noNaN: true });
	fc.assert(
		fc.property(amount, amount, (one, other) => {
			const [p10, p90] = [Math.min(one, other), Math.max(one, other)];
			const digits = moneyRange({ p10, p90 }, 'EUR', 'en-GB').match(/[\d,]+/g) ?? [];
			for (const figure of digits) expect(figure.replace(/,/g, '').replace(/0+$/, '').length).toBeLessThanOrEqual(2);
		})
	);
});

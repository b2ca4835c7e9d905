import { expect, test } from 'vitest';
import { amountIn, currencyOf } from './money.ts';

test.each([
	['nok', 46_620, 466.2],
	['eur', 1, 0.01],
	['usd', -1999, -19.99],
	['jpy', 500, 500],
	['krw', 12_000, 12_000],
	['kwd', 5120, 5.12],
	['bhd', 1, 0.001],
	['isk', 150_000, 1500],
	['ugx', 500, 5]
])('%s %d is %d', (currency, smallest, amount) => {
	expect(amountIn(currency, smallest)).toBe(amount);
});

test('without a currency or a number there is no amount', () => {
	expect([amountIn(null, 5), amountIn('nok', null), amountIn('nok', 'five'), amountIn('nok', -0)]).toEqual([
		null,
		null,
		null,
		0
	]);
	expect(currencyOf('nok')).toBe('NOK');
});

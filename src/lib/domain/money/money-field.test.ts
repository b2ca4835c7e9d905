import { expect, test } from 'vitest';
import { amountOf, currencyOf, inReportCurrency } from './money-field.ts';
import { fromEuro, perEuro } from './reference-amount.ts';
import { isCurrency, rateInto, rateMissing } from './rates.ts';

test('an amount is taken apart in whichever way it names its currency', () => {
	expect(amountOf([10, 20, 30])).toEqual({ amount: [10, 20, 30], currency: null });
	expect(amountOf({ amount: 20, currency: 'USD' })).toEqual({ amount: 20, currency: 'USD' });
	expect(amountOf({ currency: 'USD', value: [1, 2, 3] })).toEqual({ amount: [1, 2, 3], currency: 'USD' });
	expect(amountOf({ USD: 20 })).toEqual({ amount: 20, currency: 'USD' });
});

test.each([{ dollars: 20 }, { USD: 20, EUR: 10 }, { amount: 1, value: 2, currency: 'USD' }, {}, null])(
	'%j is no amount and comes back as it is, to be refused',
	(thing) => {
		expect(amountOf(thing)).toEqual({ amount: thing, currency: null });
	}
);

test('the nearest currency counts: inside the amount, beside it, of the whole thing, of the report', () => {
	const tool = { running_cash: { USD: 20 }, oneoff_cash: 300, oneoff_cash_currency: 'GBP', currency: 'EUR' };
	expect(currencyOf(tool, 'running_cash', 'NOK')).toBe('USD');
	expect(currencyOf(tool, 'oneoff_cash', 'NOK')).toBe('GBP');
	expect(currencyOf({ currency: 'EUR', escape_cash: 1 }, 'escape_cash', 'NOK')).toBe('EUR');
	expect(currencyOf({ escape_cash: 1 }, 'escape_cash', 'NOK')).toBe('NOK');
});

test('an amount in another currency is converted by the owner’s rate, and without one refused, never taken as 1', () => {
	expect(inReportCurrency([1, 2, 4], 'USD', 'NOK', { USD: 10 })).toEqual([10, 20, 40]);
	expect(inReportCurrency(7, 'NOK', 'NOK', { NOK: 3 })).toBe(7);
	expect(() => inReportCurrency(7, 'USD', 'NOK', {})).toThrow(rateMissing('NOK', 'USD'));
	expect(rateInto('NOK', 'toString', {})).toBeNull();
});

test('a default in euro stands in the owner’s currency, by a table the owner can replace', () => {
	expect(fromEuro([0, 300, 1500], 'NOK')).toEqual([0, 3450, 17_250]);
	expect(fromEuro(300, 'EUR')).toBe(300);
	expect(fromEuro(300, 'NOK', { NOK: 12 })).toBe(3600);
	expect(() => fromEuro(300, 'XAU')).toThrow(/no reference rate for XAU/);
	expect(perEuro('constructor')).toBeNull();
});

test('a currency is three capital letters', () => {
	expect(['NOK', 'EUR', 'nok', 'EURO', ''].map(isCurrency)).toEqual([true, true, false, false, false]);
});

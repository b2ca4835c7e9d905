import { scaleRange } from '../estimate/range.ts';
import type { Range } from '../estimate/range.ts';
import { REFERENCE_RATES } from './reference-rates.ts';
import type { EuroRates } from './reference-rates.ts';

/** Rough worth of one euro in a currency, or null where the table does not know it. */
export const perEuro = (currency: string, rates: EuroRates = REFERENCE_RATES): number | null =>
	Object.hasOwn(rates, currency) ? (rates[currency] ?? null) : null;

/**
 * A default that stands in euro, in the owner's currency. Throws a RangeError for a currency without a reference
 * rate: the caller asks the owner for one and passes it in `rates`.
 */
export function fromEuro(amount: Range, currency: string, rates: EuroRates = REFERENCE_RATES): Range {
	const rate = perEuro(currency, rates);
	if (rate === null)
		throw new RangeError(`There is no reference rate for ${currency}. Type how many ${currency} one euro buys.`);
	return rate === 1 ? amount : scaleRange(amount, rate);
}

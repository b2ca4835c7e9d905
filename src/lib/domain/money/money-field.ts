import { scaleRange } from '../estimate/range.ts';
import type { Range } from '../estimate/range.ts';
import { isCurrency, rateInto, rateMissing } from './rates.ts';
import type { Rates } from './rates.ts';

/** An amount of the report's currency, or of another one: `{ amount, currency }` or `{ USD: amount }`. */
export type Money =
	Range | { readonly amount: Range; readonly currency: string } | { readonly [currency: string]: Range };

/** An amount taken apart; without a currency of its own it has that of the thing it belongs to. */
export interface Amount {
	readonly amount: unknown;
	readonly currency: string | null;
}

/**
 * Takes the ways of writing an amount apart: beside `currency` the amount may stand under any one name.
 * What is no amount comes back as it is and is refused by whoever reads the figure.
 */
export function amountOf(money: unknown): Amount {
	if (typeof money !== 'object' || money === null || Array.isArray(money)) return { amount: money, currency: null };
	const entries = Object.entries(money);
	const currency = entries.find(([key]) => key === 'currency')?.[1];
	const [only, ...more] = entries.filter(([key]) => key !== 'currency');
	if (only === undefined || more.length > 0) return { amount: money, currency: null };
	if (typeof currency === 'string') return { amount: only[1], currency };
	return isCurrency(only[0]) ? { amount: only[1], currency: only[0] } : { amount: money, currency: null };
}

/** A thing that holds money: its own `currency`, or one beside the amount (`running_cash_currency`), names it. */
export type Holder = Readonly<Record<string, unknown>>;

/** The currency that an amount of this thing stands in. */
export function currencyOf(holder: Holder, name: string, report: string): string {
	const own = amountOf(holder[name]).currency ?? holder[`${name}_currency`] ?? holder['currency'];
	return typeof own === 'string' ? own : report;
}

/** A range in the report's currency. Throws a RangeError with the sentence for a person where the rate is missing. */
export function inReportCurrency(amount: Range, currency: string, report: string, rates: Rates): Range {
	const rate = rateInto(report, currency, rates);
	if (rate === null) throw new RangeError(rateMissing(report, currency));
	return rate === 1 ? amount : scaleRange(amount, rate);
}

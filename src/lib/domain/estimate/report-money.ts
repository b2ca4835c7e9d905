import { amountOf, currencyOf, inReportCurrency } from '../money/money-field.ts';
import type { Rates } from '../money/rates.ts';
import type { EstimateInput } from './input-types.ts';
import { isMoney } from './rules.ts';
import type { Range } from './range.ts';

/** The rates into the report's currency, wherever the input gives them. */
export const ratesOf = ({ fx, global }: EstimateInput): Rates => ({ ...fx, ...global.fx });

/**
 * A figure of an input in the report's currency; a figure that is no money has no currency and stays as it is.
 * Throws a RangeError with the sentence for a person where a rate is missing.
 */
export function reportMoney(input: EstimateInput, holder: object, name: string): Range {
	const things = holder as Readonly<Record<string, unknown>>;
	const { amount } = amountOf(things[name]);
	const { currency } = input.global;
	return isMoney(name)
		? inReportCurrency(amount as Range, currencyOf(things, name, currency), currency, ratesOf(input))
		: (amount as Range);
}

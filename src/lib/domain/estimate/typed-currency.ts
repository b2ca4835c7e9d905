import { isCurrency, rateInto, rateMissing } from '../money/rates.ts';
import type { Rates } from '../money/rates.ts';
import { SETTING_RULES } from './setting-rules.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** The currency of an amount with its rate into the report's, or why it cannot be counted. */
export type TypedCurrency =
	{ readonly fine: true; readonly currency: string; readonly rate: number } | ({ readonly fine: false } & Refusal);

/** Reads the currency that a typed text starts with. One without a rate is refused, never taken as 1. */
export function readCurrency(raw: string, report: string, rates: Rates): TypedCurrency {
	const [first = ''] = raw.trim().split(/\s/);
	const currency = first.toUpperCase();
	if (!isCurrency(currency)) {
		return { fine: false, ...refuse('unknown_currency', { given: raw.trim(), rule: SETTING_RULES.hourly_cost }) };
	}
	const rate = rateInto(report, currency, rates);
	return rate === null
		? { fine: false, code: 'rate_missing', say: rateMissing(report, currency) }
		: { fine: true, currency, rate };
}

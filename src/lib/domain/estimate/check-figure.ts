import { amountOf, currencyOf } from '../money/money-field.ts';
import { rateInto, rateMissing } from '../money/rates.ts';
import { perEuro } from '../money/reference-amount.ts';
import { orderRefusal, refusalOf } from './bounds.ts';
import type { EstimateInput } from './input-types.ts';
import type { Rule } from './quantities.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { ratesOf } from './report-money.ts';
import { isMoney, ruleOf } from './rules.ts';

const MOST_COUNTED = 2_000_000;

const isTriple = (value: unknown): value is readonly [number, number, number] =>
	Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number');

function rangeRefusal(value: unknown, rule: Rule, max: number): Refusal | null {
	if (typeof value === 'number') return refusalOf(value, rule, String(value), max);
	if (!isTriple(value)) return refuse('three_figures', { given: JSON.stringify(value), rule });
	const wrong = value.map((one) => refusalOf(one, rule, String(one), max)).find((refusal) => refusal !== null);
	return wrong ?? orderRefusal(value, rule);
}

function countRefusal({ x, n }: { x: unknown; n: unknown }): Refusal | null {
	const [some, all] = [Number(x), Number(n)];
	const whole = Number.isInteger(some) && Number.isInteger(all);
	if (whole && some >= 0 && all >= 1 && some <= all && all <= MOST_COUNTED) return null;
	return {
		code: 'not_a_count',
		say: 'A count is “x of the last n”: two whole numbers, n from 1 to 2,000,000 and x not above n.'
	};
}

/**
 * Why a figure of an input cannot be used, or null: its bounds, its order and, for money, its rate. Limits of money
 * are those of the rule in the amount's own currency; a currency without a reference rate has none.
 */
export function figureRefusal(input: EstimateInput, holder: object, name: string): Refusal | null {
	const rule = ruleOf(name);
	const things = holder as Readonly<Record<string, unknown>>;
	const value = things[name];
	if (rule === null || value === undefined) return null;
	if (typeof value === 'object' && value !== null && 'x' in value && 'n' in value)
		return countRefusal({ x: value.x, n: value.n });
	if (!isMoney(name)) return rangeRefusal(value, rule, rule.max);
	const report = input.global.currency;
	const currency = currencyOf(things, name, report);
	if (rateInto(report, currency, ratesOf(input)) === null)
		return { code: 'rate_missing', say: rateMissing(report, currency) };
	return rangeRefusal(amountOf(value).amount, rule, rule.max * (perEuro(currency) ?? Infinity));
}

import type { Rule } from './quantities.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** Why a number cannot stand for a figure, or null. `given` is what to quote; `max` replaces the limit of the rule. */
export function refusalOf(value: number, rule: Rule, given: string, max = rule.max): Refusal | null {
	const refused = { given, rule, max };
	if (!Number.isFinite(value)) return refuse('not_a_number', refused);
	if (value < 0) return refuse('negative', refused);
	if (rule.unit === 'share' && value > 1) return refuse('above_one', refused);
	if (value < rule.min) return refuse('too_low', refused);
	if (value > max) return refuse('too_high', refused);
	if (rule.whole === true && !Number.isInteger(value)) return refuse('not_whole', refused);
	return null;
}

/** Why three numbers cannot stand for a range, or null. */
export function orderRefusal([low, likely, high]: readonly [number, number, number], rule: Rule): Refusal | null {
	if (low > likely) return refuse('low_above_likely', { given: String(low), rule });
	if (likely > high) return refuse('likely_above_high', { given: String(likely), rule });
	return null;
}

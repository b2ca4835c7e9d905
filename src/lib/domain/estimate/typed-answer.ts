import { perEuro } from '../money/reference-amount.ts';
import { orderRefusal, refusalOf } from './bounds.ts';
import { generalDefault } from './general-defaults.ts';
import type { Rule } from './quantities.ts';
import type { Range } from './range.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { ruleOf } from './rules.ts';
import { readTypedNumber } from './typed-number.ts';
import { spreadOut, widen } from './widen.ts';

/**
 * What became of an answer. `origin` says how the range came about, so that the page can show it:
 * blank gives our default, one figure may be spread out, three are widened.
 */
export type TypedAnswer =
	| { readonly fine: true; readonly range: Range; readonly origin: 'default' | 'typed' | 'spread' | 'widened' }
	| ({ readonly fine: false } & Refusal);

export interface Reading {
	/** One figure stands for a range where people's error is known: `volume` and `minutes`. */
	readonly asRange?: boolean;
	/** Of an amount; its limits are converted by the reference rate. */
	readonly currency?: string;
	/** What a blank stands for, where the kind of handover has its own default. */
	readonly blank?: Range;
}

const no = (refusal: Refusal): TypedAnswer => ({ fine: false, ...refusal });

function readOne(raw: string, rule: Rule, max: number): number | Refusal {
	const typed = readTypedNumber(raw);
	const given = raw.trim();
	if (!typed.fine) return refuse(typed.code, { given, rule });
	if (typed.percent && rule.unit !== 'share') return refuse('not_a_number', { given, rule });
	return refusalOf(typed.value, rule, given, max) ?? typed.value;
}

function readThree(raw: readonly string[], rule: Rule, max: number): TypedAnswer {
	if (raw.length !== 3 || raw.some((one) => one.trim() === '')) return no(refuse('three_figures', { given: '', rule }));
	const read = raw.map((one) => readOne(one, rule, max));
	const [low, likely, high] = read;
	if (typeof low !== 'number' || typeof likely !== 'number' || typeof high !== 'number') {
		const [first] = read.filter((one) => typeof one === 'object');
		return no(first ?? refuse('not_a_number', { given: '', rule }));
	}
	const range = [low, likely, high] as const;
	const wrong = orderRefusal(range, rule);
	return wrong === null ? { fine: true, range: widen(range, { min: rule.min, max }), origin: 'widened' } : no(wrong);
}

/**
 * Reads what was typed for a figure: one text, or three for lowest, likely and highest. Bounds are those of MODEL.md
 * 2.2, before a range is widened. Throws a RangeError for a field that no rule knows.
 */
export function readAnswer(field: string, raw: string | readonly string[], reading: Reading = {}): TypedAnswer {
	const rule = ruleOf(field);
	if (rule === null) throw new RangeError(`There is no rule for "${field}".`);
	const worth = rule.unit === 'money' ? (perEuro(reading.currency ?? 'EUR') ?? Infinity) : 1;
	const max = rule.max * worth;
	const texts = typeof raw === 'string' ? [raw] : raw;
	if (texts.every((text) => text.trim() === '')) {
		const range = reading.blank ?? generalDefault(field);
		return range === null ? no(refuse('required', { given: '', rule })) : { fine: true, range, origin: 'default' };
	}
	if (typeof raw !== 'string') return readThree(raw, rule, max);
	const value = readOne(raw, rule, max);
	if (typeof value === 'object') return no(value);
	const range = reading.asRange === true ? spreadOut(field, value, { min: rule.min, max }) : value;
	return { fine: true, range, origin: typeof range === 'number' ? 'typed' : 'spread' };
}

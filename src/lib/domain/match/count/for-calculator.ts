// The small edition of zod: the calculator reads this shape from what the browser has kept.
import * as z from 'zod/mini';
import type { Typed } from '../../estimate/draft.ts';
import { highOf, likelyOf, lowOf } from '../../estimate/range.ts';
import type { Count } from './count.ts';

/** Under this name the browser keeps the newest count for the calculator (localStorage, JSON of `countShape`). */
export const COUNT_KEY = 'handover-count';

const name = z.string().check(z.maxLength(200));
const share = z.nullable(z.object({ x: z.int().check(z.minimum(0)), n: z.int().check(z.minimum(1)) }));
const times = z.number().check(z.minimum(0));

/** What was counted from two files, for one handover. Null: the files do not tell. */
export const countShape = z.object({
	version: z.literal(1),
	/** Names of the two files. */
	source: name,
	target: name,
	/** UTC milliseconds. */
	countedAt: z.number(),
	/** The handover of the calculator that it was counted for, where somebody came from there. */
	handover: z.optional(name),
	period: z.nullable(z.object({ first: z.string(), last: z.string() })),
	/** Lowest, likely and highest number a week. */
	per_week: z.nullable(z.tuple([times, times, times])),
	/** Never got across: x of n. */
	slip_share: share,
	/** Fields typed wrong: x of n that were compared. */
	field_error_rate: share,
	/** Days late: the middle one, and what nine of ten stay under. */
	delay_days: z.nullable(z.object({ median: times, p90: times }))
});

export type CountForCalculator = z.infer<typeof countShape>;

/** What of a count goes into the calculator. `x` of `n` is what MODEL.md 2.5 takes as Beta(x + 0.5, n - x + 0.5). */
export function forCalculator(count: Count, source: string, target: string, countedAt: number): CountForCalculator {
	const { volumePerWeek: volume, missing, inBoth, mistyped, late } = count;
	const sum = (of: (field: (typeof mistyped)[number]) => number): number =>
		mistyped.reduce((total, field) => total + of(field), 0);
	const compared = sum((field) => field.compared);
	return {
		version: 1,
		source: source.slice(0, 200),
		target: target.slice(0, 200),
		countedAt,
		period: count.period,
		per_week: volume === null ? null : [lowOf(volume), likelyOf(volume), highOf(volume)],
		slip_share: inBoth + missing.length === 0 ? null : { x: missing.length, n: inBoth + missing.length },
		field_error_rate: compared === 0 ? null : { x: sum((field) => field.wrong.length), n: compared },
		delay_days: late === null ? null : { median: Math.max(0, late.median), p90: Math.max(0, late.p90) }
	};
}

/** Three digits, without an exponent: nothing that could be a thousand to some and a fraction to others. */
const figure = (value: number): string => {
	const rounded = Number(value.toPrecision(3));
	return rounded >= 100 ? String(Math.round(rounded)) : rounded.toFixed(rounded >= 1 ? 2 : 5).replace(/\.?0+$/, '');
};

const typedCount = (kept: CountForCalculator['slip_share']): [string, string] | null =>
	kept && [String(kept.x), String(kept.n)];

/**
 * The count as answers of the calculator's draft, as somebody would have typed them: `volume` goes with the period
 * "week", `slips` and `fields` are so many of so many. Null where the files do not tell.
 */
export function typedFromCount({ per_week, delay_days, slip_share, field_error_rate }: CountForCalculator): {
	readonly volume: Typed | null;
	readonly slips: [string, string] | null;
	readonly fields: [string, string] | null;
	readonly delay: Typed | null;
} {
	const [low, likely, high] = per_week ?? [];
	const known = low !== undefined && likely !== undefined && high !== undefined;
	return {
		volume: !known ? null : low === high ? figure(likely) : [figure(low), figure(likely), figure(high)],
		slips: typedCount(slip_share),
		fields: typedCount(field_error_rate),
		delay: delay_days && [figure(0), figure(delay_days.median), figure(Math.max(delay_days.median, delay_days.p90))]
	};
}

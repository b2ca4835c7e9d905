import { z } from 'zod';
import { PERIODS } from './input-types.ts';
import { LEVEL_NAMES } from './level-names.ts';
import { COUNTABLE, HANDOVER_QUANTITIES, LEVEL_QUANTITIES } from './quantities.ts';
import { isMoney } from './rules.ts';

const text = z.string().min(1).max(200);
const number = z.number();
const range = z.union([number, z.tuple([number, number, number]).readonly()]);
const counted = z.strictObject({ x: number, n: number });
/** An amount, or an object that names its currency; what is in the object is looked at by `checkInput`. */
const money = z.union([range, z.looseObject({})]);
/** For whoever reads the file. */
const words = { label: text.optional(), name: text.optional(), note: text.optional() };
const currency = z.string().regex(/^[A-Z]{3}$/);
const rates = z.record(currency, number);

/** A key for each figure; money may have one more beside it that names its currency. */
function figures(names: readonly string[]): Record<string, z.ZodOptional> {
	const plain = names.map(
		(name) => [name, isMoney(name) ? money : COUNTABLE.includes(name) ? z.union([range, counted]) : range] as const
	);
	const currencies = names.filter(isMoney).map((name) => [`${name}_currency`, currency] as const);
	return Object.fromEntries([...plain, ...currencies].map(([name, schema]) => [name, schema.optional()]));
}

const global = z.strictObject({
	currency,
	country: z.string().optional(),
	horizon_years: number.optional(),
	capture: range.optional(),
	shared_source_discount: number.optional(),
	fx: rates.optional(),
	...words
});

const role = z.strictObject({
	...figures(['hourly_cost', 'gross_hourly_wage']),
	multiplier: range.optional(),
	people: number.optional(),
	currency: currency.optional(),
	...words
});

const event = z.strictObject({
	volume: range,
	period: z.enum(PERIODS),
	open_days: number.optional(),
	open_days_per_week: number.optional(),
	days_per_week: number.optional(),
	weeks_per_year: number.optional(),
	active_months: number.optional(),
	month_weights: z.array(number).length(12).optional(),
	records_per_event: range.optional(),
	...words
});

const level = z.strictObject({ ...figures(LEVEL_QUANTITIES), currency: currency.optional(), ...words });

const handover = z.strictObject({
	...figures(HANDOVER_QUANTITIES),
	id: text,
	event: text,
	role: text,
	source_system: text,
	target_system: text,
	minutes: range,
	fields: number.optional(),
	people: number.optional(),
	loss_kind: text.optional(),
	currency: currency.optional(),
	...words,
	levels: z.partialRecord(z.enum(LEVEL_NAMES), level)
});

/** The shape of an input: which keys there are and what kind of thing each holds. The bounds are in `checkInput`. */
export const inputSchema = z.strictObject({
	global,
	roles: z.record(text, role),
	events: z.record(text, event),
	handovers: z.array(handover).min(1).max(200),
	fx: rates.optional()
});

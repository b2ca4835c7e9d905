// The small edition of zod: this shape also reads what a browser has kept.
import * as z from 'zod/mini';
import { HANDOVER_DEFAULTS } from './defaults.ts';
import type { HandoverTypeId } from './defaults.ts';
import { PERIODS } from './input-types.ts';
import { LEVEL_NAMES } from './level-names.ts';

const id = z.string().check(z.minLength(1), z.maxLength(160));
const name = z.string().check(z.maxLength(160));
const text = z.string().check(z.maxLength(60));
// As it was typed, right or wrong: one figure, or the lowest, the likely and the highest. Empty: our assumption.
const typed = z.union([text, z.tuple([text, text, text])]);
const typedByField = z.record(z.string().check(z.maxLength(40)), typed);
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const TYPES = Object.keys(HANDOVER_DEFAULTS) as [HandoverTypeId, ...HandoverTypeId[]];

/** A system as the owner chose it: of the catalogue, plain (`~forms`), or one of their own (`own-1`). */
const system = z.object({ id, name, category: z.string().check(z.maxLength(40)) });

/** Who does it. `full`: what was typed is the whole cost of an hour, not the wage. */
const role = z.object({ id, name, wage: typed, full: z.boolean(), currency: z.optional(currency) });

/** What happens, once for all the places it is typed into. */
const event = z.object({ id, says: name, source: id, volume: typed, period: z.enum(PERIODS) });

const handover = z.object({
	id,
	event: id,
	role: id,
	label: name,
	source: id,
	target: id,
	type: z.enum(TYPES),
	/** Id of the typical handover of the catalogue; empty for one of the owner's own. */
	typical: z.string().check(z.maxLength(160)),
	/** What is made of it: "invoice", "customer card". */
	places: z.array(name).check(z.maxLength(12)),
	/** Our assumption for the minutes, from the catalogue; null: that of the type. */
	usualMinutes: z.nullable(z.tuple([z.number(), z.number(), z.number()])),
	usualFields: z.nullable(z.int().check(z.minimum(0), z.maximum(500))),
	minutes: typed,
	/** Own answers instead of our assumptions, by the names of the model's input. */
	own: typedByField,
	/** Of its money, where it is not the draft's. */
	currency: z.optional(currency),
	/** Counted instead of guessed, as typed: so many of so many. */
	counted: z.optional(
		z.object({
			/** Of the last ones, that never got across. */
			slips: z.optional(z.tuple([text, text])),
			/** Of all boxes that were compared, that were typed wrong. */
			fields: z.optional(z.tuple([text, text])),
			/** The two files that were compared, and when: UTC milliseconds. */
			files: z.optional(z.object({ source: name, target: name, countedAt: z.number() }))
		})
	),
	/** Ready-made connections of the catalogue that the owner says are not there for them, by their id. */
	ruledOut: z.optional(z.array(name).check(z.maxLength(40)))
});

/** What a way to connect takes in this business, instead of our assumption. */
const level = z.object({ currency: z.optional(currency), own: typedByField });

/** The same business in another case: after a hire, at half the volume. Whatever is not named stays as it is. */
const scenario = z.object({
	id,
	name,
	/** In percent of the volume as it is, as typed. Empty: all of it. */
	volume: text,
	/** Who does all of the typing then; null: whoever does it now. */
	hire: z.nullable(z.object({ name, wage: typed, full: z.boolean() })),
	/** Other figures, by their place in the draft. */
	figures: z.record(z.string().check(z.maxLength(240)), typed)
});

/**
 * The calculator's answers as they were typed, before any of them is read: kept in the browser, and in the account
 * where the owner wants that. Whatever comes from outside goes through this shape.
 */
export const draftShape = z.object({
	version: z.literal(1),
	/** A key of `COUNTRIES`. */
	country: z.string().check(z.length(2)),
	currency,
	/** What one unit of another currency is worth in the draft's, as typed. */
	rates: z.optional(z.record(currency, text)),
	systems: z.array(system).check(z.maxLength(60)),
	roles: z.array(role).check(z.minLength(1), z.maxLength(20)),
	events: z.array(event).check(z.maxLength(120)),
	handovers: z.array(handover).check(z.maxLength(120)),
	/** Own answers for the whole business: capture, horizon_years, open_days, multiplier. */
	own: typedByField,
	levels: z.optional(z.partialRecord(z.enum(LEVEL_NAMES), level)),
	scenarios: z.optional(z.array(scenario).check(z.maxLength(4)))
});

export type Draft = z.infer<typeof draftShape>;
export type DraftSystem = Draft['systems'][number];
export type DraftRole = Draft['roles'][number];
export type DraftEvent = Draft['events'][number];
export type DraftHandover = Draft['handovers'][number];
export type Scenario = NonNullable<Draft['scenarios']>[number];
export type Typed = z.infer<typeof typed>;

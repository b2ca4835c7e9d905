import { z } from 'zod';
import type { Catalogue, NativePairs, OurReachFile, ProposingFile, TypicalHandovers } from './types.ts';

const text = z.string().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is written with a-z, 0-9 and hyphens only');
const day = z.iso.date();
const spread = z.strictObject({ low: z.number().min(0), likely: z.number().min(0), high: z.number().min(0) });
const minutes = spread.extend({ estimate: z.boolean() });
const dated = { generated: day, note: text };

const coverage = z.strictObject({
	slugs: texts.optional(),
	triggers: texts.optional(),
	actions: texts.optional(),
	emits: texts.optional(),
	accepts: texts.optional(),
	packages: texts.optional(),
	listed: z.boolean().optional(),
	verified: z.boolean().optional(),
	seen: z.url().optional(),
	source: z.boolean().optional(),
	destination: z.boolean().optional()
});

const source = z.strictObject({
	id: text,
	name: text,
	repo: text,
	version: text.optional(),
	read_from: text.optional(),
	commit: text,
	date: day,
	licence: text,
	apps: z.number()
});

const system = z.strictObject({
	id,
	name: text,
	aliases: texts,
	category: text,
	domain: text.nullable(),
	region: text,
	auth: texts,
	coverage: z.record(text, coverage)
});

const pair = z.strictObject({
	id: text,
	from: id,
	to: id,
	direction: z.enum(['one-way', 'two-way']),
	moves: texts.min(1),
	made_by: z.enum(['vendor_of_from', 'vendor_of_to', 'third_party', 'one_of_the_two_unsure_which']),
	maker_name: text.optional(),
	level: z.enum(['built-in', 'ready-made-third-party']),
	where: text,
	url: z.url(),
	url_kind: z.enum(['page', 'directory_or_home']),
	verified: z.boolean(),
	seen: text.optional(),
	cost_note: text.optional()
});

const handover = z.strictObject({
	id,
	from_category: text,
	to_category: text,
	event: text,
	event_standard: text,
	retyped: z.strictObject({
		fields: texts.min(1),
		count: z.number().int(),
		typical_lines: z.number().min(0),
		look_ups: z.number().min(0),
		attachments: z.number().min(0)
	}),
	minutes_per_record: minutes,
	minutes_with_fan_out: minutes,
	fan_out: z.array(z.strictObject({ category: text, action: text, what: text })).min(1)
});

const proposing = z.strictObject({
	id,
	things: text,
	event: id,
	per_week: z.number().positive(),
	caused_by: z.enum(['customer', 'own']),
	only_from: texts.optional(),
	not_from: texts.optional(),
	only_to: texts.optional(),
	not_to: texts.optional(),
	needs: text.optional()
});

const standsFor = z.strictObject({ category: text.optional(), ids: texts.optional(), as: texts.min(1) });
const reach = z.strictObject({
	connector: id,
	systems: texts.optional(),
	categories: texts.optional(),
	why: text
});

export const catalogueShape: z.ZodType<Catalogue> = z.strictObject({
	...dated,
	categories: texts,
	objects: texts,
	event_verbs: texts,
	action_verbs: texts,
	sources: z.array(source),
	systems: z.array(system)
});
export const nativePairsShape: z.ZodType<NativePairs> = z.strictObject({ ...dated, pairs: z.array(pair) });
export const typicalHandoversShape: z.ZodType<TypicalHandovers> = z.strictObject({
	...dated,
	model_seconds: z.record(text, spread),
	handovers: z.array(handover)
});
export const proposingShape: z.ZodType<ProposingFile> = z.strictObject({
	...dated,
	mail: texts,
	stands_for: z.array(standsFor),
	handovers: z.array(proposing)
});
export const ourReachShape: z.ZodType<OurReachFile> = z.strictObject({ ...dated, reach: z.array(reach) });

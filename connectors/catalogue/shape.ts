import { z } from 'zod';
import type { Catalogue, NativePairs } from './types.ts';

export const text = z.string().min(1);
export const texts = z.array(text);
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is written with a-z, 0-9 and hyphens only');
const day = z.iso.date();
export const dated = { generated: day, note: text };

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

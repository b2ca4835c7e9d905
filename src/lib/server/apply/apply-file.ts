import { z } from 'zod';
import { mappingSchema } from '#lib/domain/mapping/mapping.ts';

const name = z.string().trim().min(1).max(120);
const plain = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A secret stands in the file by the name of a variable only. */
const secret = z.strictObject({ env: z.string().min(1), optional: z.boolean().optional() });

const system = z.strictObject({
	connector: name,
	settings: plain.default({}),
	secrets: z.record(z.string(), secret).default({})
});

const action = z.strictObject({
	system: name,
	action: name,
	mapping: mappingSchema,
	options: plain.default({}),
	concurrency: z.int().min(1).max(200).default(1)
});

const connection = z.strictObject({
	source: z.strictObject({ system: name, stream: name }),
	actions: z.array(action).min(1).max(20),
	schedule: z.string().optional(),
	/** What is at the source already: carried, or left. */
	earlier: z.enum(['carry', 'leave']).default('carry'),
	state: z.enum(['on', 'paused']).default('on'),
	minutesEach: z.number().min(0).max(480).optional()
});

/** The declarative file of `handover apply`: systems and connections by the names that people see. */
export const applyFile = z.strictObject({
	systems: z.record(name, system).default({}),
	connections: z.record(name, connection).default({})
});

export type ApplyFile = z.output<typeof applyFile>;

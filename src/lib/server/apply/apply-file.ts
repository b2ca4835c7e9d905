import { z } from 'zod';
import { mappingSchema } from '#lib/domain/mapping/mapping.ts';
import { reachSchema } from '#lib/domain/mapping/reach/reach.ts';

/** As an object of exactly these keys; any other is named in words, and so is what is no object at all. */
const exactly = <Shape extends z.ZodRawShape>(shape: Shape, otherwise?: string) =>
	z.strictObject(shape, {
		error: (issue) => {
			if (issue.code === 'invalid_type' && issue.input !== undefined) return otherwise;
			if (issue.code !== 'unrecognized_keys') return undefined;
			const unknown = issue.keys.map((key) => `“${key}”`).join(', ');
			return `${unknown} is not known here. Known are ${Object.keys(shape).join(', ')}.`;
		}
	});

const name = z.string().trim().min(1).max(120);

/** A secret stands in the file by the name of a variable only. */
const secret = exactly(
	{ env: z.string().min(1), optional: z.boolean().optional() },
	'a secret does not stand in the file. Write { "env": "NAME_OF_A_VARIABLE" }.'
);

const system = exactly({
	connector: name,
	settings: z.record(z.string(), z.json()).default({}),
	secrets: z.record(z.string(), secret).default({})
});

const action = exactly({
	system: name,
	action: name,
	mapping: mappingSchema,
	/** For which records, and once for each entry of which list. */
	when: reachSchema.shape.when,
	each: reachSchema.shape.each,
	options: z.record(z.string(), z.json()).default({}),
	concurrency: z.int().min(1).max(100).default(1)
});

const connection = exactly({
	source: exactly({ system: name, stream: name }),
	actions: z.array(action).min(1).max(20),
	schedule: z.string().optional(),
	/** What is at the source when it begins: carried, or left. */
	earlier: z.enum(['carry', 'leave']).default('carry'),
	/** Where it is not said, a new connection is on and one that is there stays as it is. */
	state: z.enum(['on', 'paused']).optional(),
	minutesEach: z.number().min(0).max(480).optional()
});

/** The declarative file of `handover apply`: systems and connections by the names that people see. */
export const applyFile = exactly({
	systems: z.record(name, system).default({}),
	connections: z.record(name, connection).default({})
});

export type ApplyFile = z.output<typeof applyFile>;
export type SystemEntry = ApplyFile['systems'][string];
export type ConnectionEntry = ApplyFile['connections'][string];

import { z } from 'zod';
import { mappingSchema } from '#lib/domain/mapping/mapping.ts';
import { reachSchema } from '#lib/domain/mapping/reach/reach.ts';
import { comparisonEntry } from './comparison-entry.ts';
import { called, exactly } from './exactly.ts';
import { pauseEntries } from './pause-entry.ts';
import { watchedEntry } from './watched-entry.ts';

/** A secret stands in the file by the name of a variable only. */
const secret = exactly(
	{ env: z.string().min(1), optional: z.boolean().optional() },
	'a secret does not stand in the file. Write { "env": "NAME_OF_A_VARIABLE" }.'
);

const system = exactly({
	connector: called,
	settings: z.record(z.string(), z.json()).default({}),
	secrets: z.record(z.string(), secret).default({})
});

const action = exactly({
	system: called,
	action: called,
	mapping: mappingSchema,
	/** For which records, and once for each entry of which list. */
	when: reachSchema.shape.when,
	each: reachSchema.shape.each,
	options: z.record(z.string(), z.json()).default({}),
	concurrency: z.int().min(1).max(100).default(1)
});

const connection = exactly({
	source: exactly({ system: called, stream: called }),
	actions: z.array(action).min(1).max(20),
	schedule: z.string().optional(),
	/** What is at the source when it begins: carried, or left. */
	earlier: z.enum(['carry', 'leave']).default('carry'),
	/** Where it is not said, a new connection is on and one that is there stays as it is. */
	state: z.enum(['on', 'paused']).optional(),
	minutesEach: z.number().min(0).max(480).optional(),
	/** A marked test record travels through it before the weekly report, and is removed again. */
	testParcel: z.boolean().optional(),
	/** When nothing is expected of it; where it is not said, what is planned stays. */
	pauses: pauseEntries.optional()
});

/** The declarative file of `handover apply`: everything by the names that people see. */
export const applyFile = exactly({
	systems: z.record(called, system).default({}),
	connections: z.record(called, connection).default({}),
	watched: z.record(called, watchedEntry).default({}),
	comparisons: z.record(called, comparisonEntry).default({}),
	/** When nothing is expected of all connections. */
	pauses: pauseEntries.optional()
});

export type ApplyFile = z.output<typeof applyFile>;
export type ExportedFile = z.input<typeof applyFile>;
export type SystemEntry = ApplyFile['systems'][string];
export type ConnectionEntry = ApplyFile['connections'][string];

import { z } from 'zod';
import { KEY_FORMS } from '#lib/domain/match/nightly/key-in.ts';
import { called, exactly } from './exactly.ts';
import { pauseEntries } from './pause-entry.ts';

const field = z.string().trim().min(1);

const side = exactly({
	system: called,
	stream: called,
	/** The number or address by which a record is the same on both sides. */
	key: field,
	amount: field.optional(),
	/** When the record is from; else the moment that the system gives it. */
	date: field.optional(),
	/** How this system writes its amounts and its dates. */
	decimal: z.enum(['.', ',']).optional(),
	order: z.enum(['day-first', 'month-first']).optional()
});

/** Two lists that are held against each other every night, under the name of a connection or one of its own. */
export const comparisonEntry = exactly({
	/** Where a record begins, and where it should be too. */
	left: side,
	right: side,
	/** The first day that is looked at, how many days back, and how many hours a record may take to arrive. */
	since: z.iso.date('write the day as 2026-11-30.').optional(),
	days: z.int().min(1).max(366).default(30),
	hours: z.int().min(0).max(720).default(24),
	/** Whether what stands on the right alone is told too. */
	bothWays: z.boolean().default(false),
	/** How both write one key, and what amounts on the right are multiplied by: else each night finds out by itself. */
	form: z.enum(KEY_FORMS).optional(),
	factor: z.number().optional(),
	/** Of one that is no connection's: as of a connection. */
	state: z.enum(['on', 'paused']).optional(),
	minutesEach: z.number().min(0).max(480).optional(),
	pauses: pauseEntries.optional()
}).superRefine(({ left, right }, context) => {
	const wrong = (place: string, message: string) => context.addIssue({ code: 'custom', path: [place], message });
	if (left.system === right.system && left.stream === right.stream)
		wrong('right', 'a list always agrees with itself. Name another list than on the left.');
	if ((left.amount === undefined) !== (right.amount === undefined))
		wrong(left.amount === undefined ? 'left' : 'right', 'say the amount on both sides, or on neither.');
});

export type ComparisonEntry = z.output<typeof comparisonEntry>;

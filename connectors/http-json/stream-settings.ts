import { z } from 'zod';
import type { Value } from '../contract.ts';
import type { Question } from './call.ts';
import { fieldList } from './field-settings.ts';
import { pagingSchema } from './paging-settings.ts';
import { address, exactly, path, plain, saying, text } from './schema.ts';

const since = exactly({
	parameter: text,
	/** How the API wants the moment written; `as-given` hands back what stands at `changed`. */
	format: z.enum(['iso', 'seconds', 'milliseconds', 'date', 'as-given']).default('iso'),
	/** Seconds that are read again every time, for records that become visible late. */
	overlap: z.number().min(0).max(86_400).default(60),
	/** Whether the list is in the order of `changed`, the oldest first. */
	sorted: z.boolean().default(false)
});

/** One list of records. */
export const streamSchema = exactly({
	label: text.optional(),
	record: exactly({ one: text, many: text }).optional(),
	path: address,
	/** What is asked at every page besides, such as a status or an order. */
	parameters: z.record(z.string(), plain).default({}),
	/** Where the list stands in the answer; left out where the answer is the list. */
	items: path.optional(),
	key: path,
	/** When the record last changed, or a number that grows with every change. */
	changed: path.optional(),
	since: since.optional(),
	paging: pagingSchema.default({ kind: 'none' }),
	/** What is asked besides to get the newest first, for samples. */
	newestFirst: z.record(z.string(), plain).optional(),
	okWhen: saying.optional(),
	failedWhen: saying.optional(),
	fields: fieldList
}).refine(({ since, changed }) => !since || changed !== undefined, {
	path: ['changed'],
	error: '“since” needs it: where a record says when it last changed.'
});

/** A list as the settings describe it, and what only a program can say of a vendor that we know. */
export interface Stream extends z.output<typeof streamSchema> {
	/** How a page is asked for where that is more than an address with parameters. */
	readonly ask?: (asked: Readonly<Record<string, string | number | boolean>>) => Question;
	/** The answer in the form that the rest of the description speaks of. */
	readonly reads?: (json: Value) => Value;
}

import { z } from 'zod';
import { describeCondition, conditionSchema, holds, type Condition } from '../rules/condition.ts';
import { pathSchema } from '../rules/path-schema.ts';
import type { Values } from '../values.ts';

/** Which entries of a list inside a record are taken one by one. */
export interface Each {
	readonly list: string;
	/** The field of an entry that tells it from the others; without it, an id where the entry has one, else its place. */
	readonly key?: string;
}

/** For which records an action is done, and how often for each; without it, once for every record. */
export interface Reach {
	readonly when?: Condition;
	readonly each?: Each;
}

const eachSchema = z.union(
	[pathSchema.transform((list): Each => ({ list })), z.strictObject({ list: pathSchema, key: pathSchema.optional() })],
	'Write the path of a list, or { list, key }.'
);

export const reachSchema = z.strictObject({
	when: conditionSchema.optional(),
	each: eachSchema.optional()
});

/** Whether the action is done for these values: a record, or an entry of its list with the record around it. */
export const isReached = ({ when }: Reach, values: Values): boolean => when === undefined || holds(when, values);

const quotedPath = (path: string): string => `“${path}”`;

/** A reach as a person says it: `once for each entry of “lines”, only if “status” is “paid”`. */
export function describeReach({ when, each }: Reach, call: (path: string) => string = quotedPath): string {
	const often = each ? `once for each entry of ${call(each.list)}` : 'once for each record';
	return when ? `${often}, ${describeCondition(when, call)}` : often;
}

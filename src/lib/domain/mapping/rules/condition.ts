import { z } from 'zod';
import { readPath } from '../path.ts';
import { asText, quoted } from '../text.ts';
import { isFilled, type Value, type Values } from '../values.ts';

const plainSchema = z.union([z.string(), z.number(), z.boolean()]);
type Plain = z.infer<typeof plainSchema>;

const pathSchema = z.string().min(1, 'Say on which field it depends.');

export const conditionSchema = z.union(
	[
		z.strictObject({ path: pathSchema, is: plainSchema }),
		z.strictObject({ path: pathSchema, isNot: plainSchema }),
		z.strictObject({ path: pathSchema, in: z.array(plainSchema).min(1, 'Write at least one value that it may have.') }),
		z.strictObject({ path: pathSchema, filled: z.boolean() })
	],
	'A condition is { path } with one of is, isNot, in or filled.'
);

export type Condition = z.infer<typeof conditionSchema>;

// Compared as text: a form sends "5" where an API sends 5. Of a list, one item is enough.
const isOneOf = (value: Value | undefined, wanted: readonly Plain[]): boolean =>
	(Array.isArray(value) ? value : [value]).some(
		(item) => item !== undefined && item !== null && wanted.some((want) => asText(item) === String(want))
	);

/** Whether a rule applies to this record. */
export function holds(condition: Condition, source: Values): boolean {
	const value = readPath(source, condition.path);
	if ('is' in condition) return isOneOf(value, [condition.is]);
	if ('isNot' in condition) return !isOneOf(value, [condition.isNot]);
	if ('in' in condition) return isOneOf(value, condition.in);
	return isFilled(value) === condition.filled;
}

export function describeCondition(condition: Condition, call: (path: string) => string): string {
	const subject = `only if ${call(condition.path)}`;
	if ('is' in condition) return `${subject} is ${quoted(condition.is)}`;
	if ('isNot' in condition) return `${subject} is not ${quoted(condition.isNot)}`;
	if ('in' in condition) return `${subject} is ${condition.in.map(quoted).join(' or ')}`;
	return condition.filled ? `${subject} is filled in` : `${subject} is empty`;
}

import { z } from 'zod';

/** As an object of exactly these keys; any other is named in words. */
export const exactly = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z.strictObject(shape, {
		error: (issue) => {
			if (issue.code !== 'unrecognized_keys') return undefined;
			const unknown = issue.keys.map((key) => `“${key}”`).join(', ');
			return `${unknown} is not known here; known are ${Object.keys(shape).join(', ')}.`;
		}
	});

export const text = z.string().trim().min(1);

/** A place inside an answer or a record, such as `customer.email`. */
export const path = text;

/** An address below the base address; its gaps, such as `{id}`, are filled from the record. */
export const address = z
	.string()
	.regex(/^\/[^\s#]*$/, { error: 'it begins with a slash and has no spaces, such as /orders.' });

export const plain = z.union([z.string(), z.number(), z.boolean()], {
	error: 'this takes a text, a number, true or false.'
});

/** Something that an answer says: at this place stands this, or anything at all. */
export const saying = exactly({ path, is: plain.optional() });

const NAME = /^[A-Za-z0-9][\w-]{0,59}$/;

/** Things under names that stand in addresses, forms and files. */
export const named = <Schema extends z.ZodType>(schema: Schema) =>
	z.record(z.string().regex(NAME, { error: 'a name has letters, digits, _ and - only, such as new-orders.' }), schema);

const WORDS: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	object: 'an object in { }',
	record: 'an object in { }',
	array: 'a list in [ ]'
};

/** What is wrong at one place, in words; what the schema itself has said stands. */
export const inWords = (issue: z.core.$ZodRawIssue): string | undefined => {
	if (issue.code === 'invalid_type') {
		return issue.input === undefined ? 'this is needed.' : `this takes ${WORDS[issue.expected] ?? issue.expected}.`;
	}
	if (issue.code === 'invalid_value') return `use one of ${issue.values.map(String).join(', ')}.`;
	if (issue.code === 'too_small') {
		return issue.origin === 'string' ? 'this is empty.' : `use ${String(issue.minimum)} or more.`;
	}
	if (issue.code === 'too_big') return `use ${String(issue.maximum)} or less.`;
	return undefined;
};

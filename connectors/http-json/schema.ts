import { z } from 'zod';

const listed = (names: readonly string[]): string =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

/** As an object of exactly these keys; any other is named in words. */
export const exactly = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z.strictObject(shape, {
		error: (issue) => {
			if (issue.code !== 'unrecognized_keys') return undefined;
			const [known, unknown] = [listed(Object.keys(shape)), listed(issue.keys.map((key) => `“${key}”`))];
			return `${unknown} ${issue.keys.length === 1 ? 'is' : 'are'} not known here. What can be said is ${known}.`;
		}
	});

export const text = z.string().trim().min(1);

/** A place inside an answer or a record, such as `customer.email`. */
export const path = text;

/** An address below the base address; its gaps, such as `{id}`, are filled from the record. */
export const address = z
	.string()
	.regex(/^\/[^\s#]*$/, { error: 'it begins with a slash and has no spaces, such as /orders.' });

/** The name of a header (RFC 9110, 5.1). */
export const header = z
	.string()
	.regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: 'this is no name of a header. It has no spaces, such as Idempotency-Key.' });

export const plain = z.union([z.string(), z.number(), z.boolean()], {
	error: 'this takes a text, a number, true or false.'
});

/** Something that an answer says: at this place stands this, or anything at all. */
export const saying = exactly({ path, is: plain.optional() });

const NAME = /^[A-Za-z0-9][\w-]{0,59}$/;

/** Things under names that stand in addresses, forms and files. */
export const named = <Schema extends z.ZodType>(schema: Schema) =>
	z.record(z.string().regex(NAME, { error: 'a name has letters, digits, _ and - only, such as new-orders.' }), schema);

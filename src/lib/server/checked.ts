import type { z } from 'zod';
import { Mistake } from './mistake.ts';

const NEAR_THE_FIELDS = 'Some answers need another look. Nothing was saved yet.';

/** One sentence per field, the first that applies. */
export const fieldSentences = (error: z.ZodError): Record<string, string> => {
	const sentences: Record<string, string> = {};
	for (const issue of error.issues) sentences[issue.path.join('.') || 'form'] ??= issue.message;
	return sentences;
};

/** The value as its schema wants it. Throws {@link Mistake} with a sentence per field, by `inWords` where it has none. */
export const checked = <Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	inWords?: z.core.$ZodErrorMap
): z.output<Schema> => {
	const parsed = schema.safeParse(value, inWords && { error: inWords });
	if (parsed.success) return parsed.data;
	const fields = fieldSentences(parsed.error);
	const [only] = Object.values(fields);
	throw new Mistake(Object.keys(fields).length === 1 && only ? only : NEAR_THE_FIELDS, fields);
};

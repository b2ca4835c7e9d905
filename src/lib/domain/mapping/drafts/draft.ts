import { z } from 'zod';

export const WAYS = ['', 'field', 'constant', 'template', 'join', 'kept'] as const;
export const FORMS = ['', 'trim', 'personName', 'split', 'lookUp', 'date', 'number', 'phone', 'countryOf'] as const;
export const TESTS = ['', 'is', 'isNot', 'in', 'filled', 'empty'] as const;

const text = z.string().max(20_000).default('');

const shape = {
	/** Where the value comes from; `kept` is a rule that only a file can say. */
	way: z.enum(WAYS).default(''),
	path: text,
	/** The text that always stands there, or the one with fields in it. */
	text,
	joined: z.array(text).max(50).default([]),
	mark: text,
	/** In which form the value of a field goes on. */
	form: z.enum(FORMS).default(''),
	part: z.enum(['given', 'family']).default('given'),
	at: text,
	take: text,
	trim: z.boolean().default(true),
	table: z
		.array(z.tuple([text, text]))
		.max(2000)
		.default([]),
	otherwise: text,
	dateFrom: text,
	dateTo: text,
	decimal: text,
	times: text,
	decimals: text,
	numberTo: text,
	phoneCountry: text,
	phoneTo: text,
	countryTo: text,
	language: text,
	/** What stands there where there is nothing. */
	ifEmpty: text,
	only: z.enum(TESTS).default(''),
	onlyPath: text,
	/** One value a line for `in`. */
	onlyValue: text,
	kept: z.json().optional()
};

/** A rule as the editor shows it: every answer as it is typed, also those that are not asked for at present. */
export const draftSchema = z.object(shape);
export type Draft = z.infer<typeof draftSchema>;
export type ConditionDraft = Pick<Draft, 'only' | 'onlyPath' | 'onlyValue'>;

/** Nothing said yet. */
export const emptyDraft = (): Draft => draftSchema.parse({});

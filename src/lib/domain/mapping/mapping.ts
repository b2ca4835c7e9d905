import { z } from 'zod';
import { inWords } from './in-words.ts';
import { conditionSchema } from './rules/condition.ts';
import { pathSchema } from './rules/path-schema.ts';
import { kindName, RULE_KINDS, type DetailedRule } from './rules/rules.ts';

/** Where one field's value comes from: a path of the source, or an object that says more. */
export type Rule = string | DetailedRule;

/** Which field of the destination is made from what: target field → rule. */
export type Mapping = { readonly [field: string]: Rule };

/** What every rule may have besides its own. */
const moreSchema = z.object({
	when: conditionSchema.optional(),
	default: z.json('What is taken where there is nothing is a text, a number, or any other JSON.').optional()
});

const WAYS = `a field of the source, or an object with one of ${Object.keys(RULE_KINDS).join(', ')}`;

// Not a union: its only message for a slip in one rule would be that none of twelve shapes fits.
export const ruleSchema = z.unknown().transform((input, context): Rule => {
	if (typeof input === 'string') {
		const path = pathSchema.safeParse(input);
		for (const { message } of path.error?.issues ?? []) context.addIssue(message);
		return input;
	}
	const name = typeof input === 'object' && input !== null ? kindName(input) : null;
	if (typeof input !== 'object' || input === null || name === null) {
		context.addIssue(`A rule is ${WAYS}.`);
		return z.NEVER;
	}
	const { when, default: otherwise, ...bare } = input as Record<string, unknown>;
	const rule = RULE_KINDS[name].schema.safeParse(bare, { error: inWords });
	const more = moreSchema.safeParse({ when, default: otherwise }, { error: inWords });
	for (const { message, path } of [...(rule.error?.issues ?? []), ...(more.error?.issues ?? [])])
		context.addIssue({ code: 'custom', message, path });
	if (!rule.success || !more.success) return z.NEVER;
	return {
		...rule.data,
		...(more.data.default === undefined ? {} : { default: more.data.default }),
		...(more.data.when === undefined ? {} : { when: more.data.when })
	};
});

/** A whole mapping, as it stands in a file or comes from a page. */
export const mappingSchema: z.ZodType<Mapping> = z.record(z.string().min(1), ruleSchema);

export interface FieldProblem {
	/** The field of the destination. */
	readonly field: string;
	/** One sentence for a person. */
	readonly say: string;
	/** The same without the name of the field, for where the field stands beside it. */
	readonly why: string;
}

/** A mapping from outside, checked; or what is wrong with it, field by field. */
export function readMapping(input: unknown): { readonly mapping: Mapping } | { readonly problems: FieldProblem[] } {
	const read = mappingSchema.safeParse(input);
	if (read.success) return { mapping: read.data };
	return {
		problems: read.error.issues.map(({ path: [field, ...inside], message }) => ({
			field: String(field ?? ''),
			say: field === undefined ? message : `“${[field, ...inside].map(String).join('.')}”: ${message}`,
			why: message
		}))
	};
}

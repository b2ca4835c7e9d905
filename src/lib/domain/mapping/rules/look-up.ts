import { z } from 'zod';
import { quoted } from '../text.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const plainSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const schema = z.strictObject({
	lookUp: pathSchema,
	table: z.record(z.string(), plainSchema),
	/** What is taken for a value that is not in the table; without it, such a value is a problem. */
	otherwise: plainSchema.optional()
});

export const lookUp: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.lookUp, (text) => {
			const found = Object.hasOwn(rule.table, text) ? rule.table[text] : rule.otherwise;
			if (found !== undefined) return { value: found };
			return problemAt(rule.lookUp, text, 'is not in the list for this field; add it, or say what to take otherwise');
		}),
	paths: (rule) => [rule.lookUp],
	describe(rule, call) {
		const pairs = Object.entries(rule.table)
			.slice(0, 3)
			.map(([from, to]) => `${quoted(from)} becomes ${quoted(to)}`);
		const more = Object.keys(rule.table).length > 3 ? ' and so on' : '';
		const otherwise = rule.otherwise === undefined ? '' : `; anything else becomes ${quoted(rule.otherwise)}`;
		return `looked up from ${call(rule.lookUp)}: ${pairs.join(', ')}${more}${otherwise}`;
	}
};

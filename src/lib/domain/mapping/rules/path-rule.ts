import { z } from 'zod';
import { readPath } from '../path.ts';
import { quoted } from '../text.ts';
import { isFilled } from '../values.ts';
import { pathSchema } from './path-schema.ts';
import type { RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	path: pathSchema,
	/** What is taken where the source has nothing there. */
	default: z.json().optional(),
	/** Takes the spaces at both ends away; as a rule text goes through unchanged. */
	trim: z.boolean().optional()
});

export const pathRule: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply(rule, source) {
		const value = readPath(source, rule.path);
		if (rule.default !== undefined && !isFilled(value)) return { value: rule.default };
		if (value === undefined) return null;
		return { value: rule.trim && typeof value === 'string' ? value.trim() : value };
	},
	paths: ({ path }) => [path],
	describe(rule, call) {
		const otherwise = rule.default === undefined ? '' : `, or ${quoted(rule.default)} where it is empty`;
		return `from ${call(rule.path)}${otherwise}${rule.trim ? ', without spaces at the ends' : ''}`;
	}
};

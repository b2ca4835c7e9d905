import { z } from 'zod';
import { readPath } from '../path.ts';
import { pathSchema } from './path-schema.ts';
import type { RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	path: pathSchema,
	/** Takes the spaces at both ends away; as a rule text goes through unchanged. */
	trim: z.boolean().optional()
});

export const pathRule: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply(rule, source) {
		const value = readPath(source, rule.path);
		if (value === undefined) return null;
		return { value: rule.trim && typeof value === 'string' ? value.trim() : value };
	},
	paths: ({ path }) => [path],
	describe: (rule, call) => `from ${call(rule.path)}${rule.trim ? ', without spaces at the ends' : ''}`
};

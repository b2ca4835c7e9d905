import { z } from 'zod';
import { readPath } from '../path.ts';
import { asText } from '../text.ts';
import { pathSchema } from './path-schema.ts';
import { holdsSeveral, type RuleKind } from './rule-kind.ts';
import { sayMark } from './say-mark.ts';

const schema = z.strictObject({
	join: z.array(pathSchema).min(1, 'Say which fields to put together.'),
	with: z.string()
});

export const join: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply(rule, source) {
		const texts: string[] = [];
		for (const path of rule.join) {
			const value = readPath(source, path);
			if (value === undefined) continue;
			const text = asText(value);
			if (text === null) return holdsSeveral(path, value);
			// An empty part takes its mark with it, so that a missing middle name leaves no double space.
			if (text.trim() !== '') texts.push(text);
		}
		return texts.length === 0 ? null : { value: texts.join(rule.with) };
	},
	paths: (rule) => rule.join,
	describe: (rule, call) =>
		`${rule.join.map(call).join(' and ')} put together${rule.with === '' ? '' : ` with ${sayMark(rule.with)}`}`
};

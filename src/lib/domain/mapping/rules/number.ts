import { z } from 'zod';
import { readPath } from '../path.ts';
import { readNumber } from '../read-number.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	number: pathSchema,
	/** Which mark stands before the decimals; without it, numbers that can be read in two ways are a problem. */
	decimal: z.enum([',', '.']).optional()
});

export const number: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.number, (text) => {
			const held = readPath(source, rule.number);
			if (typeof held === 'number') return { value: held };
			const reading = readNumber(text, rule.decimal);
			return 'problem' in reading ? problemAt(rule.number, text, reading.problem) : { value: reading.number };
		}),
	paths: (rule) => [rule.number],
	describe: (rule, call) =>
		`the number from ${call(rule.number)}${rule.decimal === undefined ? '' : `, with “${rule.decimal}” before the decimals`}`
};

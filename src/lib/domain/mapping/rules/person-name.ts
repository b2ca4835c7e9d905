import { z } from 'zod';
import { readPersonName } from '../person-name.ts';
import { pathSchema } from './path-schema.ts';
import { withText, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	/** Where the whole name of a person stands. */
	personName: pathSchema,
	take: z.enum(['given', 'family'])
});

export const personName: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.personName, (text) => {
			const part = readPersonName(text)[rule.take];
			return part === '' ? null : { value: part };
		}),
	paths: (rule) => [rule.personName],
	describe: (rule, call) => `the ${rule.take === 'given' ? 'first' : 'last'} name out of ${call(rule.personName)}`
};

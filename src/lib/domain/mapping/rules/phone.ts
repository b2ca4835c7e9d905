import { z } from 'zod';
import { PHONE_COUNTRIES } from '../phones/countries.ts';
import { readPhone } from '../phones/read-phone.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	phone: pathSchema,
	/** Whose number it is when it has no country code. */
	country: z.enum(PHONE_COUNTRIES, `The country is one of ${PHONE_COUNTRIES.join(', ')}.`)
});

export const phone: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.phone, (text) => {
			const reading = readPhone(text, rule.country);
			return 'problem' in reading ? problemAt(rule.phone, text, reading.problem) : { value: reading.phone };
		}),
	paths: (rule) => [rule.phone],
	describe: (rule, call) => `the telephone number from ${call(rule.phone)}, with its country code (${rule.country})`
};

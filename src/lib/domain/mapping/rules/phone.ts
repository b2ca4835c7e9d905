import { z } from 'zod';
import { PHONE_COUNTRIES } from '../phones/countries.ts';
import { readPhone } from '../phones/read-phone.ts';
import { writePhone } from '../phones/write-phone.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	phone: pathSchema,
	/** Whose number it is when it has no country code. */
	country: z.enum(PHONE_COUNTRIES, `The country is one of ${PHONE_COUNTRIES.join(', ')}.`),
	/** `plus` (+4791234567), `zeros` (004791234567), or as it is written inside the country. Without it: `plus`. */
	to: z.enum(['plus', 'zeros', 'national'], 'Write plus, zeros or national.').optional()
});

const WRITTEN = { plus: 'with its country code', zeros: 'with 00 and its country code', national: 'as it is written' };

export const phone: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.phone, (text) => {
			const reading = readPhone(text, rule.country);
			if ('problem' in reading) return problemAt(rule.phone, text, reading.problem);
			return { value: writePhone(reading.phone, rule.country, rule.to ?? 'plus') };
		}),
	paths: (rule) => [rule.phone],
	describe(rule, call) {
		const place = rule.to === 'national' ? ` in ${rule.country}` : ` (${rule.country})`;
		return `the telephone number from ${call(rule.phone)}, ${WRITTEN[rule.to ?? 'plus']}${place}`;
	}
};

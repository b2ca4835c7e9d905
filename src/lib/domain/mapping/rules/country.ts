import { z } from 'zod';
import { THREE_LETTERS } from '../countries/codes.ts';
import { COUNTRY_LANGUAGES, countryName, readCountry } from '../countries/read-country.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	/** Where a country stands, as people write it. */
	countryOf: pathSchema,
	/** Two letters (NO), three (NOR), or its name. Without it: two letters. */
	to: z.enum(['two-letters', 'three-letters', 'name'], 'Write two-letters, three-letters or name.').optional(),
	/** In which language the name is written; English where absent. */
	in: z.enum(COUNTRY_LANGUAGES, `The language is one of ${COUNTRY_LANGUAGES.join(', ')}.`).optional()
});

const WRITTEN = { 'two-letters': 'two letters', 'three-letters': 'three letters', name: 'its name' };

export const country: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.countryOf, (text) => {
			const reading = readCountry(text);
			if ('problem' in reading) return problemAt(rule.countryOf, text, reading.problem);
			if (rule.to === 'name') return { value: countryName(reading.country, rule.in ?? 'en') };
			return { value: rule.to === 'three-letters' ? (THREE_LETTERS.get(reading.country) ?? '') : reading.country };
		}),
	paths: (rule) => [rule.countryOf],
	describe(rule, call) {
		const language = rule.in === undefined || rule.to !== 'name' ? '' : ` (${rule.in})`;
		return `the country from ${call(rule.countryOf)}, as ${WRITTEN[rule.to ?? 'two-letters']}${language}`;
	}
};

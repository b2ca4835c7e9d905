import { expect, test } from 'vitest';
import { guessCountry } from './guess-country.ts';

test.each([
	[['nb-NO', 'en'], 'NO'],
	[['nb', 'en-US'], 'NO'],
	[['en', 'sv'], 'SE'],
	[['fi-FI', 'en-US'], 'EU'],
	[['en-GB'], 'GB'],
	[['en'], 'EU'],
	[['pt-BR'], 'EU'],
	[[], 'EU']
])('a browser that speaks %j is taken to be in %s', (languages, country) => {
	expect(guessCountry(languages)).toBe(country);
});

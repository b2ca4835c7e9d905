import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THREE_LETTERS } from './codes.ts';
import { COUNTRY_LANGUAGES, countryName, readCountry } from './read-country.ts';

test.each([
	['Norge', 'NO'],
	[' norway ', 'NO'],
	['NOR', 'NO'],
	['no', 'NO'],
	['Österreich', 'AT'],
	['Osterreich', 'AT'],
	['Deutschland', 'DE'],
	['Tyskland', 'DE'],
	['Storbritannia', 'GB'],
	['UK', 'GB'],
	['Holland', 'NL'],
	['U.S.A.', 'US'],
	['Côte d’Ivoire', 'CI']
])('%s is read as %s', (written, country) => {
	expect(readCountry(written)).toEqual({ country });
});

test.each(['', 'Oslo', 'XX', 'ZZZ', 'norge, sverige'])('“%s” is not guessed', (written) => {
	expect(readCountry(written)).toHaveProperty('problem');
});

test('every country is read back from its letters, and its name in any language is never taken for another', () => {
	const country = fc.constantFrom(...THREE_LETTERS.keys());
	fc.assert(
		fc.property(country, fc.constantFrom(...COUNTRY_LANGUAGES), (code, language) => {
			expect(readCountry(THREE_LETTERS.get(code) ?? '')).toEqual({ country: code });
			const reading = readCountry(countryName(code, language));
			if ('country' in reading) expect(reading).toEqual({ country: code });
			else expect(code).toMatch(/^C[DG]$/);
		}),
		{ numRuns: 3000 }
	);
});

import { THREE_LETTERS, TWO_LETTERS } from './codes.ts';

/** The languages in which the names of countries are read and written. */
export const COUNTRY_LANGUAGES = ['en', 'nb', 'sv', 'da', 'fi', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'pl'] as const;
export type CountryLanguage = (typeof COUNTRY_LANGUAGES)[number];

export type CountryReading = { readonly country: string } | { readonly problem: string };

/** What people write and no list of names has. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
	uk: 'GB',
	'great britain': 'GB',
	england: 'GB',
	scotland: 'GB',
	wales: 'GB',
	'northern ireland': 'GB',
	usa: 'US',
	'u s a': 'US',
	'u s': 'US',
	america: 'US',
	'united states of america': 'US',
	holland: 'NL',
	'the netherlands': 'NL',
	'czech republic': 'CZ',
	noreg: 'NO'
};

/** Longer than any name of a country; it also bounds the work that a hostile form entry can cause. */
const LONGEST = 80;

const plain = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();

const namers = new Map<string, Intl.DisplayNames>();

/** What a country is called, by its two letters. */
export function countryName(country: string, language: string): string {
	const namer = namers.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
	namers.set(language, namer);
	return namer.of(country) ?? country;
}

/** Null where a name means two countries, as Kongo does. */
const known = new Map<string, string | null>();

function countriesByName(): ReadonlyMap<string, string | null> {
	if (known.size > 0) return known;
	for (const language of COUNTRY_LANGUAGES)
		for (const code of THREE_LETTERS.keys()) {
			const name = plain(countryName(code, language));
			const before = known.get(name);
			known.set(name, before === undefined || before === code ? code : null);
		}
	for (const [name, code] of Object.entries(ALSO_CALLED)) known.set(name, code);
	return known;
}

/**
 * Reads a country as people write it, into its two letters: `Norge`, `NORWAY`, `NOR` and `no` are all `NO`. The problem
 * goes on after the quoted value.
 */
export function readCountry(text: string): CountryReading {
	const written = text.trim();
	const letters = written.toUpperCase();
	if (THREE_LETTERS.has(letters)) return { country: letters };
	const country =
		written.length > LONGEST ? null : (TWO_LETTERS.get(letters) ?? countriesByName().get(plain(written)) ?? null);
	return country === null
		? { problem: 'is not a country that is known here; write its two letters, such as NO' }
		: { country };
}

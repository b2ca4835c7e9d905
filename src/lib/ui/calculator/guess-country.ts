import { COUNTRIES } from '#lib/domain/estimate/countries.ts';

/** The country that the browser's languages speak of, or `EU` for one without figures of its own. */
export function guessCountry(languages: readonly string[]): string {
	// "en" alone says nothing about where somebody is.
	const telling = languages.find((language) => language !== 'en');
	if (telling === undefined) return 'EU';
	const { region } = new Intl.Locale(telling).maximize();
	return region !== undefined && region in COUNTRIES ? region : 'EU';
}

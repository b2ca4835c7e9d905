import type { Place } from './new-workspace.ts';

type Guess = Omit<Place, 'country'>;

const PLACES: Readonly<Record<string, Guess>> = {
	NO: { locale: 'nb-NO', timeZone: 'Europe/Oslo', currency: 'NOK' },
	SE: { locale: 'sv-SE', timeZone: 'Europe/Stockholm', currency: 'SEK' },
	DK: { locale: 'da-DK', timeZone: 'Europe/Copenhagen', currency: 'DKK' },
	FI: { locale: 'fi-FI', timeZone: 'Europe/Helsinki', currency: 'EUR' },
	DE: { locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' },
	AT: { locale: 'de-AT', timeZone: 'Europe/Vienna', currency: 'EUR' },
	CH: { locale: 'de-CH', timeZone: 'Europe/Zurich', currency: 'CHF' },
	NL: { locale: 'nl-NL', timeZone: 'Europe/Amsterdam', currency: 'EUR' },
	FR: { locale: 'fr-FR', timeZone: 'Europe/Paris', currency: 'EUR' },
	ES: { locale: 'es-ES', timeZone: 'Europe/Madrid', currency: 'EUR' },
	IE: { locale: 'en-IE', timeZone: 'Europe/Dublin', currency: 'EUR' },
	GB: { locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' },
	US: { locale: 'en-US', timeZone: 'America/New_York', currency: 'USD' },
	CA: { locale: 'en-CA', timeZone: 'America/Toronto', currency: 'CAD' },
	AU: { locale: 'en-AU', timeZone: 'Australia/Sydney', currency: 'AUD' },
	NZ: { locale: 'en-NZ', timeZone: 'Pacific/Auckland', currency: 'NZD' }
};

const ELSEWHERE: Place = { country: 'GB', locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' };

export const COUNTRIES = Object.keys(PLACES);

const known = (country: string): Place | null => {
	const guess = PLACES[country];
	return guess ? { country, ...guess } : null;
};

/** The region of the first language that a browser asks for: "nb-NO,nb;q=0.9" is NO. */
const regionOf = (acceptLanguage: string): string => {
	const tag = acceptLanguage.split(',')[0]?.split(';')[0]?.trim() ?? '';
	try {
		return new Intl.Locale(tag).maximize().region ?? '';
	} catch {
		return '';
	}
};

/**
 * Where a business probably is: by its country, else by the browser's language; all of it can be changed in the
 * settings. A time zone that the browser reports wins over the country's.
 */
export const guessPlace = (country?: string, acceptLanguage = '', timeZone = ''): Place => {
	const place = known((country ?? '').toUpperCase()) ?? known(regionOf(acceptLanguage)) ?? ELSEWHERE;
	return isTimeZone(timeZone) ? { ...place, timeZone } : place;
};

export const isTimeZone = (name: string): boolean => {
	try {
		return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
	} catch {
		return false;
	}
};

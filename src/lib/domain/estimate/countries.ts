import type { Range } from './range.ts';

/** What an hour really worked costs, as a multiple of the contract wage: on-cost x paid-to-worked (MODEL.md 1.9). */
export interface Country {
	readonly name: string;
	readonly currency: string;
	readonly multiplier: Range;
	/** Id of the row in `evidence.json`. */
	readonly evidence: string;
}

export const COUNTRIES = {
	NO: { name: 'Norway', currency: 'NOK', multiplier: [1.3, 1.38, 1.5], evidence: 'hour-norway' },
	SE: { name: 'Sweden', currency: 'SEK', multiplier: [1.5, 1.6, 1.72], evidence: 'hour-sweden' },
	DK: { name: 'Denmark', currency: 'DKK', multiplier: [1.28, 1.35, 1.48], evidence: 'hour-denmark' },
	DE: { name: 'Germany', currency: 'EUR', multiplier: [1.35, 1.48, 1.6], evidence: 'hour-germany' },
	NL: { name: 'Netherlands', currency: 'EUR', multiplier: [1.4, 1.5, 1.62], evidence: 'hour-netherlands' },
	GB: { name: 'United Kingdom', currency: 'GBP', multiplier: [1.2, 1.3, 1.42], evidence: 'hour-uk' },
	US: { name: 'United States', currency: 'USD', multiplier: [1.2, 1.4, 1.45], evidence: 'hour-us' },
	EU: { name: 'Another country', currency: 'EUR', multiplier: [1.35, 1.5, 1.65], evidence: 'hour-eu' }
} as const satisfies Record<string, Country>;

export type CountryCode = keyof typeof COUNTRIES;

const isListed = (code: string): code is CountryCode => Object.hasOwn(COUNTRIES, code);

/** The figures of a country, or those of the European Union where we have none of its own. */
export const countryOf = (code: string | undefined): Country =>
	code !== undefined && isListed(code) ? COUNTRIES[code] : COUNTRIES.EU;

/** How many of each currency one euro buys; keys are ISO 4217. */
export type EuroRates = Readonly<Record<string, number>>;

export const REFERENCE_DATE = '2026-11-01';
export const REFERENCE_SOURCE = 'our assumption, change it';

/**
 * Rounded rates that turn our defaults, which stand in euro, into the owner's currency.
 * They are good enough for a default and for a bound, never for an amount the owner typed: that needs a rate of theirs.
 */
export const REFERENCE_RATES: EuroRates = {
	EUR: 1,
	NOK: 11.5,
	SEK: 11,
	DKK: 7.46,
	GBP: 0.85,
	USD: 1.1,
	CHF: 0.95,
	ISK: 145,
	PLN: 4.3,
	CZK: 25,
	HUF: 395,
	RON: 5,
	TRY: 45,
	UAH: 47,
	CAD: 1.55,
	AUD: 1.7,
	NZD: 1.9,
	SGD: 1.48,
	HKD: 8.6,
	JPY: 165,
	CNY: 7.9,
	KRW: 1550,
	INR: 95,
	BRL: 6.2,
	MXN: 21,
	ZAR: 20,
	AED: 4,
	ILS: 4
};

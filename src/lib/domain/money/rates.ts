/** What one unit of another currency is worth in the report's currency: `{ USD: 10.6 }` in a report in NOK. */
export type Rates = Readonly<Record<string, number>>;

/** ISO 4217: three capital letters. */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** The rate from one currency into the report's, or null where the owner has given none. Never taken as 1. */
export function rateInto(report: string, currency: string, rates: Rates): number | null {
	if (currency === report) return 1;
	return Object.hasOwn(rates, currency) ? (rates[currency] ?? null) : null;
}

/** What a person reads when a rate is missing. */
export const rateMissing = (report: string, currency: string): string =>
	`There is no exchange rate from ${currency} to ${report}. Type what one ${currency} costs in ${report}. ` +
	'Until then this amount cannot be counted.';

/**
 * Numbers, money and times as the business writes them. Locale and time zone always come in: a server that stands
 * elsewhere must write the same as the browser. Times are UTC milliseconds.
 */

/** A number with at most `digits` decimals (none when absent). */
export const formatNumber = (value: number, locale: string, digits = 0): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);

/** Minor units of a currency (1234 of EUR is 12.34 euros); round amounts go without decimals. */
export function formatMoney(minor: number, currency: string, locale: string): string {
	const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
	return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** "22 November 2026" */
export const formatDate = (at: number, locale: string, timeZone: string): string =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);

/** "Sun, 22 Nov 2026, 18:06" */
export const formatDateTime = (at: number, locale: string, timeZone: string): string =>
	new Intl.DateTimeFormat(locale, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone
	}).format(at);

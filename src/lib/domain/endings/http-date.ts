const IMF_FIXDATE =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** RFC 9651, 3.3.7: a date is an item of whole seconds; parameters behind it mean nothing here. */
const STRUCTURED = /^@(-?\d{1,15})(?:\s*;.*)?$/;
/** UTC milliseconds of the year 10000: whatever is written as later is no date that anybody means. */
const LATEST = Date.UTC(10_000, 0);

const plausible = (at: number): number | null => (Number.isFinite(at) && Math.abs(at) < LATEST ? at : null);

/** A date of a structured field, `@1688169599` (RFC 9651), as UTC milliseconds; null where it is none. */
export function structuredDate(text: string): number | null {
	const [, seconds] = STRUCTURED.exec(text.trim()) ?? [];
	return seconds === undefined ? null : plausible(Number(seconds) * 1000);
}

/** A date as HTTP writes it, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7), as UTC milliseconds; null where it is none. */
export function imfDate(text: string): number | null {
	const found = IMF_FIXDATE.exec(text.trim());
	if (!found) return null;
	const [day = 0, , year = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
	const month = MONTHS.indexOf(found[2] ?? '');
	const at = Date.UTC(year, month, day, hour, minute, second);
	// Date.UTC would take the 31st of June for the 1st of July.
	return new Date(at).getUTCDate() === day && hour < 24 && minute < 60 ? plausible(at) : null;
}

/** Longer waits than a day are no advice that a business can follow. */
const LONGEST = 86_400_000;

/**
 * Milliseconds to wait by a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3), at most a day; 0 without
 * one, for a date gone by and for anything unreadable. `now` in UTC milliseconds.
 */
export function retryAfter(header: string | undefined, now: number): number {
	const text = header?.trim() ?? '';
	// The oldest of the three date forms names no zone; all are in GMT (RFC 9110, 5.6.7).
	const date = text.endsWith('GMT') ? text : `${text} GMT`;
	const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(date) - now;
	return wait > 0 ? Math.min(wait, LONGEST) : 0;
}

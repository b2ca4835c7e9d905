const TWO_WEEKS = 14 * 86_400_000;

/** Until when a connection is still proving itself, UTC milliseconds; null once it has run for two weeks, or not yet. */
export const provingUntil = (switchedOnAt: number | null, now: number): number | null =>
	switchedOnAt !== null && now < switchedOnAt + TWO_WEEKS ? switchedOnAt + TWO_WEEKS : null;

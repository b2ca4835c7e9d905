/** How an attempt failed, as far as trying again is concerned. */
export interface Failure {
	readonly canRetry: boolean;
	/** Milliseconds to wait at least, where the system has said so; else 0. */
	readonly waitAtLeast: number;
}

export interface FailedAttempt {
	/** Which attempt it was: 1 for the first. */
	readonly attempt: number;
	readonly failure: Failure;
	/** When the first attempt was made, and what time it is now: UTC milliseconds. */
	readonly firstAttemptAt: number;
	readonly now: number;
	/** From 0 up to 1. */
	readonly random: number;
}

/** When to try again (UTC milliseconds), or why not to, in a sentence for a person. */
export type Retry = { readonly again: number } | { readonly giveUp: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// One record asks for all that waits, so asking often costs a system next to nothing.
const PAUSES = [1, 3, 5, 10, 15, 30, 60].map((minutes) => minutes * MINUTE);
const LAST_PAUSE = 3 * HOUR;

/** For how long a delivery is tried by itself: a long weekend, and the days in which somebody notices. Milliseconds. */
export const TRIED_FOR = 7 * 24 * HOUR;

/** Spreads what failed together, so that it does not all come back in the same second. */
const JITTER = 0.2;

/**
 * Whether and when to try again: after about 1, 3, 5, 10, 15, 30 and 60 minutes, then every 3 hours, for 7 days in all.
 * Never sooner than the system has asked for.
 */
export function decideRetry({ attempt, failure, firstAttemptAt, now, random }: FailedAttempt): Retry {
	if (!failure.canRetry) return { giveUp: 'Trying again would not help: it waits for you now.' };
	const end = firstAttemptAt + TRIED_FOR;
	if (now >= end) return { giveUp: 'It was tried for seven days without success, and waits for you now.' };
	if (now + failure.waitAtLeast > end)
		return {
			giveUp: 'It asked for a wait that is longer than the seven days for which we try, so this waits for you now.'
		};
	const pause = PAUSES[attempt - 1] ?? LAST_PAUSE;
	const spread = pause * (1 - JITTER + 2 * JITTER * random);
	const asked = failure.waitAtLeast * (1 + JITTER * random);
	const wait = Math.max(spread, asked);
	// The last try comes at the very end, and not a pause too early.
	return { again: Math.round(Math.min(now + wait, end)) };
}

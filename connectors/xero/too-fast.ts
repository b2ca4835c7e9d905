import { ConnectorError } from '../connector-error.ts';
import type { Said } from '../rest/ask.ts';

/** Which of Xero's limits was reached, by `X-Rate-Limit-Problem`. */
const LIMITS: Readonly<Record<string, string>> = {
	day: 'Xero takes no more calls for these books today: 5,000 a day is its limit, for everything that is connected by this app. What waits goes on by itself.',
	concurrent: 'Xero takes five calls at a time, and more than that were under way. What waits goes on by itself.'
};
const MINUTE = 'Xero takes 60 calls a minute, and they are used up. What waits goes on by itself.';
/** Milliseconds, where Xero does not say how long. */
const A_WHILE = 60_000;

/** What it means that Xero wants no more calls for the moment. */
export const tooFast = ({ headers }: Said): ConnectorError => {
	const problem = headers['x-rate-limit-problem'] ?? 'minute';
	const seconds = Number(headers['retry-after']);
	return new ConnectorError('rate-limited', {
		say: LIMITS[problem] ?? MINUTE,
		technical: `429 from Xero, limit: ${problem}`,
		waitAtLeast: seconds > 0 ? seconds * 1000 : A_WHILE
	});
};

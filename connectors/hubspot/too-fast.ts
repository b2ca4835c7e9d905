import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Said } from '../rest/ask.ts';

/** Milliseconds, by HubSpot's names for its limits; the daily one ends at midnight there, whenever that is. */
const WAITS: Readonly<Record<string, number>> = {
	SECONDLY: 1_000,
	TEN_SECONDLY_ROLLING: 10_000,
	DAILY: 3_600_000
};

/** How long HubSpot wants to be left alone: by `Retry-After`, else by the limit that was met and its window. */
export function tooFast({ json, headers }: Said): ConnectorError {
	const policy = String(readPath(json, 'policyName') ?? '').toUpperCase();
	const asked = Number(headers['retry-after'] ?? NaN) * 1_000;
	const span = Number(headers['x-hubspot-ratelimit-interval-milliseconds'] ?? NaN);
	const known = WAITS[policy] ?? (Number.isFinite(span) ? span : 10_000);
	const left = headers['x-hubspot-ratelimit-daily-remaining'];
	const isDaily = policy === 'DAILY' || left === '0';
	return new ConnectorError('rate-limited', {
		say: isDaily
			? 'HubSpot takes no more calls from this account today. What waits goes on by itself.'
			: 'HubSpot wants no more calls for the moment. What waits goes on by itself.',
		technical: `429 from HubSpot ${policy}`.trim(),
		waitAtLeast: Number.isFinite(asked) ? asked : isDaily ? 3_600_000 : known
	});
}

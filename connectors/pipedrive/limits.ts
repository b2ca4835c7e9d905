import { ConnectorError } from '../connector-error.ts';
import type { Context, HttpResponse } from '../contract.ts';

/** Milliseconds, where Pipedrive does not say how long; its burst limit counts over two seconds. */
const A_WHILE = 2_000;

const secondsIn = (text: string | undefined): number | null => {
	const seconds = Number(text ?? NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
};

/** `x-ratelimit-reset` says in how many seconds the window ends; the budget of a day may be used up too. */
function tooFast({ headers }: HttpResponse): ConnectorError {
	const isDaily = headers['x-daily-ratelimit-token-remaining'] === '0' || headers['x-daily-requests-left'] === '0';
	return new ConnectorError('rate-limited', {
		say: isDaily
			? 'Pipedrive takes no more calls from this account today. What waits goes on by itself.'
			: 'Pipedrive wants no more calls for the moment. What waits goes on by itself.',
		technical: `429 from Pipedrive, ${headers['x-ratelimit-remaining'] ?? 'nothing'} left of ${headers['x-ratelimit-limit'] ?? 'its limit'}`,
		waitAtLeast:
			secondsIn(headers['retry-after']) ?? (isDaily ? 3_600_000 : (secondsIn(headers['x-ratelimit-reset']) ?? A_WHILE))
	});
}

/** The same way out, which understands Pipedrive's own words for “too fast”. */
export const withLimits = (http: Context['http']): Context['http'] => ({
	async send(request) {
		const response = await http.send({ ...request, expect: [...(request.expect ?? []), 429] });
		if (response.status === 429) throw tooFast(response);
		return response;
	}
});

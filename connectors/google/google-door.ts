import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Http, HttpResponse } from '../contract.ts';
import { readJson } from '../http-json/json-text.ts';
import { serviceKeyIn } from './service-account.ts';

/** Milliseconds. Google counts by the minute. */
const A_MINUTE = 60_000;
const TOO_FAST = /rateLimitExceeded|userRateLimitExceeded|quotaExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED/;
const SWITCHED_OFF = /accessNotConfigured|SERVICE_DISABLED/;

/** As whom we ask, where that is a service account: what is not shared with it, it does not see. */
export const accountOf = ({ settings, secrets }: Context): string | null =>
	settings.signIn === 'page' ? null : (serviceKeyIn(secrets.token ?? '')?.client_email ?? null);

/** With whom something has to be shared, in a sentence. */
export const sharedWith = (context: Context): string => {
	const account = accountOf(context);
	return account === null ? 'the account that we sign in with' : account;
};

/** Google says 403 for three things: the wrong person, too many calls, and an API that nobody has switched on. */
function refused(context: Context, { body, headers, url }: HttpResponse, shared: string): ConnectorError {
	const said = body.slice(0, 20_000);
	const message = String(readPath(readJson(body), 'error.message') ?? '').slice(0, 300);
	const technical = `403 ${new URL(url).host} ${message}`.trim();
	if (TOO_FAST.test(said)) {
		const seconds = Number(headers['retry-after']);
		return new ConnectorError('rate-limited', {
			say: 'Google takes no more calls for the moment. What waits goes on by itself.',
			technical,
			waitAtLeast: seconds > 0 ? seconds * 1000 : A_MINUTE
		});
	}
	if (SWITCHED_OFF.test(said)) {
		return new ConnectorError('forbidden', {
			say: 'In your project at Google this API is not switched on. Open console.cloud.google.com, APIs and services, Library, search for it, and press Enable. It takes a few minutes.',
			technical
		});
	}
	return new ConnectorError('forbidden', {
		say: `Google does not let us do this. Share ${shared} with ${sharedWith(context)}, with the right to change it where something is to be written.`,
		technical
	});
}

const behind = new WeakMap<Context, Context>();

/** The same context with Google’s own ways of saying no understood. `shared`: what a business shares with us. */
export function atGoogle(context: Context, shared: string): Context {
	const known = behind.get(context);
	if (known) return known;
	const http: Http = {
		send: async (request) => {
			const answer = await context.http.send({ ...request, expect: [...(request.expect ?? []), 403] });
			if (answer.status === 403) throw refused(context, answer, shared);
			return answer;
		}
	};
	const there = { ...context, http };
	behind.set(context, there);
	behind.set(there, there);
	return there;
}

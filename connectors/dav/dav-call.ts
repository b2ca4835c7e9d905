import type { Context, HttpResponse } from '../contract.ts';
import { signedOut, signIn } from './sign-in.ts';

export interface DavRequest {
	readonly method: 'PROPFIND' | 'REPORT' | 'GET' | 'PUT' | 'DELETE';
	readonly url: URL;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

// What a server may mean by these differs with the question, so whoever asks judges them.
const JUDGED_BY_THE_CALLER = [400, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 501];

/**
 * One WebDAV call, signed in. Hands back 2xx and every "no" of the server; throws `ConnectorError` for a wrong
 * password and for all that the http room itself throws (no answer, too many calls, out of order).
 */
export async function davCall(context: Context, { method, url, headers, body }: DavRequest): Promise<HttpResponse> {
	const ask = (target: URL): Promise<HttpResponse> => {
		context.signal.throwIfAborted();
		return context.http.send({
			method,
			url: target.href,
			// A compressed answer may carry an ETag that the same server denies when it is sent back.
			headers: { 'accept-encoding': 'identity', ...headers, ...signIn(context, target) },
			...(body !== undefined && { body }),
			expect: [...JUDGED_BY_THE_CALLER, 401]
		});
	};
	const answer = await ask(url);
	if (answer.status !== 401) return answer;
	const arrivedAt = new URL(answer.url);
	// A redirect to another host does not carry the password along; RFC 6764 hosts do send their clients elsewhere.
	if (arrivedAt.origin === url.origin) throw signedOut(url);
	const second = await ask(arrivedAt);
	if (second.status === 401) throw signedOut(arrivedAt);
	return second;
}

import { ConnectorError } from '../connector-error.ts';
import type { Context, HttpResponse, Value } from '../contract.ts';
import { forgetToken } from './access-token.ts';
import type { Api } from './api-settings.ts';
import { without } from './hidden.ts';
import { readJson } from './json-text.ts';
import { signIn, type SignedIn } from './sign-in.ts';

export interface Question {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
	/** Below the base address, or a whole address on the same server. */
	readonly address: string;
	readonly parameters?: Readonly<Record<string, string | number | boolean>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Value;
	/** Statuses that are an answer and no failure. */
	readonly expect?: readonly number[];
}

export interface Answer extends HttpResponse {
	/** Undefined where the answer is no JSON. */
	readonly json: Value | undefined;
	/** The name of the server, for sentences. */
	readonly host: string;
	/** Hides what signed the call in. */
	readonly discreet: (text: string) => string;
}

const otherServer = (base: URL, to: URL): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${base.host} sends us on to another server, ${to.host}, and our sign-in is not for that one. Check the address of the API in the settings of this system.`,
		technical: `next address of ${base.host} is on ${to.host}`
	});

/** The whole address of a question. Throws `ConnectorError` where it would lead to another server. */
export function wholeAddress(context: Context, { address, parameters = {} }: Question, more = {}): URL {
	const base = new URL(String(context.settings.baseUrl ?? ''));
	// The base address has a path of its own that every address of the API begins with.
	const url = /^https?:/i.test(address)
		? new URL(address)
		: new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${address}`);
	// Behind a proxy, servers often take themselves for unencrypted.
	if (url.host === base.host) url.protocol = base.protocol;
	if (url.origin !== base.origin) throw otherServer(base, url);
	for (const [name, value] of Object.entries({ ...parameters, ...more })) url.searchParams.set(name, String(value));
	return url;
}

async function send(context: Context, api: Api, question: Question, signedIn: SignedIn): Promise<HttpResponse> {
	const { method, headers, body, expect = [] } = question;
	context.signal.throwIfAborted();
	return context.http.send({
		method,
		url: wholeAddress(context, question, signedIn.parameters).href,
		headers: {
			accept: 'application/json',
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...api.headers,
			...headers,
			...signedIn.headers
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
		expect: [...expect, ...(context.settings.signIn === 'oauth2' ? [401] : [])]
	});
}

/**
 * One call to the API, signed in. A token that has run out before its time is asked for anew, once.
 * Throws `ConnectorError` for every status outside 2xx that is not expected.
 */
export async function call(context: Context, api: Api, question: Question): Promise<Answer> {
	let signedIn = await signIn(context);
	let response = await send(context, api, question, signedIn);
	if (response.status === 401) {
		await forgetToken(context, signedIn.secrets[0] ?? '');
		signedIn = await signIn(context);
		response = await send(context, api, question, signedIn);
	}
	const { host } = new URL(response.url);
	if (response.status === 401) {
		throw new ConnectorError('signed-out', {
			say: `${host} does not accept the token that we were just given. Check the client id, the client secret and the scope in the settings of this system.`,
			technical: `401 from ${host} with a fresh token`
		});
	}
	const { secrets } = signedIn;
	return { ...response, host, json: readJson(response.body), discreet: (text) => without(text, secrets) };
}

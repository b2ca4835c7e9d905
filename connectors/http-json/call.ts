import { ConnectorError } from '../connector-error.ts';
import type { Context, HttpResponse, Value } from '../contract.ts';
import type { Api } from './api-settings.ts';
import { without } from './hidden.ts';
import { readJson } from './json-text.ts';
import { namedAs } from './named-as.ts';
import { signIn, type SignedIn } from './sign-in.ts';

export interface Question {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the base address, or a whole address on the same server. */
	readonly address: string;
	readonly parameters?: Readonly<Record<string, string | number | boolean>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Value;
	/** In place of a body, for the vendors that take no other form of it (RFC 1866). */
	readonly form?: Readonly<Record<string, string>>;
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

/** The sign-in was not refused: there is none. */
const wantsSignIn = (host: string, failure: unknown): unknown =>
	failure instanceof ConnectorError && failure.kind === 'signed-out'
		? new ConnectorError('signed-out', {
				say: `${host} wants us to sign in, and no token, key or password has been entered for it. Enter it in the settings of this system; what is waiting follows by itself.`,
				technical: failure.technical
			})
		: failure;

/** The whole address of a question. Throws `ConnectorError` where it would lead to another server. */
function wholeAddress(context: Context, { address, parameters = {} }: Question): URL {
	const base = new URL(String(context.settings.baseUrl ?? ''));
	// The base address has a path of its own that every address of the API begins with.
	const url = /^https?:/i.test(address)
		? new URL(address)
		: new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${address}`);
	// Behind a proxy, servers often take themselves for unencrypted.
	if (url.host === base.host) url.protocol = base.protocol;
	if (url.origin !== base.origin) throw otherServer(base, url);
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
	return url;
}

interface Sent {
	readonly signedIn: SignedIn;
	readonly response: HttpResponse;
}

const sentBy = ({ form, body }: Question): readonly [body?: string, type?: string] => {
	if (form) return [new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'];
	return body === undefined ? [] : [JSON.stringify(body), 'application/json'];
};

async function send(context: Context, api: Api, question: Question): Promise<Sent> {
	const { method, headers, expect = [] } = question;
	const [body, type] = sentBy(question);
	const url = wholeAddress(context, question);
	const signedIn = await (api.signIn ?? signIn)(context, { method, url, body });
	for (const [name, value] of Object.entries(signedIn.parameters)) url.searchParams.set(name, value);
	context.signal.throwIfAborted();
	const sending = context.http.send({
		method,
		url: url.href,
		headers: {
			accept: 'application/json',
			...(type === undefined ? {} : { 'content-type': type }),
			...api.headers,
			...headers,
			...signedIn.headers
		},
		...(body === undefined ? {} : { body }),
		expect: [...expect, ...(signedIn.renew ? [401] : [])]
	});
	const response = await sending.catch((failure: unknown) => {
		if (api.name !== undefined) throw namedAs(api.name, url.host, failure);
		throw signedIn.secrets.length === 0 ? wantsSignIn(url.host, failure) : failure;
	});
	return { signedIn, response };
}

/**
 * One call to the API, signed in. A token that has run out before its time is asked for anew, once.
 * Throws `ConnectorError` for every status outside 2xx that is not expected.
 */
export async function call(context: Context, api: Api, question: Question): Promise<Answer> {
	let { signedIn, response } = await send(context, api, question);
	if (response.status === 401 && signedIn.renew) {
		await signedIn.renew();
		({ signedIn, response } = await send(context, api, question));
	}
	const host = api.name ?? new URL(response.url).host;
	if (response.status === 401 && !question.expect?.includes(401)) {
		throw new ConnectorError('signed-out', {
			say: `${host} does not accept the token that we were just given. Check the client id, the client secret and the scope in the settings of this system.`,
			technical: `401 from ${host} with a fresh token`
		});
	}
	const { secrets } = signedIn;
	return { ...response, host, json: readJson(response.body), discreet: (text) => without(text, secrets) };
}

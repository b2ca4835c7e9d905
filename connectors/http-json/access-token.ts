import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, HttpResponse } from '../contract.ts';
import { without } from './hidden.ts';
import { readJson } from './json-text.ts';
import { whatItSaid } from './said.ts';

interface Token {
	readonly token: string;
	/** UTC milliseconds. */
	readonly until: number;
}

/** Milliseconds before its end from which a token is no longer used: a call takes its time. */
const EARLY = 30_000;
const NO = [400, 401, 403];

/** A run has one context for all its calls, so it asks for one token. */
const tokens = new WeakMap<Context, Promise<Token>>();

/** RFC 6749, 2.3.1: both are written as in a form before they are joined. */
const basic = (user: string, secret: string): string =>
	Buffer.from(`${encodeURIComponent(user)}:${encodeURIComponent(secret)}`).toString('base64');

const ask = (context: Context, form: Record<string, string>, headers: Record<string, string>): Promise<HttpResponse> =>
	context.http.send({
		method: 'POST',
		url: String(context.settings.tokenUrl ?? ''),
		headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body: new URLSearchParams(form).toString(),
		expect: NO
	});

function notGiven(context: Context, { status, body, url }: HttpResponse, secret: string): ConnectorError {
	const { host } = new URL(url);
	const said = without(whatItSaid(readJson(body), body), [secret]);
	const quote = said ? ` It said: “${said}”.` : '';
	return new ConnectorError('signed-out', {
		say: `${host} did not give us a token for this client id and client secret.${quote} Enter them again in the settings of this system.`,
		technical: `token request -> ${status}`
	});
}

async function fetchToken(context: Context, secret: string): Promise<Token> {
	const { user, scope } = context.settings;
	const form = { grant_type: 'client_credentials', ...(scope ? { scope: String(scope) } : {}) };
	const id = String(user ?? '');
	let answer = await ask(context, form, { authorization: `Basic ${basic(id, secret)}` });
	// The standard wants both ways to be possible, and some servers know only the second.
	if (NO.includes(answer.status)) answer = await ask(context, { ...form, client_id: id, client_secret: secret }, {});
	const json = readJson(answer.body);
	const token = readPath(json, 'access_token');
	if (NO.includes(answer.status) || typeof token !== 'string' || token === '') throw notGiven(context, answer, secret);
	const seconds = Number(readPath(json, 'expires_in'));
	return { token, until: seconds > 0 ? context.now() + seconds * 1000 - EARLY : Infinity };
}

/** The token of OAuth 2 client credentials (RFC 6749, 4.4), asked for once and again when it runs out. */
export async function accessToken(context: Context, secret: string): Promise<string> {
	const before = tokens.get(context);
	const kept = before && (await before.catch(() => undefined));
	if (kept && kept.until > context.now()) return kept.token;
	// Many calls are under way at a time, and the first of them asks for all.
	const now = tokens.get(context);
	if (now && now !== before) return (await now).token;
	const asked = fetchToken(context, secret);
	tokens.set(context, asked);
	return (await asked).token;
}

/** Forgets a token that the system did not take, so that the next call asks for another. */
export async function forgetToken(context: Context, refused: string): Promise<void> {
	const kept = tokens.get(context);
	// Of many calls with the same token only the first forgets it; the others would forget the new one.
	if ((await kept)?.token === refused && tokens.get(context) === kept) tokens.delete(context);
}

import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, SourceStream } from '../contract.ts';
import type { SignIn } from '../http-json/sign-in.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { listOf, textOf } from '../rest/read.ts';
import { secretOf } from '../rest/sign-in.ts';
import type { Complaint, Vendor } from '../rest/vendor.ts';

const API = '/ghost/api/admin';
/** Seconds for which Ghost takes a signature, counted from a little earlier: clocks differ. */
const LIFE = 300;
const EARLY = 30;

/** A signature that Ghost takes for the next minutes. Throws `ConnectorError` (signed-out). */
export async function tokenOf(key: string, now: number): Promise<string> {
	const [id = '', secret = ''] = key.split(':');
	if (!/^[0-9a-f]{24}$/i.test(id) || !/^(?:[0-9a-f]{2})+$/i.test(secret)) {
		throw new ConnectorError('signed-out', {
			say: 'This is not a whole Admin API key of Ghost: it has two parts with a colon between them. Copy it again and enter it in the settings of this system.',
			technical: 'the key is not id:secret in hexadecimal figures'
		});
	}
	const { SignJWT } = await import('jose');
	const issued = Math.floor(now / 1000) - EARLY;
	return new SignJWT({})
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: id })
		.setIssuedAt(issued)
		.setExpirationTime(issued + LIFE)
		.setAudience('/admin/')
		.sign(Buffer.from(secret, 'hex'));
}

const bySignature: SignIn = async (context) => {
	const key = secretOf(context, 'token', 'Admin API key');
	const token = await tokenOf(key, context.now());
	return { headers: { authorization: `Ghost ${token}` }, parameters: {}, secrets: [key, token] };
};

const LABELS: Readonly<Record<string, string>> = { email: 'E-mail', name: 'Name', note: 'Note', labels: 'Labels' };

function complaint(json: Value): Complaint | null {
	const [first] = listOf(readPath(json, 'errors'));
	const say = textOf(first?.context ?? null) ?? textOf(first?.message ?? null);
	if (say === null) return null;
	const property =
		textOf(first?.property ?? null)
			?.split('.')
			.at(-1) ?? '';
	const label = Object.hasOwn(LABELS, property) ? LABELS[property] : /e-?mail/i.test(say) ? 'E-mail' : undefined;
	return label === undefined ? { say } : { say, field: label };
}

export const ghost: Vendor = {
	name: 'Ghost',
	headers: { 'accept-version': 'v5.0' },
	signIn: bySignature,
	complaint
};

const opened = new WeakMap<Context, Context>();

/** The same context with the address of the API, whichever part of the site's address was entered. */
export function atApi(context: Context): Context {
	const before = opened.get(context);
	if (before) return before;
	const site = String(context.settings.baseUrl)
		.replace(/\/+$/, '')
		.replace(/\/ghost(\/.*)?$/i, '');
	const there = { ...context, settings: { ...context.settings, baseUrl: `${site}${API}` } };
	opened.set(context, there);
	return there;
}

export const streamAtApi = (stream: SourceStream): SourceStream => ({
	now: (context) => stream.now(atApi(context)),
	latest: (context, count) => stream.latest(atApi(context), count),
	read: (context, cursor, since) => stream.read(atApi(context), cursor, since)
});

/** Asks Ghost one question. Throws `ConnectorError`. */
export const askGhost = (context: Context, asked: Asked): Promise<Said> => ask(atApi(context), ghost, asked);

/** The first of what an answer lists. Throws `ConnectorError` (unreadable) where it lists nothing at all. */
export function firstIn({ json }: Said, name: string, writes = false): Values | null {
	if (isObject(json) && Array.isArray(json[name])) return listOf(json[name])[0] ?? null;
	throw new ConnectorError('unreadable', {
		say: 'Ghost answered something that makes no sense to us. It is asked again later.',
		technical: `no ${name} in the answer`,
		maybeDone: writes
	});
}

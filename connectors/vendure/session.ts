import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { SignIn } from '../http-json/sign-in.ts';
import { ask } from '../rest/ask.ts';
import { secretOf } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { LOGIN } from './documents.ts';

const NAME = 'Vendure';

/** Signing in is asked without being signed in. */
const itself: Vendor = { name: NAME, signIn: async () => ({ headers: {}, parameters: {}, secrets: [] }) };

const notLetIn = (why: string): ConnectorError =>
	new ConnectorError('signed-out', {
		say: 'Vendure does not know this administrator with this password. Enter both again in the settings of this system; what is waiting follows by itself.',
		technical: `login: ${why}`
	});

async function logIn(context: Context, username: string, password: string): Promise<string> {
	const body = { query: LOGIN, variables: { username, password } };
	const { json, headers } = await ask(context, itself, { method: 'POST', address: '', body });
	const token = headers['vendure-auth-token'];
	if (readPath(json, 'data.login.__typename') !== 'CurrentUser') {
		throw notLetIn(String(readPath(json, 'data.login.errorCode') ?? readPath(json, 'errors.0.message') ?? 'no answer'));
	}
	if (token) return token;
	throw new ConnectorError('misconfigured', {
		say: 'This shop lets people sign in by cookies only. Whoever built it can switch on “bearer” tokens, or API keys.',
		technical: 'no vendure-auth-token after a login'
	});
}

const sessions = new WeakMap<Context, Promise<string>>();

/** The session of a run, which begins with the first question. */
function session(context: Context, user: string, password: string): Promise<string> {
	const known = sessions.get(context);
	if (known) return known;
	const begun = logIn(context, user, password);
	sessions.set(context, begun);
	begun.catch(() => sessions.delete(context));
	return begun;
}

/** By an administrator's password, else by a session's token or an API key, whichever the shop takes it for. */
export const signIn: SignIn = async (context) => {
	const secret = secretOf(context, 'token', 'password or API key');
	const user = String(context.settings.user ?? '').trim();
	const channel = String(context.settings.channel ?? '').trim();
	const token = user === '' ? secret : await session(context, user, secret);
	return {
		headers: {
			authorization: `Bearer ${token}`,
			...(user === '' && { 'vendure-api-key': token }),
			...(channel !== '' && { 'vendure-token': channel })
		},
		parameters: {},
		secrets: [secret, token]
	};
};

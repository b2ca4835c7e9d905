import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { SignIn } from '../http-json/sign-in.ts';
import { ask } from '../rest/ask.ts';
import { keepSessions } from '../rest/sessions.ts';
import { secretOf } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { failureIn, noDatabase } from './failure.ts';

const NO = [400, 401, 403, 404, 405, 410, 415, 422];
const NOT_LET_IN: ReadonlySet<number> = new Set([401, 403]);

const trytonItself: Vendor = {
	name: 'Tryton',
	signIn: async () => ({ headers: {}, parameters: {}, secrets: [] })
};

const userOf = ({ settings }: Context): string => String(settings.user ?? '').trim();

/** Neither the password nor a session of it is taken. */
export const notLetIn = (context: Context, technical: string): ConnectorError =>
	new ConnectorError('signed-out', {
		say: `Tryton does not accept this password for the user “${userOf(context)}”. Enter both again in the settings of this system; what is waiting follows by itself.`,
		technical
	});

/** The session as Tryton wants it back: `user:id:key`. Throws `ConnectorError`. */
async function openSession(context: Context): Promise<string> {
	const [user, password] = [userOf(context), secretOf(context, 'token', 'password')];
	const body = { id: 1, method: 'common.db.login', params: [user, { password }] };
	const { status, json } = await ask(context, trytonItself, { method: 'POST', address: '/', body, expect: NO });
	if (NOT_LET_IN.has(status)) throw notLetIn(context, `login -> ${status}`);
	if (status >= 400) throw noDatabase(`login -> ${status}`);
	const failure = failureIn(json, { secrets: [password] });
	// Without a database in the address there is no such method.
	if (failure?.kind === 'misconfigured') throw noDatabase(failure.technical);
	if (failure) throw failure;
	const [id, key] = [readPath(json, 'result.0'), readPath(json, 'result.1')];
	// Nothing or a false is an older way to say no.
	if (typeof key !== 'string' || key === '') throw notLetIn(context, 'login without a session');
	return `${user}:${String(id)}:${key}`;
}

const sessions = keepSessions(openSession);

/** By a session, which Tryton ends after some minutes without a call; a new one is then opened, once. */
export const bySession: SignIn = async (context) => {
	const session = await sessions.of(context);
	const pair = Buffer.from(session).toString('base64');
	return {
		headers: { authorization: `Session ${pair}` },
		parameters: {},
		secrets: [session, pair, secretOf(context, 'token', 'password'), session.slice(session.lastIndexOf(':') + 1)],
		renew: () => sessions.forget(context, session)
	};
};

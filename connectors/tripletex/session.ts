import { readPath } from '#lib/domain/mapping/path.ts';
import { dayOf, daysAfter } from '../accounting/day.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { SignIn } from '../http-json/sign-in.ts';
import { ask } from '../rest/ask.ts';
import { keepSessions } from '../rest/sessions.ts';
import { secretOf } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';

/** Days that a session is asked for; a run asks for one of its own, and it ends at midnight in Norway. */
const LASTS = 2;
const NO = [400, 401, 403, 404, 422];

/** The two tokens stand in the address, which is never told. */
const tripletexItself: Vendor = {
	name: 'Tripletex',
	signIn: async (context) => {
		const [consumerToken, employeeToken] = [
			secretOf(context, 'consumerToken', 'consumer token'),
			secretOf(context, 'token', 'employee token')
		];
		return { headers: {}, parameters: { consumerToken, employeeToken }, secrets: [consumerToken, employeeToken] };
	}
};

async function openSession(context: Context): Promise<string> {
	const expirationDate = daysAfter(dayOf(context.now(), 'Europe/Oslo'), LASTS);
	const parameters = { expirationDate };
	const asked = { method: 'PUT', address: '/token/session/:create', parameters, expect: NO } as const;
	const { status, json } = await ask(context, tripletexItself, asked);
	const token = readPath(json, 'value.token');
	if (status < 400 && typeof token === 'string' && token !== '') return token;
	throw new ConnectorError('signed-out', {
		say: 'Tripletex does not accept this consumer token together with this employee token. Enter both again in the settings of this system; what is waiting follows by itself.',
		technical: `session request -> ${status}`
	});
}

const sessions = keepSessions(openSession);

/** By a session of the two tokens. Without a consumer token, the one that was entered is a session already. */
export const bySession: SignIn = async (context) => {
	const hasConsumer = Boolean(context.secrets.consumerToken?.trim());
	const session = hasConsumer ? await sessions.of(context) : secretOf(context, 'token', 'employee token');
	const company = String(context.settings.client ?? '').trim() || '0';
	const pair = Buffer.from(`${company}:${session}`).toString('base64');
	return {
		headers: { authorization: `Basic ${pair}` },
		parameters: {},
		secrets: [session, pair],
		...(hasConsumer && { renew: () => sessions.forget(context, session) })
	};
};

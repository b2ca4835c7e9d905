import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { SignIn } from '../http-json/sign-in.ts';

/** A secret of the system. Throws `ConnectorError` (signed-out) where none has been entered. */
export function secretOf({ secrets }: Context, name: string, called: string): string {
	const secret = secrets[name]?.trim();
	if (secret) return secret;
	throw new ConnectorError('signed-out', {
		say: `No ${called} has been entered for this system yet. Enter it in the settings of the system.`,
		technical: `the secret "${name}" is empty`
	});
}

/** A token or key in a header; `before` stands in front of it. */
export const byHeader =
	(header: string, secret: string, called: string, before = ''): SignIn =>
	async (context) => {
		const token = secretOf(context, secret, called);
		return { headers: { [header]: `${before}${token}` }, parameters: {}, secrets: [token] };
	};

/** A token as most vendors want it (RFC 6750). */
export const byBearer = (secret: string, called: string): SignIn =>
	byHeader('authorization', secret, called, 'Bearer ');

/** A user name or id from the settings and a secret (RFC 7617). */
export const byBasic =
	(user: (context: Context) => string, secret: string, called: string): SignIn =>
	async (context) => {
		const password = secretOf(context, secret, called);
		const pair = Buffer.from(`${user(context)}:${password}`).toString('base64');
		return { headers: { authorization: `Basic ${pair}` }, parameters: {}, secrets: [password, pair] };
	};

/** What a person has agreed to on the vendor's own page, see `Grant` in the contract. */
export const byGrant: SignIn = async (context) => {
	const token = await context.access();
	return {
		headers: { authorization: `Bearer ${token}` },
		parameters: {},
		secrets: [token],
		renew: async () => void (await context.access(token))
	};
};

/** A token where one has been entered, for a test account; else what a person has agreed to. */
export const byTokenOrGrant: SignIn = (context, question) =>
	(context.secrets.token ? byBearer('token', 'token') : byGrant)(context, question);

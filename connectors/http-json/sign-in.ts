import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { accessToken, forgetToken } from './access-token.ts';

/** What signs a call in, and the secrets that stand in it. */
export interface SignedIn {
	readonly headers: Readonly<Record<string, string>>;
	readonly parameters: Readonly<Record<string, string>>;
	readonly secrets: readonly string[];
	/** Gets another token for one that was not taken before its time. */
	readonly renew?: () => Promise<void>;
}

/** What signs a call in; some systems want the very question signed. */
export type SignIn = (
	context: Context,
	question: { readonly method: string; readonly url: URL; readonly body: string | undefined }
) => Promise<SignedIn>;

const signedIn = (
	secrets: readonly string[],
	{ headers = {}, parameters = {} }: Partial<Pick<SignedIn, 'headers' | 'parameters'>>
): SignedIn => ({ headers, parameters, secrets });

const needed = (context: Context): string => {
	const { token } = context.secrets;
	if (token) return token;
	throw new ConnectorError('signed-out', {
		say: 'No token, key or password has been entered for this system yet. Enter it in the settings of the system.',
		technical: 'the secret "token" is empty'
	});
};

/** By the way to sign in that the settings have chosen. Throws `ConnectorError` where it cannot be done. */
export async function signIn(context: Context): Promise<SignedIn> {
	const { signIn: way, keyName, user } = context.settings;
	const name = String(keyName ?? 'X-API-Key');
	if (way === 'key-header') {
		const token = needed(context);
		return signedIn([token], { headers: { [name]: token } });
	}
	if (way === 'key-query') {
		const token = needed(context);
		return signedIn([token], { parameters: { [name]: token } });
	}
	if (way === 'basic') {
		const token = needed(context);
		const pair = Buffer.from(`${String(user ?? '')}:${token}`).toString('base64');
		return signedIn([token, pair], { headers: { authorization: `Basic ${pair}` } });
	}
	if (way === 'oauth2') {
		const token = await accessToken(context, needed(context));
		const signed = signedIn([token, context.secrets.token ?? ''], { headers: { authorization: `Bearer ${token}` } });
		return { ...signed, renew: () => forgetToken(context, token) };
	}
	const { token } = context.secrets;
	return token ? signedIn([token], { headers: { authorization: `Bearer ${token}` } }) : signedIn([], {});
}

import type { SignIn } from '../http-json/sign-in.ts';
import { byBearer, byGrant, secretOf } from '../rest/sign-in.ts';
import { forgetServiceToken, serviceKeyIn, serviceToken } from './service-account.ts';

/**
 * By a service account's key, by what a person has agreed to on Google's page, or by an access token for tests. `scope`:
 * what is asked for with the key, in Google's own words.
 */
export const googleSignIn =
	(scope: string): SignIn =>
	async (context, question) => {
		if (context.settings.signIn === 'page') return byGrant(context, question);
		const secret = secretOf(context, 'token', 'key of a service account');
		const key = serviceKeyIn(secret);
		if (!key) return byBearer('token', 'key of a service account')(context, question);
		const token = await serviceToken(context, key, scope);
		return {
			headers: { authorization: `Bearer ${token}` },
			parameters: {},
			secrets: [token, key.private_key],
			renew: async () => forgetServiceToken(context)
		};
	};

import type { Settings } from '../contract.ts';
import { header } from './schema.ts';

/** What is missing for the chosen way to sign in. The secret itself is not seen here; the first call tells. */
export function signInProblems({ signIn, user, keyName, tokenUrl }: Settings): Record<string, string> {
	if ((signIn === 'basic' || signIn === 'oauth2') && !user) {
		return { user: 'User name or client id: this is needed for the chosen way to sign in.' };
	}
	if (signIn === 'oauth2' && !tokenUrl) {
		return { tokenUrl: 'Address that hands out tokens: this is needed for OAuth 2.' };
	}
	if (signIn === 'key-header' && typeof keyName === 'string' && !header.safeParse(keyName).success) {
		return { keyName: `Name of the key: “${keyName}” is no name of a header.` };
	}
	return {};
}

import type { Grant, SettingField } from '../contract.ts';

export const grantOf = (scope: string): Grant => ({
	authorizeUrl: 'authorizeUrl',
	tokenUrl: 'tokenUrl',
	scopes: [scope],
	// Without these two Google gives a sign-in that ends after an hour.
	parameters: { access_type: 'offline', prompt: 'consent' },
	keepsDays: 180,
	clientIn: 'body',
	when: { setting: 'signIn', is: 'page' },
	withdrawal: { at: '/revoke', endsAll: true, byHand: 'at myaccount.google.com/connections' }
});

/** How a business lets us into Google. `api`: as Google's console calls it; `shared`: what is shared with the account. */
export const signInSettings = (api: string, shared: string) =>
	[
		{
			name: 'signIn',
			label: 'How we sign in',
			help: 'A service account is a member of your staff that is no person: it sees only what you share with it. To sign in as yourself, a client id has to be made as well.',
			kind: 'choice',
			choices: [
				{ value: 'key', label: 'By a service account’s key' },
				{ value: 'page', label: 'On Google’s own page' }
			],
			default: 'key'
		},
		{
			name: 'token',
			label: 'Key of the service account',
			help: `At console.cloud.google.com make a project, switch on the ${api} under APIs and services, and make a service account under IAM and admin. On its page choose Keys, Add key, JSON. Open the file that is saved, and paste all of it here. Then share ${shared} with the e-mail address of the service account.`,
			kind: 'password',
			secret: true
		},
		{
			name: 'clientId',
			label: 'Client id',
			help: `Only for signing in on Google’s page: in the same console under APIs and services, Credentials, make an OAuth client id for a web application. Switch on the ${api} as well.`,
			kind: 'text',
			advanced: true
		},
		{
			name: 'clientSecret',
			label: 'Client secret',
			help: 'Only for signing in on Google’s page: it stands beside the client id.',
			kind: 'password',
			secret: true,
			advanced: true
		},
		{
			name: 'authorizeUrl',
			label: 'Address of the sign-in page',
			help: 'The same for everybody at Google.',
			kind: 'url',
			default: 'https://accounts.google.com/o/oauth2/v2/auth',
			advanced: true
		},
		{
			name: 'tokenUrl',
			label: 'Address that gives tokens',
			help: 'The same for everybody at Google.',
			kind: 'url',
			default: 'https://oauth2.googleapis.com/token',
			advanced: true
		}
	] as const satisfies readonly SettingField[];

import type { SettingField } from '../contract.ts';

/** How a business lets us into its Fortnox. */
export const signInSettings = [
	{
		name: 'clientId',
		label: 'Client id',
		help: 'Make an account at developer.fortnox.se and an integration there, with the rights company information, customer, invoice and payment. Your Fortnox needs the licence for integrations. The client id stands in the integration.',
		kind: 'text'
	},
	{
		name: 'clientSecret',
		label: 'Client secret',
		help: 'It stands beside the client id.',
		kind: 'password',
		secret: true
	},
	{
		name: 'token',
		label: 'Access token',
		help: 'For tests only: a token that somebody else keeps fresh. Leave it empty, and sign in at Fortnox instead.',
		kind: 'password',
		secret: true,
		advanced: true
	},
	{
		name: 'authorizeUrl',
		label: 'Address of the sign-in page',
		help: 'The same for everybody at Fortnox.',
		kind: 'url',
		default: 'https://apps.fortnox.se/oauth-v1/auth',
		advanced: true
	},
	{
		name: 'tokenUrl',
		label: 'Address that gives tokens',
		help: 'The same for everybody at Fortnox.',
		kind: 'url',
		default: 'https://apps.fortnox.se/oauth-v1/token',
		advanced: true
	}
] as const satisfies readonly SettingField[];

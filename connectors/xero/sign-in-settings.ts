import type { SettingField } from '../contract.ts';

/** How a business lets us into its Xero. */
export const signInSettings = [
	{
		name: 'clientId',
		label: 'Client id',
		help: 'Sign in at developer.xero.com with your usual Xero account, choose My Apps, New app, Web app. The client id stands under Configuration. The company address may be that of your website.',
		kind: 'text'
	},
	{
		name: 'clientSecret',
		label: 'Client secret',
		help: 'On the same page: press Generate a secret, and copy it at once, since Xero shows it only then.',
		kind: 'password',
		secret: true
	},
	{
		name: 'tenantId',
		label: 'Organisation',
		help: 'Its name as it stands in Xero. Only needed where you have let us into several.',
		kind: 'text'
	},
	{
		name: 'token',
		label: 'Access token',
		help: 'For tests only: a token that somebody else keeps fresh. Leave it empty, and sign in at Xero instead.',
		kind: 'password',
		secret: true,
		advanced: true
	},
	{
		name: 'scope',
		label: 'Rights to ask for',
		help: 'Left empty, the fewest that are enough. An app made before March 2026 may need “offline_access accounting.contacts accounting.transactions”.',
		kind: 'text',
		advanced: true
	},
	{
		name: 'authorizeUrl',
		label: 'Address of the sign-in page',
		help: 'The same for everybody at Xero.',
		kind: 'url',
		default: 'https://login.xero.com/identity/connect/authorize',
		advanced: true
	},
	{
		name: 'tokenUrl',
		label: 'Address that gives tokens',
		help: 'The same for everybody at Xero.',
		kind: 'url',
		default: 'https://identity.xero.com/connect/token',
		advanced: true
	}
] as const satisfies readonly SettingField[];

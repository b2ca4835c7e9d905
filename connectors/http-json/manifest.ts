import type { Manifest } from '../contract.ts';
import { EXAMPLE_ACTIONS, EXAMPLE_STREAMS } from './examples.ts';

export default {
	id: 'http-json',
	name: 'Any system with a JSON API',
	summary:
		'For a system that programs can ask over the web, described once by somebody who has its API documentation at hand.',
	categories: [
		...['ecommerce', 'accounting', 'invoicing', 'crm', 'email-marketing', 'forms', 'calendar-booking', 'payments'],
		...['pos', 'helpdesk', 'project', 'hr-time', 'inventory-shipping', 'erp', 'database', 'other']
	],
	described: true,
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the API',
			help: 'What all its addresses begin with. The API documentation of the system names it, often as “base URL”.',
			kind: 'url',
			required: true,
			placeholder: 'https://api.example.com/v1'
		},
		{
			name: 'signIn',
			label: 'How it wants us to sign in',
			help: 'The API documentation says so, under “authentication”. Most systems want a token. Of OAuth 2 we do the way that is called client credentials.',
			kind: 'choice',
			choices: [
				{ value: 'bearer', label: 'A token (bearer), or nothing' },
				{ value: 'key-header', label: 'A key in a header' },
				{ value: 'key-query', label: 'A key in the address' },
				{ value: 'basic', label: 'User name and password (basic)' },
				{ value: 'oauth2', label: 'Client id and secret (OAuth 2)' }
			],
			default: 'bearer'
		},
		{
			name: 'token',
			label: 'Token, key, password or client secret',
			help: 'Usually made in the settings of the system, under “API” or “integrations”. It is kept sealed and never shown again.',
			kind: 'password',
			secret: true
		},
		{
			name: 'user',
			label: 'User name or client id',
			help: 'Only for signing in with a user name and a password, or with a client id and a client secret.',
			kind: 'text'
		},
		{
			name: 'keyName',
			label: 'Name of the key',
			help: 'Only for signing in with a key: the name of the header, or of the part of the address, that holds it.',
			kind: 'text',
			default: 'X-API-Key',
			advanced: true
		},
		{
			name: 'tokenUrl',
			label: 'Address that hands out tokens',
			help: 'Only for OAuth 2: where the client id and the client secret are exchanged for a token.',
			kind: 'url',
			placeholder: 'https://api.example.com/oauth/token',
			advanced: true
		},
		{
			name: 'scope',
			label: 'Scope',
			help: 'Only for OAuth 2, and only where the API documentation asks for one.',
			kind: 'text',
			advanced: true
		},
		{
			name: 'headers',
			label: 'Further headers',
			help: 'Only where the API documentation asks for them at every call, such as {"Api-Version": "2026-01-01"}.',
			kind: 'json',
			advanced: true
		},
		{
			name: 'streams',
			label: 'What can be read',
			help: 'Each list of records: its address, where the list stands in the answer, what makes a record’s key, and how one gets to the next page.',
			kind: 'json',
			placeholder: EXAMPLE_STREAMS
		},
		{
			name: 'actions',
			label: 'What can be done',
			help: 'Each way to send a record: method and address, where the answer says its id, and how to find out whether it has arrived.',
			kind: 'json',
			placeholder: EXAMPLE_ACTIONS
		}
	],
	streams: {},
	actions: {}
} as const satisfies Manifest;

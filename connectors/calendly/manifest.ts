import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { bookingFields, cancellationFields } from './booking-fields.ts';

const manifest = {
	id: 'calendly',
	name: 'Calendly',
	summary: 'A booking calendar: who has booked what and when, and who has cancelled.',
	categories: ['calendar-booking'],
	settings: [
		{
			name: 'token',
			label: 'Personal access token',
			help: 'In Calendly open Integrations & apps, API and webhooks, and press “Get a token now” under personal access tokens. Calendly shows it only once. If it asks for scopes, reading your user and reading scheduled events is enough.',
			kind: 'password',
			secret: true,
			required: true
		},
		{
			name: 'whose',
			label: 'Whose bookings',
			help: 'Everybody’s can be read with the token of an owner or an administrator only.',
			kind: 'choice',
			default: 'user',
			choices: [
				{ value: 'user', label: 'Only my own' },
				{ value: 'organization', label: 'Everybody’s in our Calendly account' }
			]
		},
		addressSetting('Calendly', 'https://api.calendly.com')
	],
	streams: {
		bookings: {
			label: 'Bookings',
			record: { one: 'booking', many: 'bookings' },
			arrival: 'polled',
			fields: bookingFields
		},
		cancellations: {
			label: 'Cancellations',
			record: { one: 'cancellation', many: 'cancellations' },
			arrival: 'polled',
			fields: cancellationFields
		}
	},
	actions: {}
} as const satisfies Manifest;

export default manifest;

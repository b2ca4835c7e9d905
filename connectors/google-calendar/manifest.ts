import type { Manifest } from '../contract.ts';
import { grantOf, signInSettings } from '../google/settings.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { eventFields, eventStream } from './event-fields.ts';

const manifest = {
	id: 'google-calendar',
	name: 'Google Calendar',
	summary: 'A calendar at Google: its events are read, with those that are cancelled, and events are entered.',
	categories: ['calendar-booking'],
	grant: grantOf('https://www.googleapis.com/auth/calendar.events'),
	settings: [
		{
			name: 'calendar',
			label: 'Id of the calendar',
			help: 'In Google Calendar open the settings of the calendar; the id stands under “Integrate calendar”. There, too, share it with the account that we sign in with: “Make changes to events” to write, “See all event details” to read. Your own main calendar has your e-mail address as its id.',
			kind: 'text',
			default: 'primary',
			placeholder: 'kari@nordbakeriet.com'
		},
		...signInSettings('Google Calendar API', 'the calendar'),
		addressSetting('Google', 'https://www.googleapis.com/calendar/v3')
	],
	streams: { events: eventStream },
	actions: {
		event: {
			label: 'Enter an event',
			record: { one: 'event', many: 'events' },
			fields: eventFields,
			options: [
				{
					name: 'minutes',
					label: 'How long it takes, in minutes',
					help: 'Used where a record does not say when it ends.',
					kind: 'number',
					default: 60,
					minimum: 5,
					maximum: 1440
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

export default manifest;

import { EVENT, SUBSCRIBER, TASK } from './destinations.fixture.ts';
import { QUESTION, type Pair } from './pair.fixture.ts';

/** Bookings as calendar entries, sign-ups as subscribers, enquiries as tasks. */
export const OTHER_PAIRS: readonly Pair[] = [
	{
		called: 'the bookings of a salon, as calendar entries',
		samples: [
			{
				uri: 'https://api.example.com/1',
				name: 'Haircut',
				start_time: '2026-11-23T09:00:00Z',
				end_time: '2026-11-23T09:30:00Z',
				location: { type: 'physical', location: 'Salong Saga' },
				invitee: { name: 'Kari Nordmann', email: 'kari@nordbakeriet.no' },
				event_type: 'Haircut'
			}
		],
		fields: EVENT,
		truth: {
			title: { template: '{event_type} for {invitee.name}' },
			start: 'start_time',
			end: 'end_time',
			location: 'location.location'
		}
	},
	{
		called: 'a Swedish booking, as a calendar entry',
		samples: [
			{
				bokningsnummer: '77',
				tjänst: 'Klippning',
				kund: 'Anna Svensson',
				starttid: '2026-11-23 10:00',
				sluttid: '2026-11-23 10:30',
				anteckningar: 'Kort lugg'
			}
		],
		fields: EVENT,
		truth: {
			title: { template: '{tjänst} for {kund}' },
			start: { date: 'starttid' },
			end: { date: 'sluttid' },
			description: 'anteckningar'
		}
	},
	{
		called: 'a sign-up form, as a newsletter subscriber',
		samples: [
			{
				'Full name': 'Kari Nordmann',
				'Email Address': 'kari@nordbakeriet.no',
				Locale: 'nb',
				'I agree to receive the newsletter': 'on'
			}
		],
		fields: SUBSCRIBER,
		truth: {
			email: 'Email Address',
			FNAME: { personName: 'Full name', take: 'given' },
			LNAME: { personName: 'Full name', take: 'family' },
			language: 'Locale',
			consent: 'I agree to receive the newsletter'
		}
	},
	{
		called: 'a contact form, as a task',
		samples: [{ 'your-name': 'Kari Nordmann', 'your-email': 'kari@nordbakeriet.no', 'your-message': QUESTION }],
		fields: TASK,
		truth: { title: { template: 'Call {your-name}' }, notes: 'your-message' }
	},
	{
		called: 'a form with first and last name, as a task',
		samples: [{ fname: 'Kari', lname: 'Nordmann', comments: QUESTION }],
		fields: TASK,
		truth: { title: { template: 'Call {fname} {lname}' }, notes: 'comments' }
	}
];

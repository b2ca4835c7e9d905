import { summarise, type ConnectionWeek } from '#lib/domain/report/summary.ts';
import { weekOf } from '#lib/domain/report/week.ts';
import type { ReportProps } from './report-props.ts';

const orders: ConnectionWeek = {
	id: 'orders',
	name: 'Orders to the books',
	practice: false,
	paused: false,
	carried: 86,
	carriedBefore: 79,
	failed: 0,
	waiting: 0,
	needsAttention: 0,
	minutesEach: 3,
	expectedMinutes: 240,
	finding: null,
	waitsFor: null
};

const ARRIVED = 'The test parcel arrived in 38 s and was removed again.';
const NOT_BACK = 'The test parcel is not back yet.';

const xero = { id: 'xero', name: 'Xero', finding: 'Xero’s login ended on Tuesday. 14 invoices wait and will follow.' };

const WEEKS: readonly ConnectionWeek[] = [
	orders,
	{ ...orders, id: 'bookings', name: 'Bookings to the calendar', carried: 41, minutesEach: 4, expectedMinutes: 180 },
	{ ...orders, id: 'invoices', name: 'Invoices to <Xero & friends>', carried: 12, waiting: 14, waitsFor: xero },
	{ ...orders, id: 'wholesale', name: 'Wholesale list', carried: 0, needsAttention: 2, minutesEach: null }
];

/** Nordbakeriet’s seventh report: four connections, of which one waits and one needs a person. */
export const seventhReport = (weeks: readonly ConnectionWeek[] = WEEKS): ReportProps => ({
	business: 'Nordbakeriet',
	locale: 'en-GB',
	timeZone: 'Europe/Oslo',
	week: weekOf('2026-11-16', 'Europe/Oslo'),
	summary: summarise(weeks),
	todos: [
		{ about: 'Xero', say: xero.finding, button: 'Sign in again', path: '/systems/xero' },
		{ about: 'Wholesale list', say: '2 records need you.', button: 'See what needs you', path: '/attention' }
	],
	aside: [],
	beside: new Map([
		[
			'orders',
			{ weeks: [61, 70, 66, 0, 74, 81, 79, 86], payback: { state: 'paid', since: '2026-10-05' }, parcel: ARRIVED }
		],
		['bookings', { weeks: [38, 40, 44, 41], payback: { state: 'at-this-pace', on: '2027-03-12' }, parcel: null }],
		['invoices', { weeks: [30, 28, 31, 29, 33, 30, 31, 12], payback: { state: 'not-in-sight' }, parcel: NOT_BACK }]
	]),
	expiring: [{ name: 'Google Calendar', until: Date.parse('2026-12-04T10:00:00Z'), path: '/systems/google' }],
	next: {
		say: 'Wait with the next one: “Bookings to the calendar” has not run four weeks without trouble yet.',
		button: null,
		waitUntil: '2026-12-07'
	},
	origin: 'https://handover.nordbakeriet.example',
	number: 7,
	nextAt: Date.parse('2026-11-30T07:00:00Z')
});

/** As many connections as somebody may have, all with long names and everything to say. */
export const longReport = (count: number): ReportProps => {
	const weeks = Array.from({ length: count }, (_, index) => ({
		...orders,
		id: `connection-${index}`,
		name: `Orders of shop number ${index} to the accounts of the bakery in the harbour`,
		carried: 1000 + index
	}));
	const beside = weeks.map(
		({ id, carried }, index) =>
			[
				id,
				{
					weeks: [7, 1, 5, 2, 6, 3, 4, 9].map((part) => part * (index + 11) + carried),
					payback: { state: 'at-this-pace', on: '2027-03-12' },
					parcel: ARRIVED
				}
			] as const
	);
	return { ...seventhReport(weeks), beside: new Map(beside) };
};

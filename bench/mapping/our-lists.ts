import type { Values } from '#lib/domain/mapping/values.ts';
import type { Source } from './source.ts';

const LINE: Values = { description: 'Rye bread', quantity: 3, price: 196.24, total: 735.9 };
const INVOICE = {
	...{ number: '1042', reference: '727', customer: 'Nordbakeriet AS', date: '2026-11-22', dueDate: '2026-12-06' },
	...{ currency: 'NOK', total: 735.9, due: 0 }
};
const IS_INVOICE = {
	...{ number: 'number', name: 'customer', date: 'date', due: 'dueDate', currency: 'currency', total: 'total' }
} as const;
const BUYER = {
	...{ name: 'Nordbakeriet AS', email: 'post@nordbakeriet.no', phone: '22 12 34 56', street: 'Storgata 1' },
	...{ postcode: '0155', city: 'Oslo', country: 'NO', number: '912345678' }
};
const IS_BUYER = {
	...{ name: 'name', email: 'email', phone: 'phone', street: 'street', postcode: 'postcode', city: 'city' },
	...{ country: 'country', orgNumber: 'number' }
} as const;
const DEAL = {
	...{
		id: '88',
		name: 'Wedding cake for forty',
		amount: 4200,
		currency: 'NOK',
		stage: 'Offer sent',
		pipeline: 'Sales'
	},
	...{ closes: '2026-12-06', contactEmail: 'kari@nordbakeriet.no', contactName: 'Kari Nordmann' },
	...{ contactPhone: '+47 912 34 567', company: 'Nordbakeriet', created: '2026-11-20T10:00:00Z' },
	changed: '2026-11-22T10:00:00Z'
};
const IS_DEAL = {
	...{ deal: 'name', total: 'amount', currency: 'currency', stage: 'stage', closes: 'closes' },
	...{ name: 'contactName', email: 'contactEmail', phone: 'contactPhone', company: 'company' }
} as const;
const PERSON = {
	...{ id: '512', email: 'kari@nordbakeriet.no', name: 'Kari Nordmann', firstName: 'Kari', lastName: 'Nordmann' },
	...{ phone: '+47 912 34 567', company: 'Nordbakeriet', jobTitle: 'Owner', postcode: '0155', city: 'Oslo' },
	...{ country: 'Norway', created: '2026-11-20T10:00:00Z', changed: '2026-11-22T10:00:00Z' }
};
const IS_PERSON = {
	...{ name: 'name', given: 'firstName', family: 'lastName', email: 'email', phone: 'phone', company: 'company' },
	...{ jobTitle: 'jobTitle', postcode: 'postcode', city: 'city', country: 'country' }
} as const;

/** Invoices, customers, contacts and deals as our own connectors give them. */
export const OUR_LISTS: readonly Source[] = [
	{
		called: 'Xero invoice, by our connector',
		connector: 'xero',
		stream: 'invoices',
		sample: {
			...{ ...INVOICE, status: 'PAID', customerId: 'bd2270c3-8706-4c11-9cfb-000b551c3f51' },
			...{ net: 588.72, vat: 147.18, paid: 735.9, paidOn: '2026-11-28', lines: [LINE] },
			changed: '2026-11-28T10:00:00Z'
		},
		is: {
			invoice: 'number',
			reference: 'reference',
			...IS_INVOICE,
			vat: 'vat',
			paid: 'paid',
			paidOn: 'paidOn',
			lines: 'lines'
		}
	},
	{
		called: 'Fiken invoice, by our connector',
		connector: 'fiken',
		stream: 'invoices',
		sample: {
			...{
				...INVOICE,
				customerNumber: '10021',
				kid: '10421',
				email: BUYER.email,
				net: 588.72,
				vat: 147.18,
				paid: true
			},
			...{ paidOn: '2026-11-28', lines: [LINE], changed: '2026-11-28' }
		},
		is: {
			invoice: 'number',
			reference: 'reference',
			...IS_INVOICE,
			customerNumber: 'customerNumber',
			email: 'email',
			vat: 'vat',
			paidOn: 'paidOn',
			lines: 'lines',
			paid: 'total'
		}
	},
	{
		called: 'Fortnox invoice, by our connector',
		connector: 'fortnox',
		stream: 'invoices',
		sample: {
			...INVOICE,
			customerNumber: '10021',
			ocr: '10421',
			paidOn: '2026-11-28',
			booked: true,
			cancelled: false,
			sent: true
		},
		is: {
			invoice: 'number',
			reference: 'reference',
			...IS_INVOICE,
			customerNumber: 'customerNumber',
			paidOn: 'paidOn',
			paid: 'total'
		}
	},
	{
		called: 'Xero contact, by our connector',
		connector: 'xero',
		stream: 'contacts',
		sample: {
			...{ ...BUYER, firstName: 'Kari', lastName: 'Nordmann', status: 'ACTIVE', isCustomer: true },
			...{ isSupplier: false, changed: '2026-11-20T10:00:00Z' }
		},
		is: { ...IS_BUYER, given: 'firstName', family: 'lastName' }
	},
	{
		called: 'Tripletex customer, by our connector',
		connector: 'tripletex',
		stream: 'customers',
		sample: { customerNumber: '10021', ...BUYER, mobile: '912 34 567', isPrivate: false, isInactive: false },
		is: { ...IS_BUYER, customerNumber: 'customerNumber' }
	},
	{
		called: 'Fortnox customer, by our connector',
		connector: 'fortnox',
		stream: 'customers',
		sample: { customerNumber: '10021', ...BUYER },
		is: { ...IS_BUYER, customerNumber: 'customerNumber' }
	},
	{
		called: 'HubSpot contact, by our connector',
		connector: 'hubspot',
		stream: 'contacts',
		sample: { ...PERSON, street: 'Storgata 1', lifecycle: 'lead' },
		is: { id: 'id', ...IS_PERSON, street: 'street' }
	},
	{
		called: 'Pipedrive person, by our connector',
		connector: 'pipedrive',
		stream: 'persons',
		sample: { ...PERSON, address: 'Storgata 1, 0155 Oslo, Norway' },
		is: { id: 'id', ...IS_PERSON, address: 'address' }
	},
	{
		called: 'HubSpot deal, by our connector',
		connector: 'hubspot',
		stream: 'deals',
		sample: { ...DEAL, won: true, closed: true, description: 'Three tiers, no nuts.' },
		is: { id: 'id', ...IS_DEAL, message: 'description' }
	},
	{
		called: 'Pipedrive deal, by our connector',
		connector: 'pipedrive',
		stream: 'deals',
		sample: { ...DEAL, status: 'won', won: '2026-11-22T10:00:00Z' },
		is: { id: 'id', ...IS_DEAL }
	},
	{
		called: 'Ghost member, by our connector',
		connector: 'ghost',
		stream: 'members',
		sample: {
			...{ email: 'kari@nordbakeriet.no', name: 'Kari Nordmann', labels: 'bread, cakes', note: 'Met at the fair.' },
			...{ subscribed: true, status: 'free', created: '2026-01-02T10:00:00Z', changed: '2026-11-20T10:00:00Z' },
			id: '63721fe9177beb1bd6f2a9b1'
		},
		is: { id: 'id', email: 'email', name: 'name', tags: 'labels', message: 'note', consent: 'subscribed' }
	},
	{
		called: 'Mailchimp unsubscribe, by our connector',
		connector: 'mailchimp',
		stream: 'unsubscribes',
		sample: {
			...{ email: 'kari@nordbakeriet.no', name: 'Kari Nordmann', firstName: 'Kari', lastName: 'Nordmann' },
			...{ phone: '+47 912 34 567', reason: 'N/A (Unsubscribed by admin)', unsubscribed: '2026-11-20T10:00:00Z' },
			...{ signedUp: '2026-01-02T10:00:00Z', id: '852aaa9532cb36adfb5e9fef7a4206a9' }
		},
		is: { id: 'id', email: 'email', name: 'name', given: 'firstName', family: 'lastName', phone: 'phone' }
	},
	{
		called: 'Calendly booking, by our connector',
		connector: 'calendly',
		stream: 'bookings',
		sample: {
			...{ id: '0F9B', event: 'First visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:30:00Z', minutes: 30 },
			...{ name: 'Kari Nordmann', firstName: 'Kari', lastName: 'Nordmann', email: 'kari@nordbakeriet.no' },
			...{ phone: '+47 912 34 567', answersText: 'What may we do for you? Cut and colour', timeZone: 'Europe/Oslo' },
			...{ locationKind: 'physical', location: 'Salong Saga', hostName: 'Saga Lind', hostEmail: 'saga@salongsaga.no' },
			...{ status: 'active', created: '2026-11-22T08:14:05Z', changed: '2026-11-22T08:14:05Z', eventId: '11AA' },
			...{ cancelLink: 'https://calendly.com/cancellations/0F9B', source: 'website' }
		},
		is: {
			id: 'id',
			...{ name: 'name', given: 'firstName', family: 'lastName', email: 'email', phone: 'phone', service: 'event' },
			...{ start: 'start', end: 'end', place: 'location', message: 'answersText' }
		}
	},
	{
		called: 'WordPress form entry, by our connector',
		connector: 'wordpress-forms',
		stream: 'entries',
		sample: {
			...{ id: '31', submitted: '2026-11-22T08:14:05Z', name: 'Kari Nordmann', email: 'kari@nordbakeriet.no' },
			...{ website: 'https://www.nordbakeriet.no', subject: 'Wedding cake', consent: 'yes', page: 'Contact' },
			'Your message': 'Do you bake wedding cakes for forty people?'
		},
		is: {
			id: 'id',
			...{ name: 'name', email: 'email', website: 'website', subject: 'subject', consent: 'consent' },
			message: 'Your message'
		}
	},
	{
		called: 'Request Tracker ticket, by our connector',
		connector: 'request-tracker',
		stream: 'tickets',
		sample: {
			...{ id: '42', subject: 'The oven does not start', text: 'It went off at four this morning.', queue: 'Workshop' },
			...{ email: 'kari@nordbakeriet.no', name: 'Kari Nordmann', status: 'new', owner: 'Nobody' },
			...{ created: '2026-11-22T08:14:05Z', due: '2026-11-25T08:00:00Z', link: 'https://rt.example.com/Ticket/42' }
		},
		is: {
			link: 'link',
			id: 'id',
			subject: 'subject',
			message: 'text',
			email: 'email',
			name: 'name',
			number: 'id',
			due: 'due'
		}
	}
];

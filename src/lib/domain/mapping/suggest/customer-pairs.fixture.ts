import { CONTACT } from './destinations.fixture.ts';
import { full, QUESTION, type Pair } from './pair.fixture.ts';

/** Customers of other systems, and forms that are odd, as contacts. */
export const CUSTOMER_PAIRS: readonly Pair[] = [
	{
		called: 'a form with numbered fields',
		samples: [
			{
				field_1: 'Kari Nordmann',
				field_2: 'kari@nordbakeriet.no',
				field_3: '+47 912 34 567',
				field_4: QUESTION,
				form_id: '17',
				page_url: 'https://nordbakeriet.no/kontakt'
			}
		],
		fields: CONTACT,
		truth: { name: 'field_1', email: 'field_2', phone: 'field_3', note: 'field_4' }
	},
	{
		called: 'a WooCommerce customer',
		samples: [
			{
				id: 17,
				date_created: '2026-11-20T10:00:00',
				email: 'kari@nordbakeriet.no',
				first_name: 'Kari',
				last_name: 'Nordmann',
				username: 'kari',
				billing: {
					company: 'Nordbakeriet',
					address_1: 'Storgata 1',
					address_2: '',
					city: 'Oslo',
					postcode: '0155',
					country: 'NO',
					phone: '91234567',
					email: 'regnskap@nordbakeriet.no'
				},
				shipping: { first_name: 'Ola', city: 'Bergen', postcode: '5003' },
				avatar_url: 'https://example.com/a.png'
			}
		],
		fields: CONTACT,
		truth: {
			name: full('first_name', 'last_name'),
			givenName: 'first_name',
			familyName: 'last_name',
			email: 'email',
			phone: 'billing.phone',
			company: 'billing.company',
			street: 'billing.address_1',
			postcode: 'billing.postcode',
			city: 'billing.city',
			country: 'billing.country'
		}
	},
	{
		called: 'a HubSpot contact',
		samples: [
			{
				id: '51',
				properties: {
					firstname: 'Kari',
					lastname: 'Nordmann',
					email: 'kari@nordbakeriet.no',
					phone: '+47 912 34 567',
					company: 'Nordbakeriet',
					website: 'nordbakeriet.no',
					zip: '0155',
					city: 'Oslo',
					lifecyclestage: 'lead',
					createdate: '2026-11-20T10:00:00Z'
				},
				archived: false
			}
		],
		fields: CONTACT,
		truth: {
			name: full('properties.firstname', 'properties.lastname'),
			givenName: 'properties.firstname',
			familyName: 'properties.lastname',
			email: 'properties.email',
			phone: 'properties.phone',
			company: 'properties.company',
			website: 'properties.website',
			postcode: 'properties.zip',
			city: 'properties.city'
		}
	},
	{
		called: 'a form about a dog',
		samples: [
			{
				'Dog name': 'Fido',
				Breed: 'Poodle',
				'Owner name': 'Kari Nordmann',
				'Owner e-mail': 'kari@nordbakeriet.no',
				'What should we know?': QUESTION
			}
		],
		fields: CONTACT,
		truth: { name: 'Owner name', email: 'Owner e-mail' }
	}
];

import type { TargetField } from '../field.ts';
import type { Rule } from '../mapping.ts';
import type { Values } from '../values.ts';
import { CONTACT, EVENT, INVOICE, SUBSCRIBER, TASK } from './destinations.fixture.ts';

/** A field list as real systems have it, a destination, and by hand what belongs where. */
export interface Pair {
	readonly called: string;
	readonly samples: readonly Values[];
	readonly fields: readonly TargetField[];
	/** Fields that are not here belong nowhere and have to stay open. */
	readonly truth: Readonly<Record<string, Rule>>;
}

const full = (given: string, family: string): Rule => ({ join: [given, family], with: ' ' });
const QUESTION = 'Do you bake wedding cakes for forty people, and can you deliver them to Bygdøy on a Sunday?';

export const PAIRS: readonly Pair[] = [
	{
		called: 'a WordPress contact form',
		samples: [
			{
				'your-name': 'Kari Nordmann',
				'your-email': 'kari@nordbakeriet.no',
				'your-tel': '912 34 567',
				'your-subject': 'Cake',
				'your-message': QUESTION
			}
		],
		fields: CONTACT,
		truth: { name: 'your-name', email: 'your-email', phone: 'your-tel', note: 'your-message' }
	},
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
		called: 'a Norwegian form',
		samples: [
			{
				Fornavn: 'Kari',
				Etternavn: 'Nordmann',
				'E-postadresse': 'kari@nordbakeriet.no',
				Mobilnummer: '91234567',
				Firmanavn: 'Nordbakeriet AS',
				Gateadresse: 'Storgata 1',
				Postnr: '0155',
				Poststed: 'Oslo',
				Land: 'Norge',
				Nettside: 'nordbakeriet.no',
				Melding: QUESTION
			}
		],
		fields: CONTACT,
		truth: {
			name: full('Fornavn', 'Etternavn'),
			givenName: 'Fornavn',
			familyName: 'Etternavn',
			email: 'E-postadresse',
			phone: 'Mobilnummer',
			company: 'Firmanavn',
			street: 'Gateadresse',
			postcode: 'Postnr',
			city: 'Poststed',
			country: 'Land',
			website: 'Nettside',
			note: 'Melding'
		}
	},
	{
		called: 'a Swedish form',
		samples: [
			{
				namn: 'Anna Svensson',
				epost: 'anna@cykel.se',
				telefon: '070-123 45 67',
				företag: 'Cykel AB',
				gatuadress: 'Storgatan 1',
				postnummer: '111 22',
				ort: 'Stockholm',
				ditt_meddelande: QUESTION,
				samtycke: 'ja'
			}
		],
		fields: CONTACT,
		truth: {
			name: 'namn',
			email: 'epost',
			phone: 'telefon',
			company: 'företag',
			street: 'gatuadress',
			postcode: 'postnummer',
			city: 'ort',
			note: 'ditt_meddelande'
		}
	},
	{
		called: 'a Danish form',
		samples: [
			{
				Navn: 'Mette Hansen',
				Virksomhed: 'Salong Saga',
				'E-mail': 'mette@saga.dk',
				Telefonnr: '12345678',
				Adresse: 'Nygade 4',
				'Postnr.': '1164',
				By: 'København',
				Besked: QUESTION
			}
		],
		fields: CONTACT,
		truth: {
			name: 'Navn',
			company: 'Virksomhed',
			email: 'E-mail',
			phone: 'Telefonnr',
			street: 'Adresse',
			postcode: 'Postnr.',
			city: 'By',
			note: 'Besked'
		}
	},
	{
		called: 'a German form',
		samples: [
			{
				Anrede: 'Frau',
				Vorname: 'Anna',
				Nachname: 'Müller',
				'E-Mail-Adresse': 'anna@rad.de',
				Rückrufnummer: '030 901820',
				Firma: 'Rad GmbH',
				'Straße und Hausnummer': 'Hauptstr. 1',
				PLZ: '10115',
				Ort: 'Berlin',
				'Ihre Nachricht': QUESTION,
				Datenschutz: 'akzeptiert'
			}
		],
		fields: CONTACT,
		truth: {
			name: full('Vorname', 'Nachname'),
			givenName: 'Vorname',
			familyName: 'Nachname',
			email: 'E-Mail-Adresse',
			phone: 'Rückrufnummer',
			company: 'Firma',
			street: 'Straße und Hausnummer',
			postcode: 'PLZ',
			city: 'Ort',
			note: 'Ihre Nachricht'
		}
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
	},
	{
		called: 'the orders of a JSON shop, as invoices',
		samples: [
			{
				id: 1001,
				total: '249.00',
				currency: 'NOK',
				created_at: '2026-11-20T10:00:00Z',
				customer: { first_name: 'Kari', last_name: 'Nordmann', email: 'kari@nordbakeriet.no' },
				updated_at: '2026-11-21T08:00:00Z'
			}
		],
		fields: INVOICE,
		truth: {
			reference: 'id',
			customer: full('customer.first_name', 'customer.last_name'),
			email: 'customer.email',
			amount: 'total',
			currency: 'currency',
			date: { date: 'created_at', to: 'date' }
		}
	},
	{
		called: 'the orders of Shopify, as invoices',
		samples: [
			{
				id: 450789469,
				name: '#1001',
				email: 'kari@nordbakeriet.no',
				created_at: '2026-11-20T10:00:00+01:00',
				processed_at: '2026-11-20T10:00:00+01:00',
				currency: 'NOK',
				total_price: '249.00',
				subtotal_price: '199.20',
				total_tax: '49.80',
				order_number: 1001,
				customer: { id: 2, first_name: 'Kari', last_name: 'Nordmann' }
			}
		],
		fields: INVOICE,
		truth: {
			reference: 'order_number',
			customer: full('customer.first_name', 'customer.last_name'),
			email: 'email',
			amount: 'total_price',
			vat: 'total_tax',
			currency: 'currency',
			date: { date: 'processed_at', to: 'date' }
		}
	},
	{
		called: 'a Norwegian order export, as invoices',
		samples: [
			{
				Ordrenr: '1001',
				Ordredato: '20.11.2026',
				Kundenavn: 'Kari Nordmann',
				'E-post': 'kari@nordbakeriet.no',
				'Sum inkl. mva': '1 249,00',
				MVA: '249,80',
				Valuta: 'NOK',
				Forfallsdato: '04.12.2026',
				Betalingsmåte: 'Vipps'
			}
		],
		fields: INVOICE,
		truth: {
			reference: 'Ordrenr',
			customer: 'Kundenavn',
			email: 'E-post',
			amount: { number: 'Sum inkl. mva', decimal: ',' },
			vat: { number: 'MVA', decimal: ',' },
			currency: 'Valuta',
			date: { date: 'Ordredato', from: 'd.M.yyyy', to: 'date' },
			dueDate: { date: 'Forfallsdato', from: 'd.M.yyyy', to: 'date' }
		}
	},
	{
		called: 'a German order export, as invoices',
		samples: [
			{
				Bestellnummer: 'B-1001',
				Bestelldatum: '03.04.2026',
				Kunde: 'Anna Müller',
				'E-Mail': 'anna@rad.de',
				Gesamtbetrag: '1.249,00',
				MwSt: '199,42',
				Währung: 'EUR',
				Fällig: '17.04.2026'
			},
			{
				Bestellnummer: 'B-1002',
				Bestelldatum: '21.04.2026',
				Kunde: 'Jan Koch',
				'E-Mail': 'jan@rad.de',
				Gesamtbetrag: '99,00',
				MwSt: '15,81',
				Währung: 'EUR',
				Fällig: '05.05.2026'
			}
		],
		fields: INVOICE,
		truth: {
			reference: 'Bestellnummer',
			customer: 'Kunde',
			email: 'E-Mail',
			amount: { number: 'Gesamtbetrag', decimal: ',' },
			vat: { number: 'MwSt', decimal: ',' },
			currency: 'Währung',
			date: { date: 'Bestelldatum', from: 'd.M.yyyy', to: 'date' },
			dueDate: { date: 'Fällig', from: 'd.M.yyyy', to: 'date' }
		}
	},
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

import { CONTACT } from './destinations.fixture.ts';
import { full, QUESTION, type Pair } from './pair.fixture.ts';

/** Contact forms in five languages, as contacts. */
export const FORM_PAIRS: readonly Pair[] = [
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
	}
];

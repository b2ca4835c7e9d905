import type { Source } from './source.ts';

const QUESTION = 'Do you bake wedding cakes for forty people, and can you deliver them on a Sunday?';

/** Entries of forms and bookings, as their makers export them. */
export const FORMS: readonly Source[] = [
	{
		called: 'Jotform entries (CSV export)',
		sample: {
			'Submission Date': '2026-11-22 08:14:05',
			'First Name': 'Kari',
			'Last Name': 'Nordmann',
			'E-mail': 'kari@nordbakeriet.no',
			'Phone Number': '(091) 234-5670',
			'How can we help you?': QUESTION,
			IP: '192.0.2.7',
			'Submission ID': '5712345678901234567'
		},
		is: {
			id: 'Submission ID',
			given: 'First Name',
			family: 'Last Name',
			email: 'E-mail',
			phone: 'Phone Number',
			message: 'How can we help you?'
		}
	},
	{
		called: 'Contact Form 7 (mail tags)',
		sample: {
			'your-name': 'Kari Nordmann',
			'your-email': 'kari@nordbakeriet.no',
			'your-subject': 'Wedding cake',
			'your-message': QUESTION,
			'your-tel': '912 34 567'
		},
		is: { name: 'your-name', email: 'your-email', phone: 'your-tel', message: 'your-message' }
	},
	{
		called: 'Google Forms, Norwegian',
		sample: {
			Tidsmerke: '22.11.2026 kl. 08.14.05',
			Navn: 'Kari Nordmann',
			'E-postadresse': 'kari@nordbakeriet.no',
			Telefonnummer: '912 34 567',
			'Firma (hvis aktuelt)': 'Nordbakeriet',
			'Hva kan vi hjelpe deg med?': QUESTION
		},
		is: {
			name: 'Navn',
			email: 'E-postadresse',
			phone: 'Telefonnummer',
			company: 'Firma (hvis aktuelt)',
			message: 'Hva kan vi hjelpe deg med?'
		}
	},
	{
		called: 'a Swedish contact form',
		sample: {
			Förnamn: 'Anna',
			Efternamn: 'Svensson',
			'E-postadress': 'anna@cykelhuset.se',
			Mobilnummer: '070-123 45 67',
			Företag: 'Cykelhuset',
			Meddelande: QUESTION
		},
		is: {
			given: 'Förnamn',
			family: 'Efternamn',
			email: 'E-postadress',
			phone: 'Mobilnummer',
			company: 'Företag',
			message: 'Meddelande'
		}
	},
	{
		called: 'a Danish contact form',
		sample: {
			'Fulde navn': 'Mette Sørensen',
			'E-mailadresse': 'mette@bageriet.dk',
			Telefon: '12 34 56 78',
			Adresse: 'Nørregade 3',
			Postnr: '1165',
			By: 'København',
			Besked: QUESTION
		},
		is: {
			name: 'Fulde navn',
			email: 'E-mailadresse',
			phone: 'Telefon',
			street: 'Adresse',
			postcode: 'Postnr',
			city: 'By',
			message: 'Besked'
		}
	},
	{
		called: 'a German contact form',
		sample: {
			Anrede: 'Frau',
			'Vor- und Nachname': 'Petra Klein',
			'E-Mail': 'petra@klein-friseur.de',
			Telefonnummer: '0171 1234567',
			Firma: 'Friseur Klein',
			'Ihre Nachricht': QUESTION
		},
		is: {
			name: 'Vor- und Nachname',
			email: 'E-Mail',
			phone: 'Telefonnummer',
			company: 'Firma',
			message: 'Ihre Nachricht'
		}
	},
	{
		called: 'Calendly booking with its guest',
		sample: {
			uri: 'https://api.example.com/scheduled_events/1',
			name: 'First visit',
			status: 'active',
			start_time: '2026-11-24T09:00:00Z',
			end_time: '2026-11-24T09:30:00Z',
			created_at: '2026-11-22T08:14:05Z',
			location: { type: 'physical', location: 'Salong Saga' },
			invitee: { name: 'Kari Nordmann', email: 'kari@nordbakeriet.no', timezone: 'Europe/Oslo' }
		},
		is: {
			name: 'invitee.name',
			email: 'invitee.email',
			start: 'start_time',
			end: 'end_time',
			place: 'location.location',
			service: 'name'
		}
	},
	{
		called: 'a Danish booking list',
		sample: {
			Bookingnummer: '88',
			Behandling: 'Klipning',
			Kunde: 'Mette Sørensen',
			'E-mail': 'mette@bageriet.dk',
			Mobil: '12 34 56 78',
			Starttidspunkt: '2026-11-24 10:00',
			Sluttidspunkt: '2026-11-24 10:30',
			Bemærkninger: 'Kort pandehår'
		},
		is: {
			name: 'Kunde',
			email: 'E-mail',
			phone: 'Mobil',
			start: 'Starttidspunkt',
			end: 'Sluttidspunkt',
			service: 'Behandling',
			message: 'Bemærkninger'
		}
	}
];

import type { RecordField } from '../contract.ts';
import { alsoCalled } from '../dav/also-called.ts';

/** The columns that most lists have. Any other field becomes a column of its own name. */
export const rowFields: readonly RecordField[] = [
	{
		name: 'name',
		label: 'Name',
		kind: 'text',
		alsoCalled: alsoCalled(
			'full name, your name, customer, customer name, contact',
			'navn, fullt navn, kunde, kundenavn, namn, fullständigt namn, kund, kundnamn, fulde navn',
			'vollständiger name, kundenname, ansprechpartner'
		)
	},
	{
		name: 'email',
		label: 'E-mail',
		kind: 'email',
		alsoCalled: alsoCalled(
			'email, mail, e-mail address, email address',
			'epost, e-post, e-postadresse, e-postadress, mejl, mailadresse',
			'e-mail-adresse, emailadresse'
		)
	},
	{
		name: 'phone',
		label: 'Phone',
		kind: 'phone',
		alsoCalled: alsoCalled(
			'telephone, phone number, tel, mobile',
			'telefon, telefonnummer, tlf, mobil, mobilnummer, telefonnr',
			'rufnummer, handy, handynummer'
		)
	},
	{
		name: 'company',
		label: 'Company',
		kind: 'text',
		alsoCalled: alsoCalled(
			'company name, organisation, organization, business',
			'firma, bedrift, firmanavn, företag, företagsnamn, virksomhed',
			'firmenname, unternehmen'
		)
	},
	{
		name: 'address',
		label: 'Address',
		kind: 'text',
		alsoCalled: alsoCalled(
			'street, street address',
			'adresse, gateadresse, gate, adress, gatuadress, gata, gade, vej',
			'straße, strasse, anschrift'
		)
	},
	{
		name: 'postcode',
		label: 'Postcode',
		kind: 'text',
		alsoCalled: alsoCalled('postal code, zip, zip code', 'postnummer, postnr', 'postleitzahl, plz')
	},
	{
		name: 'city',
		label: 'Town or city',
		kind: 'text',
		alsoCalled: alsoCalled('city, town', 'poststed, sted, postort, ort, stad, by', 'stadt, wohnort')
	},
	{ name: 'country', label: 'Country', kind: 'text', alsoCalled: alsoCalled('land', 'staat') },
	{
		name: 'date',
		label: 'Date',
		kind: 'date',
		alsoCalled: alsoCalled('day, when', 'dato, dag, datum', 'tag, termin')
	},
	{
		name: 'amount',
		label: 'Amount',
		kind: 'money',
		alsoCalled: alsoCalled('sum, total, price', 'beløp, pris, belopp, summa, beløb', 'betrag, preis, summe')
	},
	{
		name: 'reference',
		label: 'Reference',
		kind: 'text',
		alsoCalled: alsoCalled(
			'order number, order no, invoice number',
			'referanse, ordrenummer, ordernummer, referens, ordrenr',
			'referenz, bestellnummer'
		)
	},
	{
		name: 'message',
		label: 'Message',
		kind: 'long-text',
		alsoCalled: alsoCalled(
			'your message, comment, note, enquiry, inquiry',
			'melding, beskjed, kommentar, meddelande, besked, meddelelse, forespørgsel',
			'nachricht, anfrage, anmerkung'
		)
	}
];

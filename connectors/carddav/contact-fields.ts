import type { RecordField } from '../contract.ts';
import { alsoCalled } from '../dav/also-called.ts';

/** The fields of a contact, with what forms in English, Norwegian, Swedish, Danish and German call them. */
export const contactFields: readonly RecordField[] = [
	{
		name: 'name',
		label: 'Name',
		kind: 'text',
		required: true,
		help: 'The name under which the contact is found.',
		alsoCalled: alsoCalled(
			'full name, fullname, your name, contact name, contact person, customer, customer name, display name',
			'navn, fullt navn, ditt navn, for- og etternavn, kontaktperson, kunde, kundenavn',
			'namn, fullständigt namn, ditt namn, för- och efternamn, kund, kundnamn',
			'fulde navn, dit navn, for- og efternavn',
			'vollständiger name, ihr name, vor- und nachname, ansprechpartner, kundenname'
		)
	},
	{
		name: 'givenName',
		label: 'First name',
		kind: 'text',
		alsoCalled: alsoCalled(
			'given name, firstname, fname, forename',
			'fornavn',
			'förnamn, tilltalsnamn',
			'vorname, rufname'
		)
	},
	{
		name: 'familyName',
		label: 'Last name',
		kind: 'text',
		alsoCalled: alsoCalled(
			'family name, lastname, lname, surname',
			'etternavn, slektsnavn',
			'efternamn',
			'efternavn',
			'nachname, familienname, zuname'
		)
	},
	{
		name: 'email',
		label: 'E-mail',
		kind: 'email',
		alsoCalled: alsoCalled(
			'email, e-mail address, email address, your email, mail, reply to',
			'e-post, epost, e-postadresse, epostadresse, din e-post',
			'e-postadress, epostadress, mejl, mejladress, mailadress',
			'mailadresse, din e-mail',
			'e-mail-adresse, emailadresse, ihre e-mail'
		)
	},
	{
		name: 'phone',
		label: 'Phone',
		kind: 'phone',
		alsoCalled: alsoCalled(
			'telephone, phone number, tel, mobile, mobile phone, mobile number, cell, cell phone',
			'telefon, telefonnummer, tlf, tlf nr, tlfnr, mobil, mobilnummer, mobiltelefon',
			'telefonnr, tel nr, mobilnr',
			'mobilnummer',
			'rufnummer, handy, handynummer'
		)
	},
	{
		name: 'company',
		label: 'Company',
		kind: 'text',
		alsoCalled: alsoCalled(
			'company name, organisation, organization, business, business name, employer',
			'firma, firmanavn, bedrift, bedriftsnavn, selskap, organisasjon',
			'företag, företagsnamn, bolag, organisation',
			'virksomhed, virksomhedsnavn, selskab',
			'firmenname, unternehmen, betrieb'
		)
	},
	{
		name: 'street',
		label: 'Street',
		kind: 'text',
		alsoCalled: alsoCalled(
			'address, street address, address line 1, address 1',
			'adresse, gateadresse, gate, vei',
			'adress, gatuadress, gata',
			'gade, vej, vejnavn',
			'straße, strasse, straße und hausnummer, anschrift'
		)
	},
	{
		name: 'postcode',
		label: 'Postcode',
		kind: 'text',
		alsoCalled: alsoCalled('postal code, zip, zip code, zipcode', 'postnummer, postnr, post nr', 'postleitzahl, plz')
	},
	{
		name: 'city',
		label: 'Town or city',
		kind: 'text',
		alsoCalled: alsoCalled('city, town', 'poststed, sted, by', 'postort, ort, stad', 'bynavn', 'stadt, wohnort')
	},
	{
		name: 'country',
		label: 'Country',
		kind: 'text',
		alsoCalled: alsoCalled('country name, nation', 'land', 'staat')
	},
	{
		name: 'website',
		label: 'Website',
		kind: 'url',
		alsoCalled: alsoCalled(
			'web, web site, url, homepage, home page',
			'nettside, nettsted, hjemmeside',
			'webbplats, webbsida, hemsida',
			'webside, websted',
			'webseite, internetseite'
		)
	},
	{
		name: 'note',
		label: 'Note',
		kind: 'long-text',
		help: 'Whatever else should stand with the contact, such as the message from the form.',
		alsoCalled: alsoCalled(
			'notes, message, your message, comment, comments, enquiry, inquiry, question',
			'melding, beskjed, henvendelse, kommentar, spørsmål, merknad, notat',
			'meddelande, förfrågan, fråga, anteckning',
			'besked, meddelelse, forespørgsel, spørgsmål, bemærkning',
			'nachricht, ihre nachricht, anfrage, frage, anmerkung, bemerkung, notiz'
		)
	}
];

import { describe, expect, test } from 'vitest';
import { readCsv } from '../files/read-csv.ts';
import { recognise } from './recognise.ts';
import { SURE_COLUMN } from './role.ts';

const columnsOf = (text: string) => {
	const read = readCsv(new TextEncoder().encode(text));
	if (!read.fine) throw new Error(read.say);
	return recognise(read.sheet);
};
const rolesOf = (text: string) => columnsOf(text).map(({ role }) => role);

const ROW =
	'1001;2026-10-13;2026-10-27;Kari Nordmann;kari@nordbakeriet.no;+47 22 11 33 44;1250,00;1000,00;250,00;NOK\n';
const ROLES = ['invoiceNumber', 'date', 'dueDate', 'name', 'email', 'phone', 'gross', 'net', 'tax', 'currency'];

describe('the columns of a list of invoices', () => {
	test.each([
		['English', 'Invoice no;Invoice date;Due date;Customer;E-mail;Phone;Gross total;Net amount;VAT;Currency'],
		['Norwegian', 'Fakturanr;Fakturadato;Forfallsdato;Kunde;E-post;Telefon;Beløp inkl. mva;Beløp eks. mva;Mva;Valuta'],
		[
			'Swedish',
			'Fakturanummer;Fakturadatum;Förfallodatum;Kund;E-post;Telefonnummer;Att betala;Belopp exkl. moms;Moms;Valuta'
		],
		['Danish', 'Fakturanr.;Fakturadato;Forfaldsdato;Kunde;E-mail;Tlf.;I alt;Beløb ekskl. moms;Moms;Valuta'],
		[
			'German',
			'Rechnungsnummer;Rechnungsdatum;Fälligkeitsdatum;Kunde;E-Mail-Adresse;Telefon;Bruttobetrag;Nettobetrag;MwSt.;Währung'
		]
	])('are recognised in %s', (_, header) => {
		expect(rolesOf(`${header}\n${ROW}`)).toEqual(ROLES);
	});
});

describe('the columns of a web shop', () => {
	const row = '#1001;2026-10-13 10:00;Kari;Nordmann;Nordbakeriet AS;NOK;349.00;2\n';
	test.each([
		['English', 'Order number;Order date;First name;Last name;Company;Currency;Order total;Quantity'],
		['Norwegian', 'Ordrenummer;Ordredato;Fornavn;Etternavn;Firma;Valuta;Totalt;Antall'],
		['Swedish', 'Ordernummer;Orderdatum;Förnamn;Efternamn;Företag;Valuta;Totalsumma;Antal'],
		['Danish', 'Ordrenummer;Ordredato;Fornavn;Efternavn;Virksomhed;Valuta;Total;Antal'],
		['German', 'Bestellnummer;Bestelldatum;Vorname;Nachname;Firma;Währung;Gesamtsumme;Anzahl']
	])('are recognised in %s', (_, header) => {
		expect(rolesOf(`${header}\n${row}`)).toEqual([
			...['orderNumber', 'date', 'firstName', 'lastName', 'company', 'currency', 'gross', 'item']
		]);
	});
});

test.each(['Your reference', 'Deres ref.', 'Er referens', 'Deres reference', 'Ihr Zeichen', 'Vår referanse'])(
	'“%s” holds a number of the other system',
	(heading) => expect(rolesOf(`Fakturanr;${heading}\n20410;1001\n20411;1002\n`)).toEqual(['invoiceNumber', 'reference'])
);

test('cells tell what a heading does not, and then it is unsure', () => {
	const columns = columnsOf(
		'A;B;C;D\nS-17;kari@saga.no;13.10.2026;1 250,00\nS-18;ola@saga.no;14.10.2026;99,50\nS-19;ida@saga.no;15.10.2026;310,00\n'
	);
	expect(columns.map(({ role }) => role)).toEqual(['orderNumber', 'email', 'date', 'gross']);
	expect(columns.filter(({ confidence }) => confidence < SURE_COLUMN).map(({ name }) => name)).toEqual(['A', 'C', 'D']);
});

test('a heading that its cells contradict is not believed', () => {
	const [column] = columnsOf('Date\nkari@saga.no\nola@saga.no\n');
	expect(column).toMatchObject({ role: 'email' });
});

test('no role is given twice', () => {
	const roles = rolesOf('Date;Dato;Datum;Total;Sum\n2026-10-01;2026-10-02;2026-10-03;10,00;20,00\n');
	const single = roles.filter((role) => role !== 'other');
	expect(new Set(single).size).toBe(single.length);
});

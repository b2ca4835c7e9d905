import type { RecordField } from '../contract.ts';
import { alsoCalled } from '../dav/also-called.ts';

/** What an invoice in the practice ledger consists of. */
export const invoiceFields: readonly RecordField[] = [
	{
		name: 'customer',
		label: 'Customer',
		kind: 'text',
		required: true,
		alsoCalled: alsoCalled(
			'name, customer name, full name, buyer',
			'navn, kunde, kundenavn, kjøper, namn, kund, kundnamn, køber',
			'kundenname, käufer'
		)
	},
	{
		name: 'email',
		label: 'E-mail of the customer',
		kind: 'email',
		alsoCalled: alsoCalled('email, e-mail, mail', 'epost, e-post, e-postadresse, mejl', 'e-mail-adresse')
	},
	{
		name: 'reference',
		label: 'Order number',
		kind: 'text',
		alsoCalled: alsoCalled(
			'order number, order no, reference',
			'ordrenummer, ordernummer, ordrenr, referanse, referens',
			'bestellnummer, referenz'
		)
	},
	{
		name: 'date',
		label: 'Invoice date',
		kind: 'date',
		alsoCalled: alsoCalled(
			'date, order date, placed at, when it was placed',
			'dato, fakturadato, ordredato, datum, fakturadatum',
			'rechnungsdatum, bestelldatum'
		)
	},
	{
		name: 'lines',
		label: 'Lines',
		kind: 'list',
		alsoCalled: alsoCalled('line items, items, products', 'linjer, varer, rader, varor', 'positionen, artikel')
	},
	{
		name: 'total',
		label: 'Total',
		kind: 'money',
		required: true,
		help: 'In hundredths of the currency: 34900 is 349.00.',
		alsoCalled: alsoCalled('amount, sum', 'beløp, totalt, belopp, summa, beløb, i alt', 'betrag, summe, gesamt')
	},
	{
		name: 'currency',
		label: 'Currency',
		kind: 'text',
		alsoCalled: alsoCalled('currency code', 'valuta, valutakode, valutakod', 'währung')
	}
];

import type { Idea } from '../../mapping/suggest/words.ts';
import type { Role } from './role.ts';

/** What the ideas of the mapping's dictionary are in a list of orders or invoices, and how surely. */
export const ROLE_OF_IDEA: Partial<Record<Idea, readonly [Role, number]>> = {
	orderNumber: ['orderNumber', 0.95],
	id: ['orderNumber', 0.6],
	invoiceNumber: ['invoiceNumber', 0.95],
	reference: ['reference', 0.9],
	orderDate: ['date', 0.95],
	invoiceDate: ['date', 0.95],
	date: ['date', 0.9],
	createdAt: ['date', 0.88],
	startDate: ['date', 0.6],
	time: ['date', 0.5],
	paidAt: ['other', 0.8],
	updatedAt: ['other', 0.8],
	dueDate: ['dueDate', 0.95],
	name: ['name', 0.95],
	recipient: ['name', 0.8],
	given: ['firstName', 0.95],
	family: ['lastName', 0.95],
	company: ['company', 0.9],
	email: ['email', 0.95],
	phone: ['phone', 0.95],
	mobile: ['phone', 0.9],
	amount: ['gross', 0.92],
	net: ['net', 0.92],
	tax: ['tax', 0.92],
	currency: ['currency', 0.95],
	message: ['text', 0.8],
	note: ['text', 0.85],
	description: ['text', 0.85],
	subject: ['text', 0.8],
	title: ['text', 0.7],
	price: ['item', 0.8],
	product: ['item', 0.85],
	service: ['item', 0.6],
	sku: ['item', 0.9],
	quantity: ['item', 0.85]
};

/** Whole headings that mean more in such a list than their words say, in five languages; looked at first. */
export const WHOLE_HEADINGS: readonly (readonly [Role, string])[] = [
	[
		'name',
		'customer, client, buyer, bill to, billed to, ordered by, kunde, kund, kunden, kundens navn, kjøper, kjoper, køber, köpare, käufer, besteller, debitor, mottaker, mottagare, modtager, rechnungsempfänger, gjest, guest'
	],
	[
		'reference',
		'your reference, your ref, your order, our reference, our ref, deres referanse, deres ref, vår referanse, vår ref, er referens, ert ordernummer, vår referens, deres reference, vores reference, jeres reference, ihre referenz, ihr zeichen, ihre bestellung, unser zeichen, order reference, purchase order, po number, po, bestillingsreferanse, betalingsreferanse, verwendungszweck'
	],
	[
		'invoiceNumber',
		'voucher number, voucher no, voucher, document number, document no, bilagsnr, bilagsnummer, bilag, verifikat, verifikationsnummer, ver nr, vernr, belegnummer, belegnr, beleg nr, fakturanr, faktnr, rechnungsnr, re nr, number, nummer'
	],
	[
		'gross',
		'gross, gross total, to pay, å betale, att betala, at betale, zu zahlen, zahlbetrag, endbetrag, bruttobetrag, fakturabeløp, fakturabelopp, rechnungssumme, beløp ink mva, sum ink mva, total ink mva, summa ink moms, inkl moms, inkl mva, total kr, beløp nok, amount nok, amount eur, beløp kr, i alt kr'
	],
	[
		'net',
		'net, net amount, excl vat, ex vat, eks mva, ex mva, uten mva, exkl moms, utan moms, ekskl moms, uden moms, ohne mwst, zzgl mwst, nettosumme, warenwert, total ex mva, beløp ex mva, sum ex mva, total excluding vat, amount excluding vat'
	],
	['tax', 'vat, moms, mva, mwst, ust, tax, total vat, sum mva, herav mva, varav moms, heraf moms, davon mwst'],
	['text', 'text, tekst, memo, comment, kommentar, buchungstext, bemerkning, fakturatekst, betreff, details'],
	[
		'other',
		'customer number, customer no, kundenr, kundnr, kundennr, kundennummer, kundenummer, kundnummer, customer id, billing city, shipping city, discount, rabatt, rabat, shipping, frakt, fragt, versand, delivery date, leveringsdato, leveransdatum, lieferdatum, paid date, balance, restbeløp, offener betrag'
	]
];

import type { RecordField } from '../contract.ts';

/** What a customer is called in shops, forms and other books; a connector takes those that its system has. */
export const customerFields = {
	name: {
		name: 'name',
		label: 'Name',
		kind: 'text',
		required: true,
		help: 'The company’s name, or the person’s where it is a private customer.',
		alsoCalled: [
			...['customer', 'customer name', 'full name', 'company', 'company name', 'display name'],
			...['kunde', 'kundenavn', 'navn', 'firma', 'bedrift', 'kundnamn', 'namn', 'företag', 'virksomhed', 'kundenname']
		]
	},
	email: {
		name: 'email',
		label: 'E-mail',
		kind: 'email',
		alsoCalled: [
			'e-mail',
			'email address',
			'mail',
			'e-post',
			'epost',
			'e-postadress',
			'e-mailadresse',
			'e-mail-adresse'
		]
	},
	phone: {
		name: 'phone',
		label: 'Phone',
		kind: 'phone',
		alsoCalled: ['telephone', 'phone number', 'mobile', 'telefon', 'mobil', 'tlf', 'telefonnummer', 'handy']
	},
	street: {
		name: 'street',
		label: 'Street',
		kind: 'text',
		alsoCalled: ['address', 'address 1', 'address line 1', 'adresse', 'gateadresse', 'gata', 'adress', 'vej', 'straße']
	},
	postcode: {
		name: 'postcode',
		label: 'Postcode',
		kind: 'text',
		alsoCalled: ['zip', 'zip code', 'postal code', 'postnummer', 'postnr', 'plz', 'postleitzahl']
	},
	city: {
		name: 'city',
		label: 'Town',
		kind: 'text',
		alsoCalled: ['city', 'town', 'poststed', 'by', 'sted', 'ort', 'stad', 'postort']
	},
	country: { name: 'country', label: 'Country', kind: 'text', alsoCalled: ['land', 'country code', 'landkode'] },
	number: {
		name: 'number',
		label: 'Organisation number',
		kind: 'text',
		alsoCalled: [
			...['vat number', 'tax number', 'company number', 'organisasjonsnummer', 'orgnr', 'organisationsnummer'],
			...['cvr', 'cvr-nummer', 'ust-idnr', 'steuernummer', 'personnummer']
		]
	}
} as const satisfies Record<string, RecordField>;

/** What an invoice is made of. Prices are decimal numbers in the currency of the invoice. */
export const invoiceFields = {
	customer: {
		name: 'customer',
		label: 'Customer',
		kind: 'text',
		required: true,
		help: 'The customer’s name. A customer with this e-mail address or name is found; else one is made.',
		alsoCalled: [...customerFields.name.alsoCalled, 'billing name', 'buyer', 'kjøper', 'köpare', 'køber', 'käufer']
	},
	email: { ...customerFields.email, label: 'Customer’s e-mail' },
	reference: {
		name: 'reference',
		label: 'Reference',
		kind: 'text',
		help: 'What the invoice is found by later, such as the order’s number. Use one that no other invoice has.',
		alsoCalled: [
			...['order', 'order number', 'order id', 'order no', 'your reference', 'ordrenummer', 'ordre', 'bestilling'],
			...['ordernummer', 'beställning', 'bestellnummer', 'auftragsnummer', 'referanse', 'referens', 'referenz']
		]
	},
	date: {
		name: 'date',
		label: 'Invoice date',
		kind: 'date',
		alsoCalled: ['date', 'order date', 'created', 'dato', 'fakturadato', 'fakturadatum', 'datum', 'rechnungsdatum']
	},
	dueDate: {
		name: 'dueDate',
		label: 'Due date',
		kind: 'date',
		alsoCalled: ['due', 'payment due', 'forfall', 'forfallsdato', 'förfallodatum', 'forfaldsdato', 'fällig am']
	},
	currency: {
		name: 'currency',
		label: 'Currency',
		kind: 'text',
		help: 'Three letters, such as NOK. Left empty, the books’ own.',
		alsoCalled: ['currency code', 'valuta', 'währung']
	},
	description: {
		name: 'description',
		unless: 'lines',
		label: 'What is sold',
		kind: 'text',
		help: 'For an invoice with one line. Leave it out where the lines come as a list.',
		alsoCalled: [
			'product',
			'item',
			'service',
			'vare',
			'produkt',
			'beskrivelse',
			'artikel',
			'beskrivning',
			'beschreibung'
		]
	},
	quantity: {
		name: 'quantity',
		unless: 'lines',
		label: 'How many',
		kind: 'number',
		alsoCalled: ['qty', 'count', 'antall', 'antal', 'menge', 'anzahl']
	},
	price: {
		name: 'price',
		unless: 'lines',
		vatBy: 'prices',
		label: 'Price for one',
		kind: 'money',
		help: 'In the currency of the invoice.',
		alsoCalled: ['unit price', 'amount', 'total', 'sum', 'pris', 'beløp', 'belopp', 'beløb', 'preis', 'betrag', 'summe']
	},
	lines: {
		name: 'lines',
		label: 'Lines',
		kind: 'list',
		help: 'A list whose entries have a description, a quantity and a price, as web shops have it.',
		alsoCalled: [
			'line items',
			'items',
			'order lines',
			'products',
			'ordrelinjer',
			'varelinjer',
			'orderrader',
			'positionen'
		]
	}
} as const satisfies Record<string, RecordField>;

export const paymentFields = {
	invoice: {
		name: 'invoice',
		label: 'Invoice number',
		kind: 'text',
		required: true,
		help: 'The number of the approved invoice that is paid.',
		alsoCalled: [
			...['invoice', 'invoice no', 'fakturanummer', 'faktura', 'fakturanr', 'rechnungsnummer', 'rechnung'],
			...['document number', 'number']
		]
	},
	amount: {
		name: 'amount',
		label: 'Amount',
		kind: 'money',
		required: true,
		help: 'In the currency of the invoice.',
		alsoCalled: ['paid', 'total', 'sum', 'beløp', 'belopp', 'beløb', 'betrag', 'innbetaling', 'inbetalning']
	},
	date: {
		name: 'date',
		label: 'Paid on',
		kind: 'date',
		alsoCalled: [
			'payment date',
			'paid at',
			'date',
			'betalt',
			'betalingsdato',
			'betaldatum',
			'dato',
			'datum',
			'bezahlt am'
		]
	}
} as const satisfies Record<string, RecordField>;

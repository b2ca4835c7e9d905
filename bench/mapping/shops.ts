import type { Source } from './source.ts';

/** Orders and customers of web shops, by the field names of their APIs and exports. */
export const SHOPS: readonly Source[] = [
	{
		called: 'WooCommerce order (REST)',
		sample: {
			id: 727,
			number: '727',
			status: 'processing',
			currency: 'NOK',
			date_created_gmt: '2026-11-22T08:14:05',
			date_modified_gmt: '2026-11-22T08:20:00',
			total: '735.90',
			total_tax: '147.18',
			customer_note: 'Please ring the bell at the back door.',
			payment_method_title: 'Card',
			billing: {
				first_name: 'Kari',
				last_name: 'Nordmann',
				company: 'Nordbakeriet',
				address_1: 'Storgata 1',
				postcode: '0155',
				city: 'Oslo',
				country: 'NO',
				email: 'kari@nordbakeriet.no',
				phone: '912 34 567'
			}
		},
		is: {
			given: 'billing.first_name',
			family: 'billing.last_name',
			email: 'billing.email',
			phone: 'billing.phone',
			company: 'billing.company',
			street: 'billing.address_1',
			postcode: 'billing.postcode',
			city: 'billing.city',
			country: 'billing.country',
			message: 'customer_note',
			number: 'number',
			total: 'total',
			vat: 'total_tax',
			currency: 'currency',
			date: 'date_created_gmt'
		}
	},
	{
		called: 'Shopify orders (CSV export)',
		sample: {
			Name: '#1004',
			Email: 'kari@nordbakeriet.no',
			'Financial Status': 'paid',
			'Paid at': '2026-11-22 09:20:11 +0100',
			'Accepts Marketing': 'yes',
			Currency: 'EUR',
			Subtotal: '100.00',
			Shipping: '9.90',
			Taxes: '21.98',
			Total: '109.90',
			'Created at': '2026-11-22 09:20:08 +0100',
			'Billing Name': 'Kari Nordmann',
			'Billing Street': 'Storgata 1',
			'Billing Company': 'Nordbakeriet',
			'Billing City': 'Oslo',
			'Billing Zip': '0155',
			'Billing Country': 'NO',
			'Billing Phone': '+4791234567',
			Notes: 'Leave it with the neighbour.'
		},
		is: {
			name: 'Billing Name',
			email: 'Email',
			phone: 'Billing Phone',
			company: 'Billing Company',
			street: 'Billing Street',
			postcode: 'Billing Zip',
			city: 'Billing City',
			country: 'Billing Country',
			message: 'Notes',
			number: 'Name',
			total: 'Total',
			vat: 'Taxes',
			currency: 'Currency',
			date: 'Created at',
			consent: 'Accepts Marketing'
		}
	},
	{
		called: 'Squarespace orders (CSV export)',
		sample: {
			'Order ID': '00012',
			Email: 'saga@salongsaga.no',
			'Financial Status': 'PAID',
			'Fulfillment Status': 'PENDING',
			Currency: 'SEK',
			Subtotal: '400.00',
			Taxes: '100.00',
			Total: '500.00',
			'Created at': '2026-11-20 10:00:00 +0100',
			'Billing Name': 'Saga Lind',
			'Billing Address1': 'Storgatan 2',
			'Billing City': 'Göteborg',
			'Billing Zip': '411 01',
			'Billing Country': 'SE',
			'Billing Phone': '070-123 45 67'
		},
		is: {
			name: 'Billing Name',
			email: 'Email',
			phone: 'Billing Phone',
			street: 'Billing Address1',
			postcode: 'Billing Zip',
			city: 'Billing City',
			country: 'Billing Country',
			number: 'Order ID',
			total: 'Total',
			vat: 'Taxes',
			currency: 'Currency',
			date: 'Created at'
		}
	},
	{
		called: 'a German shop’s orders (CSV)',
		sample: {
			Bestellnummer: '2026-0815',
			Bestelldatum: '22.11.2026',
			Vorname: 'Jürgen',
			Nachname: 'Groß',
			Firma: 'Speichenhof',
			Straße: 'Lindenallee 4',
			PLZ: '10115',
			Ort: 'Berlin',
			Land: 'Deutschland',
			'E-Mail-Adresse': 'juergen@speichenhof.de',
			Telefon: '030 1234567',
			Gesamtbetrag: '119,00',
			MwSt: '19,00',
			Währung: 'EUR',
			Bemerkung: 'Bitte als Geschenk einpacken.'
		},
		is: {
			given: 'Vorname',
			family: 'Nachname',
			company: 'Firma',
			street: 'Straße',
			postcode: 'PLZ',
			city: 'Ort',
			country: 'Land',
			email: 'E-Mail-Adresse',
			phone: 'Telefon',
			message: 'Bemerkung',
			number: 'Bestellnummer',
			total: 'Gesamtbetrag',
			vat: 'MwSt',
			currency: 'Währung',
			date: 'Bestelldatum'
		}
	},
	{
		called: 'a Norwegian shop’s orders (CSV)',
		sample: {
			Ordrenummer: '10045',
			Ordredato: '22.11.2026',
			Kundenavn: 'Kari Nordmann',
			'E-post': 'kari@nordbakeriet.no',
			Mobil: '912 34 567',
			Adresse: 'Storgata 1',
			Postnummer: '0155',
			Poststed: 'Oslo',
			Land: 'Norge',
			'Totalt beløp': '1 249,00',
			Mva: '249,80',
			Valuta: 'NOK',
			Kommentar: 'Ring på hos naboen.'
		},
		is: {
			name: 'Kundenavn',
			email: 'E-post',
			phone: 'Mobil',
			street: 'Adresse',
			postcode: 'Postnummer',
			city: 'Poststed',
			country: 'Land',
			message: 'Kommentar',
			number: 'Ordrenummer',
			total: 'Totalt beløp',
			vat: 'Mva',
			currency: 'Valuta',
			date: 'Ordredato'
		}
	},
	{
		called: 'Stripe customer',
		sample: {
			id: 'cus_9s6XKzkNRiz8i3',
			object: 'customer',
			created: 1_763_800_000,
			currency: 'nok',
			email: 'kari@nordbakeriet.no',
			name: 'Kari Nordmann',
			phone: '+4791234567',
			description: 'Wedding cakes',
			balance: 0,
			delinquent: false,
			livemode: true,
			address: { line1: 'Storgata 1', postal_code: '0155', city: 'Oslo', country: 'NO' }
		},
		is: {
			id: 'id',
			name: 'name',
			email: 'email',
			phone: 'phone',
			street: 'address.line1',
			postcode: 'address.postal_code',
			city: 'address.city',
			country: 'address.country',
			message: 'description'
		}
	}
];

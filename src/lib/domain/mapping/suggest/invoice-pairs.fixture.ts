import { INVOICE } from './destinations.fixture.ts';
import { full, type Pair } from './pair.fixture.ts';

/** Orders of shops, as invoices. */
export const INVOICE_PAIRS: readonly Pair[] = [
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
	}
];

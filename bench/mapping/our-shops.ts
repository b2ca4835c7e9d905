import type { Values } from '#lib/domain/mapping/values.ts';
import type { Source } from './source.ts';

const WHO = {
	email: 'kari@nordbakeriet.no',
	phone: '+47 912 34 567',
	name: 'Kari Nordmann',
	firstName: 'Kari',
	lastName: 'Nordmann',
	company: 'Nordbakeriet',
	street: 'Storgata 1',
	street2: 'Bakgården',
	postcode: '0155',
	city: 'Oslo',
	country: 'NO'
};
const IS_WHO = {
	name: 'name',
	given: 'firstName',
	family: 'lastName',
	email: 'email',
	phone: 'phone',
	company: 'company',
	street: 'street',
	street2: 'street2',
	postcode: 'postcode',
	city: 'city',
	country: 'country'
} as const;
const DELIVERY = {
	deliveryName: 'Ola Nordmann',
	deliveryCompany: 'Spoke & Sprocket',
	deliveryStreet: 'Kirkegata 7',
	deliveryPostcode: '0153',
	deliveryCity: 'Oslo',
	deliveryCountry: 'NO'
};
const LINE: Values = { description: 'Rye bread', sku: 'RYE', quantity: 3, price: 196.24, vatRate: 25, total: 735.9 };
const SUMS = { currency: 'NOK', total: 735.9, vat: 147.18, net: 588.72, shipping: 79.2 };
const IS_SUMS = { total: 'total', vat: 'vat', currency: 'currency', number: 'number', lines: 'lines' } as const;

/** Orders and customers as our own connectors give them. */
export const OUR_SHOPS: readonly Source[] = [
	{
		called: 'WooCommerce order, by our connector',
		connector: 'woocommerce',
		stream: 'orders',
		sample: {
			...{ number: '727', id: '727', status: 'processing', created: '2026-11-22T08:14:05Z' },
			...{ paid: '2026-11-22T08:15:00Z', changed: '2026-11-22T08:20:00Z', ...SUMS, shippingVat: 19.8 },
			...{ paymentMethod: 'Card', transactionId: 'ch_3M', customerId: '12', ...WHO, state: 'Oslo', ...DELIVERY },
			...{ note: 'Please ring the bell at the back door.', lines: [LINE], products: [LINE] }
		},
		is: { id: 'id', ...IS_WHO, ...IS_SUMS, date: 'created', paidOn: 'paid', message: 'note', state: 'state' }
	},
	{
		called: 'Shopify order, by our connector',
		connector: 'shopify',
		stream: 'orders',
		sample: {
			...{ number: '#1004', id: '450789469', status: 'PAID', fulfilment: 'UNFULFILLED' },
			...{ ordered: '2026-11-22T08:20:08Z', created: '2026-11-22T08:20:09Z', changed: '2026-11-22T09:00:00Z' },
			...{ ...SUMS, discount: 0, refunded: 0, paymentMethod: 'shopify_payments', channel: 'web', customerId: '207' },
			...{ ...WHO, ...DELIVERY, note: 'Leave it with the neighbour.', tags: 'regular', isTest: false },
			...{ lines: [LINE], products: [LINE] }
		},
		is: { id: 'id', ...IS_WHO, ...IS_SUMS, date: 'ordered', message: 'note', tags: 'tags' }
	},
	{
		called: 'Vendure order, by our connector',
		connector: 'vendure',
		stream: 'orders',
		sample: {
			...{ number: 'T3EPAVHGJ4XCQ7AN', id: '4', status: 'PaymentSettled', ordered: '2026-11-22T08:20:08Z' },
			...{ changed: '2026-11-22T09:00:00Z', ...SUMS, paid: 735.9, paymentMethod: 'card', transactionId: 'pay-88' },
			...{ customerId: '3', ...WHO, ...DELIVERY, lines: [LINE], products: [LINE] }
		},
		is: { id: 'id', ...IS_WHO, ...IS_SUMS, date: 'ordered', paid: 'paid' }
	},
	{
		called: 'Stripe payment, by our connector',
		connector: 'stripe',
		stream: 'charges',
		sample: {
			...{ id: 'ch_3MmlLrLkdIwHu7ix0snN0B15', created: '2026-11-22T08:14:05Z', amount: 735.9, currency: 'NOK' },
			...{ refunded: 0, fee: 13.2, net: 722.7, settled: 735.9, description: 'Wedding cake', status: 'succeeded' },
			...{ name: WHO.name, email: WHO.email, phone: WHO.phone, street: WHO.street, postcode: WHO.postcode },
			...{ city: WHO.city, country: WHO.country, method: 'card', card: 'visa', cardEndsIn: '4242' },
			...{ customerId: 'cus_9s6XKzkNRiz8i3', disputed: false, link: 'https://dashboard.stripe.com/payments/ch_3M' }
		},
		is: {
			...{ name: 'name', email: 'email', phone: 'phone', street: 'street', postcode: 'postcode', city: 'city' },
			...{ country: 'country', total: 'amount', currency: 'currency', date: 'created', number: 'id' },
			message: 'description'
		}
	},
	{
		called: 'Stripe invoice, by our connector',
		connector: 'stripe',
		stream: 'invoices',
		sample: {
			...{ number: '8D3A-0001', id: 'in_1MtHbELkdIwHu7ixl4OzzPMv', status: 'paid', created: '2026-11-20T08:00:00Z' },
			...{ date: '2026-11-22T08:00:00Z', dueDate: '2026-12-06T08:00:00Z', paidOn: '2026-11-28T08:00:00Z' },
			...{ ...SUMS, paid: 735.9, due: 0, name: WHO.name, email: WHO.email, phone: WHO.phone, street: WHO.street },
			...{ postcode: WHO.postcode, city: WHO.city, country: WHO.country, customerId: 'cus_9s6', lines: [LINE] },
			...{ vatNumber: '912345678', description: 'Thank you', pdf: 'https://pay.stripe.com/1/pdf' }
		},
		is: {
			invoice: 'number',
			id: 'id',
			...{ name: 'name', email: 'email', phone: 'phone', street: 'street', postcode: 'postcode', city: 'city' },
			...{ country: 'country', orgNumber: 'vatNumber', ...IS_SUMS, date: 'date', due: 'dueDate' },
			...{ paid: 'paid', paidOn: 'paidOn', message: 'description' }
		}
	},
	{
		called: 'Shopify customer, by our connector',
		connector: 'shopify',
		stream: 'customers',
		sample: {
			...{ id: '207119551', ...WHO, wantsMail: true, orders: 3, spent: 2207.7, currency: 'NOK' },
			...{ note: 'Rings before she comes.', tags: 'regular', created: '2026-01-02T10:00:00Z' },
			changed: '2026-11-20T10:00:00Z'
		},
		is: { id: 'id', ...IS_WHO, consent: 'wantsMail', message: 'note', tags: 'tags' }
	},
	{
		called: 'WooCommerce product, by our connector',
		connector: 'woocommerce',
		stream: 'products',
		sample: {
			...{ id: '94', name: 'Rye bread', sku: 'RYE', barcode: '7038010009457', type: 'simple', status: 'publish' },
			...{ price: 64, regularPrice: 64, stock: 12, stockStatus: 'instock', description: 'Baked on stone.' },
			...{ categories: ['Bread'], weight: 0.8, link: 'https://www.nordbakeriet.no/rye' },
			changed: '2026-11-20T10:00:00Z'
		},
		is: { sku: 'sku', stock: 'stock' }
	},
	{
		called: 'a Norwegian stock list (CSV)',
		sample: { Varenummer: 'RYE', Varenavn: 'Rugbrød', Lagerbeholdning: '12', Pris: '64,00', Hylle: 'B4' },
		is: { sku: 'Varenummer', stock: 'Lagerbeholdning' }
	}
];

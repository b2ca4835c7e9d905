import type { Bed } from './open-bed.ts';

export interface FileWishes {
	readonly concurrency: number;
	/** What the file says of the books: that they know a key again, that they can be asked by our reference, or both. */
	readonly once: 'key' | 'look-up' | 'both';
}

const orders = {
	path: '/orders',
	items: 'orders',
	key: 'id',
	changed: 'updated_at',
	paging: {
		kind: 'cursor',
		parameter: 'since',
		next: 'next_since',
		more: 'has_more',
		sizeParameter: 'limit',
		size: 100
	}
};

const invoice = {
	method: 'POST',
	path: '/invoices',
	reference: 'external_id',
	receipt: 'id',
	update: { path: '/invoices/{receipt}' }
};
const idempotencyHeader = 'Idempotency-Key';
const lookUp = { path: '/invoices?external_id={reference}', items: 'invoices' };
const ways = { key: { idempotencyHeader }, 'look-up': { lookUp }, both: { idempotencyHeader, lookUp } };

const mapping = {
	external_id: 'id',
	version: 'version',
	amount: 'total',
	currency: 'currency',
	email: 'customer.email',
	customer: { join: ['customer.first_name', 'customer.last_name'], with: ' ' }
};

/** What `handover apply` takes to carry a bed's orders into its books. */
export const bedFile = ({ shop, books }: Pick<Bed, 'shop' | 'books'>, { concurrency, once }: FileWishes) => {
	const action = { ...invoice, ...ways[once] };
	return {
		systems: {
			shop: { connector: 'http-json', settings: { baseUrl: shop, streams: { orders } } },
			books: { connector: 'http-json', settings: { baseUrl: books, actions: { invoice: action } } }
		},
		connections: {
			'orders-to-books': {
				source: { system: 'shop', stream: 'orders' },
				actions: [{ system: 'books', action: 'invoice', concurrency, mapping }],
				schedule: '* * * * *'
			}
		}
	};
};

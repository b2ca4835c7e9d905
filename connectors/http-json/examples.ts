const shown = (value: object): string => JSON.stringify(value, null, 2);

/** What a person sees as an example of a list to read. */
export const EXAMPLE_STREAMS = shown({
	orders: {
		path: '/orders',
		items: 'orders',
		key: 'id',
		changed: 'updated_at',
		since: { parameter: 'updated_since' },
		paging: { kind: 'page', parameter: 'page', sizeParameter: 'limit', size: 100 }
	}
});

/** What a person sees as an example of an action. */
export const EXAMPLE_ACTIONS = shown({
	invoice: {
		method: 'POST',
		path: '/invoices',
		fields: ['customer', 'email', 'amount'],
		reference: 'external_id',
		receipt: 'id',
		lookUp: { path: '/invoices?external_id={reference}', items: 'invoices' }
	}
});

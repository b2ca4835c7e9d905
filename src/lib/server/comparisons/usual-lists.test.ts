import { expect, test } from 'vitest';
import { listsOf } from './comparable-lists.ts';
import { usualLists } from './usual-lists.ts';

const shop = { id: 'shop', name: 'Web shop', connector: 'woocommerce', settings: {} };
const books = { id: 'books', name: 'Books', connector: 'xero', settings: {} };
const form = { id: 'form', name: 'Website', connector: 'web-form', settings: {} };
const lists = [books, shop, form].flatMap(listsOf);
const watched = { sourceSystemId: null, stream: null };

test('what is sent to us cannot be asked for again, and so cannot be compared', () => {
	expect(listsOf(form)).toEqual([]);
	expect(lists.map(({ value }) => value)).toContain('shop/orders');
});

test('of a connection of ours it is what it reads, and where it writes what that becomes', () => {
	const orders = { sourceSystemId: 'shop', stream: 'orders' };
	const invoice = usualLists(orders, [{ systemId: 'books', action: 'invoice' }], lists);
	expect([invoice.left?.value, invoice.right?.value]).toEqual(['shop/orders', 'books/invoices']);
	const customers = { sourceSystemId: 'shop', stream: 'customers' };
	const customer = usualLists(customers, [{ systemId: 'books', action: 'customer' }], lists);
	expect([customer.left?.value, customer.right?.value]).toEqual(['shop/customers', 'books/contacts']);
});

test('whoever carries it, orders begin in the shop and should be in the books too', () => {
	const { left, right } = usualLists(watched, [], lists);
	expect([left?.value, right?.value]).toEqual(['shop/orders', 'books/invoices']);
});

test('with one system alone nothing is proposed', () => {
	expect(usualLists(watched, [], listsOf(shop))).toEqual({ left: null, right: null });
});

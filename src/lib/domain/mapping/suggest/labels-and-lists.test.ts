import { expect, test } from 'vitest';
import type { TargetField } from '../field.ts';
import { suggestMapping } from '../suggest.ts';

const INVOICE: readonly TargetField[] = [
	{ name: 'lines', label: 'Lines', kind: 'list', alsoCalled: ['line items'] },
	{ name: 'price', label: 'Price for one', kind: 'money', unless: 'lines', alsoCalled: ['total'] }
];

const pathsFor = (...asked: Parameters<typeof suggestMapping>) =>
	Object.fromEntries(Object.entries(suggestMapping(...asked)).map(([name, { rule }]) => [name, rule]));

test('a list of records goes into a list, and what it stands for is left open', () => {
	const order = { total: 192, line_items: [{ name: 'Rye bread', price: 64, quantity: 3 }] };
	expect(pathsFor([order], INVOICE)).toEqual({ lines: 'line_items' });
});

test('where there is no list, the one field is suggested', () => {
	expect(pathsFor([{ total: 192 }], INVOICE)).toEqual({ price: 'total' });
});

test('the label that a person knows says more than the name in a program', () => {
	const customer: TargetField = { name: 'number', label: 'Organisation number', kind: 'text' };
	const labels = { id: 'Customer id', number: 'Organisation number' };
	expect(pathsFor([{ id: '7', number: '912345678' }], [customer], labels)).toEqual({ number: 'number' });
});

test('the reason goes by the names that a person reads, whatever a program calls them', () => {
	const targets: readonly TargetField[] = [
		{ name: 'name', label: 'Customer', kind: 'text', alsoCalled: ['customer name'] },
		{ name: 'email', label: 'E-mail of the customer', kind: 'email', alsoCalled: ['email'] }
	];
	const labels = { customer_name: 'Customer', email: 'E-mail' };
	const suggested = suggestMapping([{ customer_name: 'Kari Nordmann', email: 'kari@example.com' }], targets, labels);
	expect(suggested.name?.because).toBe('“Customer” has the same name.');
	expect(suggested.email?.because).toBe('“E-mail” means the same as “E-mail of the customer”.');
});

import { describe, expect, test } from 'vitest';
import { manifests } from '#connectors/registry.ts';
import type { Values } from '../../mapping/values.ts';
import { propose, type ChosenSide } from './propose.ts';
import { sheetOf } from './sheet-of.ts';

const LETTERS = ['Kari Nordmann', 'Ola Nordmann', 'Ida Lund', 'Bjørn Åsen', 'Nordbakeriet AS', 'Salong Saga'];
const day = (place: number): string => `2026-11-${String(1 + place).padStart(2, '0')}`;
const total = (place: number): number => 129.5 + place * 37;

const orders = Array.from({ length: 20 }, (_, place): Values => ({
	...{ id: 5000 + place * 3, number: `WEB-${1001 + place}`, created_at: `${day(place)}T09:30:00Z`, status: 'paid' },
	...{
		customer: { name: LETTERS[place % 6]!, email: `kunde${place}@saga.no` },
		total: total(place),
		tax: total(place) / 5
	},
	lines: [{ sku: 'BOLLE', price: 35 }]
}));
const invoices = orders.slice(2).map((_, at): Values => ({
	...{ invoiceNumber: 20_001 + at, reference: String(1003 + at), date: day(at + 3), customer: LETTERS[(at + 2) % 6]! },
	...{
		net: Math.round((total(at + 2) / 1.25) * 100) / 100,
		amount: total(at + 2)
			.toFixed(2)
			.replace('.', ',')
	}
}));

const tableOf = (samples: readonly Values[]) => sheetOf(samples, [], (path) => path);
const proposed = (
	left: readonly Values[],
	right: readonly Values[],
	more: Partial<ChosenSide> = {},
	there: Partial<ChosenSide> = {}
) => propose([tableOf(left), { stream: 'orders', ...more }], [tableOf(right), { stream: 'invoices', ...there }]);

describe('orders of the shop and invoices of the books', () => {
	test('are compared by the number that names the order in both, by their amounts with tax, and by their own days', () => {
		expect(proposed(orders, invoices)).toMatchObject({
			left: { key: 'number', amount: 'total', date: 'created_at', decimal: '.' },
			right: { key: 'reference', amount: 'amount', date: 'date', decimal: ',' },
			...{ form: 'digits', factor: 1, both: 18 }
		});
	});

	test('what a person has chosen stands, and the form and the tax follow it', () => {
		const { left, right, factor, form } = proposed(
			orders,
			invoices,
			{ amount: 'total' },
			{ amount: 'net', date: null }
		);
		expect([left.amount, right.amount, right.date]).toEqual(['total', 'net', null]);
		expect([factor, form]).toEqual([1.25, 'digits']);
		expect(proposed(orders, invoices, { amount: null }, { amount: null })).toMatchObject({ left: { amount: null } });
	});

	test('amounts in øre on one side are compared as kroner', () => {
		const inOre = invoices.map(({ amount, ...rest }) => {
			return { ...rest, amount: Math.round(Number(String(amount).replace(',', '.')) * 100), net: null };
		});
		expect(proposed(orders, inOre)).toMatchObject({ right: { amount: 'amount' }, factor: 0.01 });
	});

	test('neither the number itself nor a discount of nothing is the amount, though it agrees in every record', () => {
		const wrong = invoices.map((invoice, at) => ({
			...{ ...invoice, discount: 0 },
			...(at % 6 === 0 && { amount: '1,00', net: 1 })
		}));
		const sold = orders.map((order) => ({ ...order, discount: '0.00' }));
		expect(proposed(sold, wrong)).toMatchObject({ left: { amount: 'total' }, right: { amount: 'amount' } });
	});

	test('what a person has chosen stands also where no record holds it yet', () => {
		const { right } = proposed(orders, [], {}, { key: 'reference', amount: 'amount' });
		expect([right.key, right.amount]).toEqual(['reference', 'amount']);
	});

	test('without one record in common, what the fields are called has to do', () => {
		const { left, right, both } = proposed(orders, []);
		expect([left.key, right.key, both]).toEqual(['number', '', 0]);
	});
});

test('customers are compared by their addresses', () => {
	const contacts = orders.map(({ customer }) => ({
		id: `c${JSON.stringify(customer).length}`,
		...(customer as Values)
	}));
	const subscribers = contacts.slice(5).map((_, at) => ({ address: `Kunde${at + 5}@SAGA.no` }));
	const { left, right, form, both } = proposed(contacts, subscribers);
	expect([left.key, right.key, form, both]).toEqual(['email', 'address', 'text', 15]);
});

test.each([
	['woocommerce', 'orders', 'xero', 'invoices', 'number reference total total'],
	['shopify', 'orders', 'fiken', 'invoices', 'number reference total total'],
	['vendure', 'orders', 'tripletex', 'invoices', 'number reference total total'],
	['woocommerce', 'orders', 'fortnox', 'invoices', 'number reference total total'],
	['woocommerce', 'customers', 'xero', 'contacts', 'email email null null']
])('%s %s and %s %s go together by their manifests alone', (shop, sold, accounts, booked, expected) => {
	const tableOfList = (connector: string, stream: string) => {
		const fields = manifests[connector]?.streams[stream]?.fields ?? [];
		return sheetOf([], fields, (path) => fields.find(({ name }) => name === path)?.label ?? path);
	};
	const { left, right } = propose(
		[tableOfList(shop, sold), { stream: sold }],
		[tableOfList(accounts, booked), { stream: booked }]
	);
	expect(`${left.key} ${right.key} ${left.amount} ${right.amount}`).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import type { RecordField } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import { vatWarning } from '#lib/domain/mapping/vat-sides.ts';
import { sumsInstead, sumsOf, wantedSums } from './vat-of-step.ts';

const BOOKS = Object.entries(manifests).flatMap(([id, { actions }]) =>
	actions.invoice?.options.some(({ name }) => name === 'prices') ? [[id, actions.invoice] as const] : []
);
const fieldsOf = (id: string, stream: string): readonly RecordField[] => manifests[id]?.streams[stream]?.fields ?? [];
const SHOPS = [
	['woocommerce', 'orders'],
	['shopify', 'orders'],
	['vendure', 'orders'],
	['stripe', 'invoices']
] as const;

test('every accounting system says of each choice whether prices are with VAT, and asks for it by its price', () => {
	expect(BOOKS.map(([id]) => id)).toEqual(expect.arrayContaining(['xero', 'tripletex', 'fiken', 'fortnox']));
	for (const [id, { options }] of BOOKS) {
		const choices = options.find(({ name }) => name === 'prices')?.choices ?? [];
		expect([id, ...choices.flatMap(({ vat }) => vat ?? [])]).toEqual([id, 'with', 'without']);
	}
});

describe.each(SHOPS)('%s, %s', (shop, stream) => {
	const sums = sumsOf(fieldsOf(shop, stream));

	test.each(BOOKS)('in %s, the total is the one that the step asks for', (_books, action) => {
		const { choices = [] } = action.options.find(({ name }) => name === 'prices') ?? {};
		const chosen = (side: string) => ({ prices: choices.find(({ vat }) => vat === side)?.value ?? '' });
		const [gross, net] = [wantedSums(action, chosen('with')), wantedSums(action, chosen('without'))];
		expect(wantedSums(action, {})).toEqual(gross);
		expect(sumsInstead({ price: 'total' }, sums, gross)).toEqual({});
		expect(sumsInstead({ price: 'total' }, sums, net)).toEqual({ price: 'net' });
		expect(sumsInstead({ price: 'net' }, sums, gross)).toEqual({ price: 'total' });
		expect(vatWarning('total', sums, net.price ?? 'with', (path) => path)).toContain('Choose net');
	});
});

test('a card payment is with VAT, and a step that wants none warns of it', () => {
	const sums = sumsOf(fieldsOf('stripe', 'charges'));
	expect(sumsInstead({ price: 'amount' }, sums, { price: 'without' })).toEqual({});
	expect(vatWarning('amount', sums, 'without', (path) => path)).toContain('amount has VAT in it');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMapping } from '../apply.ts';
import type { Value, Values } from '../values.ts';
import { listsIn } from './lists-in.ts';
import { partsOf } from './parts-of.ts';
import { describeReach, reachSchema } from './reach.ts';
import { pathsIn, viewsOf } from './views.ts';

const order: Values = {
	id: 17,
	status: 'paid',
	lines: [
		{ id: 'a', product: 'Rye bread' },
		{ id: 'b', product: 'Buns' }
	]
};
const keysOf = (lines: Value, key?: string): string[] =>
	partsOf({ lines }, { list: 'lines', ...(key && { key }) }).map((part) => part.key);

describe('the lines of an order', () => {
	test('become records of their own, each with the order around it', () => {
		const mapped = partsOf(order, { list: 'lines' }).map(
			({ values }) => applyMapping({ order: 'id', product: 'item.product' }, values, { timeZone: 'Europe/Oslo' }).values
		);
		expect(mapped).toEqual([
			{ order: 17, product: 'Rye bread' },
			{ order: 17, product: 'Buns' }
		]);
	});

	test('keep their keys when they change places, where they have ids', () => {
		expect(keysOf([{ id: 'b' }, { id: 'a' }])).toEqual(['id b', 'id a']);
		expect(keysOf([{ sku: 'RYE' }, { sku: 'BUN' }], 'sku')).toEqual(['id RYE', 'id BUN']);
	});

	test('are told apart by their places, where they have none', () => {
		expect(keysOf([{ product: 'Rye bread' }, 'Buns', { id: '' }])).toEqual(['at 0', 'at 1', 'at 2']);
	});

	test('with the same id are two all the same', () => {
		expect(keysOf([{ id: 1 }, { id: 1 }])).toEqual(['id 1', '2. id 1']);
	});

	test('that are one line without a list around it are one', () => {
		expect(keysOf({ id: 1 })).toEqual(['id 1']);
	});

	test('that are no list are a problem that names the field, and an empty list is none', () => {
		expect(partsOf(order, { list: 'status' })[0]?.problem).toBe(
			'“paid” in “status” is not a list in this record, so nothing could be made for its entries.'
		);
		expect(partsOf(order, { list: 'items' })[0]?.problem).toContain('There is no “items” in this record');
		expect(keysOf([])).toEqual([]);
		expect(keysOf(null)).toEqual([]);
	});

	test('never share a key, whatever is in the list', () => {
		const line = fc.oneof(fc.jsonValue(), fc.record({ id: fc.oneof(fc.nat(3), fc.constantFrom('1', '2. id 1', '')) }));
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const keys = keysOf(lines as Value);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});
});

describe('a reach', () => {
	test('is read from a file in its short and its long form', () => {
		expect(reachSchema.parse({ each: 'lines' })).toEqual({ each: { list: 'lines' } });
		expect(reachSchema.parse({ each: { list: 'lines', key: 'sku' } })).toEqual({ each: { list: 'lines', key: 'sku' } });
	});

	test('is said in one sentence', () => {
		expect(describeReach({})).toBe('once for each record');
		expect(describeReach({ each: { list: 'lines' }, when: { path: 'status', is: 'paid' } })).toBe(
			'once for each entry of “lines”, only if “status” is “paid”'
		);
	});

	test('shows the samples as the action sees them, and offers what an entry has first', () => {
		const reach = { each: { list: 'lines' }, when: { path: 'item.product', is: 'Buns' } };
		const views = viewsOf([order], reach);
		expect(views.map(({ entry, entries, reached }) => [entry, entries, reached])).toEqual([
			[0, 2, false],
			[1, 2, true]
		]);
		expect(pathsIn(views, reach)).toEqual(['item.id', 'item.product', 'id', 'status']);
		expect(listsIn([order, { customer: { orders: [order] } }])).toEqual(['lines', 'customer.orders']);
	});

	test('makes views of anything', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('lines', 'a'), fc.jsonValue()), (record) => {
				const reach = { each: { list: 'lines' } };
				for (const view of viewsOf([record as Values], reach)) expect(view.reached).toBe(true);
				for (const list of listsIn([record as Values])) expect(partsOf(record as Values, { list })).not.toEqual([]);
			})
		);
	});
});

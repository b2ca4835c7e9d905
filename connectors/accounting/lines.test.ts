import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { asLines } from '../fiken/invoice-lines.ts';
import { listOf } from '../rest/read.ts';
import { fromOrder as fromShopify } from '../shopify/read-order.ts';
import { INVOICE } from '../stripe/fixtures/rows.ts';
import { fromInvoice as fromStripe } from '../stripe/invoice-shape.ts';
import { fromOrder as fromVendure } from '../vendure/read-order.ts';
import { soldOrder } from '../woocommerce/fixtures/sold.ts';
import { fromOrder as fromWooCommerce } from '../woocommerce/order-shape.ts';
import { linesIn, type Prices } from './lines.ts';

const shopify = JSON.parse(readFileSync(new URL('../shopify/fixtures/order.json', import.meta.url), 'utf8')) as Values;

const VENDURE: Values = {
	...{ total: 58_872, totalWithTax: 73_590, shippingWithTax: 9900 },
	lines: [
		{ quantity: 3, proratedLinePrice: 30_960, proratedLinePriceWithTax: 38_700, taxRate: 25 },
		{ quantity: 1, proratedLinePrice: 19_992, proratedLinePriceWithTax: 24_990, taxRate: 25 }
	],
	shippingLines: [{ discountedPrice: 7920, discountedPriceWithTax: 9900 }]
};

const SOLD: readonly [string, Values][] = [
	['WooCommerce', fromWooCommerce(soldOrder(727, '2026-11-22T08:00:00'))],
	['Shopify', fromShopify(shopify, listOf(readPath(shopify, 'lineItems.nodes')))],
	['Vendure', fromVendure(VENDURE, 2)],
	['Stripe', fromStripe(INVOICE)]
];

const sum = (values: Values, prices: Prices): number =>
	linesIn(values, prices).reduce((all, { quantity, price }) => all + quantity * price, 0);

describe.each(SOLD)('%s', (_shop, order) => {
	test('its lines make up the total with VAT where the books want that, and the total without where they want that', () => {
		expect(listOf(order.lines).length).toBeGreaterThan(1);
		expect(sum(order, 'with')).toBeCloseTo(Number(order.total), 2);
		expect(sum(order, 'without')).toBeCloseTo(Number(order.net), 2);
	});
});

test('books that keep prices without VAT come to the same, however the step is set', () => {
	const order = fromWooCommerce(soldOrder(727, '2026-11-22T08:00:00'));
	expect(asLines(order, { prices: 'with' })).toEqual(asLines(order, { prices: 'without' }));
});

test('a line that says one price only is taken as it is', () => {
	const values = { lines: [{ name: 'Rye bread', price: 64 }] };
	expect(linesIn(values, 'with')).toEqual(linesIn(values, 'without'));
});

import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { keysOf, readAll } from '../conformance/reading.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, Cursor, DestinationAction, Receipt, SourceStream, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { APP, LOCATION, shopifyShop } from './fixtures/shop-server.ts';
import manifest from './manifest.ts';
import { apiAddress } from './shop-address.ts';
import { askShop } from './shopify.ts';
import source from './source.server.ts';

const shop = await shopifyShop();
afterAll(() => shop.close());

sourceConformance(manifest, source, bedOn(shop));
destinationConformance(manifest, destination, bedOn(shop));

const actions = destination.actions as Readonly<Record<'customer' | 'stock', Required<DestinationAction>>>;
const streams = source.streams as Readonly<Record<'orders' | 'customers' | 'payouts', SourceStream>>;
const here = (options = {}): Context => contextAt(shop.url, options);
const write = (action: 'customer' | 'stock', values: Values, options = {}, earlier?: Receipt): Promise<Receipt> =>
	actions[action].write(here(options), { values, key: freshKey(), ...(earlier && { earlier }) });
const behind = async (stream: SourceStream, from: Cursor): Promise<Cursor> => {
	let cursor = from;
	for await (const page of stream.read(here(), cursor)) cursor = page.cursor;
	return cursor;
};

test.each([
	['https://spoke-sprocket.myshopify.com', 'https://spoke-sprocket.myshopify.com/admin/api/2026-10/graphql.json'],
	['spoke-sprocket.myshopify.com/', 'https://spoke-sprocket.myshopify.com/admin/api/2026-10/graphql.json'],
	['https://admin.shopify.com/store/spoke-sprocket/orders?x=1', apiAddress('https://spoke-sprocket.myshopify.com')],
	['http://127.0.0.1:8080/admin/api/2026-07/graphql.json', 'http://127.0.0.1:8080/admin/api/2026-07/graphql.json'],
	['http://127.0.0.1:8080/admin/api/2026-07', 'http://127.0.0.1:8080/admin/api/2026-07/graphql.json']
])('the address %s leads to the API', (typed, address) => {
	expect(apiAddress(typed)).toBe(address);
});

describe('signing in', () => {
	test('the check says whose shop it is', async () => {
		const answer = { fine: true, say: 'This is the shop Spoke & Sprocket at spoke-sprocket.myshopify.com.' };
		expect(await source.check(here())).toEqual(answer);
	});

	test('an app of the Dev Dashboard signs in by its id and secret, and again when its token has ended', async () => {
		const context = contextAt(shop.url, {}, APP.secret, { clientId: APP.clientId });
		expect(await source.check(context)).toMatchObject({ fine: true });
		shop.tokens.delete(`shpat_${shop.tokens.size - 1}`);
		expect(await source.check(context)).toMatchObject({ fine: true });
		const wrong = await source.check(contextAt(shop.url, {}, 'shpss_other', { clientId: APP.clientId }));
		expect(wrong).toMatchObject({ fine: false, say: expect.stringMatching(/client id and client secret/) });
	});

	test('a right that is missing is named', async () => {
		const message = 'Access denied for orders field.';
		const requiredAccess = '`read_orders` access scope.';
		shop.fail({ message, extensions: { code: 'ACCESS_DENIED', requiredAccess } });
		const failure = await failureOf(streams.orders.latest(here(), 1));
		expect(failure).toMatchObject({ kind: 'forbidden', say: expect.stringContaining('the right “read_orders”') });
	});
});

describe('reading', () => {
	test('an order comes with its amounts, its VAT and lines that make up its total', async () => {
		shop.sell();
		const [record] = await streams.orders.latest(here(), 1);
		expect(record?.values).toMatchObject({
			...{
				status: 'PAID',
				total: 735.9,
				vat: 147.18,
				net: 588.72,
				currency: 'NOK',
				email: 'aase@nordbakeriet.example'
			},
			...{ name: 'Åse Nordmann', street: 'Storgata 1', phone: '+4799887766', country: 'NO', customerId: '7' },
			...{ deliveryCompany: 'Spoke & Sprocket', ordered: '2026-11-20T09:14:58.000Z', tags: 'klubb, oslo' },
			lines: [
				{ description: 'Sykkelbjelle Messing', quantity: 3, price: 103.2, priceWithVat: 129, vatRate: 25, net: 309.6 },
				{ sku: 'KOPP-1', quantity: 1, price: 199.92, vatAmount: 49.98, total: 249.9 },
				{ kind: 'shipping', description: 'Posten', price: 79.2, total: 99 }
			]
		});
		const lines = record?.values.lines as { total: number }[];
		expect(lines.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(735.9);
	});

	test('a shop that sells without VAT has it on top', async () => {
		shop.sell({ taxesIncluded: false });
		const [record] = await streams.orders.latest(here(), 1);
		expect(record?.values).toMatchObject({ lines: [{ net: 387, total: 464.4 }, {}, {}] });
	});

	test('lines that do not fit on the page with the order are asked for', async () => {
		const { lineItems } = shop.sell() as { lineItems: Values };
		shop.sell({ lineItems: { ...lineItems, pageInfo: { hasNextPage: true, endCursor: '2' } } });
		const [record] = await streams.orders.latest(here(), 1);
		expect(record?.values.products).toHaveLength(3);
	});

	test('an order that changes while the list is read is not lost, and comes as it is then', async () => {
		const cursor = await behind(streams.orders, await streams.orders.now(here()));
		const sold = Array.from({ length: 24 }, () => shop.sell());
		const keys: string[] = [];
		for await (const { records } of streams.orders.read(here(), cursor)) {
			keys.push(...keysOf(records));
			if (keys.length < 15) shop.touch(sold[0] ?? {});
		}
		expect([...new Set(keys)].toSorted()).toEqual(sold.map(({ legacyResourceId }) => legacyResourceId));
		expect(keys.filter((key) => key === sold[0]?.legacyResourceId).length).toBeGreaterThan(1);
	});

	test('thirty orders of the same second are all read', async () => {
		const cursor = await behind(streams.orders, await streams.orders.now(here()));
		const { updatedAt } = shop.sell();
		for (let n = 1; n < 30; n += 1) shop.sell({ updatedAt });
		expect(await readAll(streams.orders, here(), cursor)).toHaveLength(30);
	});

	test('a payout that is under way is given out once it is paid, and those behind it wait', async () => {
		const cursor = await behind(streams.payouts, await streams.payouts.now(here()));
		const waiting = shop.pay({ status: 'SCHEDULED' });
		shop.pay();
		const now = await streams.payouts.now(here());
		expect(await readAll(streams.payouts, here(), cursor)).toEqual([]);
		waiting.status = 'PAID';
		for (const from of [cursor, now]) {
			const records = await readAll(streams.payouts, here(), from);
			expect(records.map(({ values }) => values)).toMatchObject([
				{ amount: 4830.1, currency: 'NOK', sales: 5160, fees: 129.9, status: 'PAID' },
				{}
			]);
		}
	});
});

describe('limits', () => {
	test('too much in a short time is told with the time after which there is enough again', async () => {
		shop.leave(400);
		shop.fail({ message: 'Throttled', extensions: { code: 'THROTTLED' } });
		const failure = await failureOf(write('customer', { email: 'kari@nordbakeriet.example' }));
		expect(failure).toMatchObject({ kind: 'rate-limited', waitAtLeast: 5000, maybeDone: false });
	});

	test('a reading waits for the points of its next page', async () => {
		shop.leave(750);
		const pauses: number[] = [];
		const context = { ...here(), pause: async (milliseconds: number) => void pauses.push(milliseconds) };
		await readAll(streams.orders, context, null);
		shop.leave(1900);
		expect(pauses.length).toBeGreaterThan(1);
		expect(Math.max(...pauses)).toBeLessThanOrEqual(1500);
	});
});

describe('customers', () => {
	test('one who is there is left alone where that was chosen, and found by an address in other capitals', async () => {
		shop.register('ola@spoke.example');
		const values = { email: 'Ola@Spoke.example', firstName: 'Ola' };
		const kept = await write('customer', values, { existing: 'keep' });
		expect(kept).toMatchObject({ outcome: 'unchanged', note: expect.stringMatching(/left as it is/) });
		expect(await actions.customer.isThere(here({ existing: 'keep' }), { values, key: freshKey() })).toBe(true);
		expect(await write('customer', { ...values, firstName: 'Nora' }, {}, kept)).toMatchObject({ outcome: 'unchanged' });
		expect(await write('customer', values)).toMatchObject({ outcome: 'updated', id: kept.id });
		expect(await write('customer', values)).toMatchObject({ outcome: 'unchanged', id: kept.id });
	});

	test('other addresses that the shop knows stay when one is changed', async () => {
		const receipt = await write('customer', { email: 'two@saga.example', street: 'Storgata 1', city: 'Oslo' });
		const held = shop.customers.find(({ id }) => id === receipt.id) as { addressesV2: { nodes: Values[] } };
		held.addressesV2.nodes.push({ id: 'other', address1: 'Hytta', city: 'Geilo', countryCodeV2: 'NO' });
		await write('customer', { email: 'two@saga.example', street: 'Storgata 2' });
		expect(held.addressesV2.nodes).toMatchObject([
			{ address1: 'Storgata 2', city: 'Oslo' },
			{ address1: 'Hytta', city: 'Geilo', countryCodeV2: 'NO' }
		]);
	});

	test('a refusal names the field and what Shopify has said', async () => {
		const failure = await failureOf(write('customer', { email: 'nowhere' }));
		expect(failure.say).toBe(
			'Shopify did not accept “E-mail” of this customer. It said: “Email is invalid”. Correct the record and send it again, or type it by hand.'
		);
	});

	test('a value that the question itself does not take is about the one record', async () => {
		const message = 'Variable $input of type CustomerSetInput! was provided invalid value for addresses.0.countryCode';
		const [code, values] = ['INVALID_VARIABLE', { email: 'x@saga.example', country: 'XX' }];
		shop.fail({ message, extensions: { code } });
		const failure = await failureOf(write('customer', values));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining('addresses.0.countryCode') });
	});

	test('a fault of Shopify’s own leaves open whether it was done, where something was to be done', async () => {
		const fault = { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
		shop.fail(fault);
		expect(await failureOf(streams.customers.latest(here(), 1))).toMatchObject({
			kind: 'unavailable',
			maybeDone: false
		});
		const document = 'mutation SetCustomer { customerSet { customer { id } } }';
		shop.fail(fault);
		expect(await failureOf(askShop(here(), { document }))).toMatchObject({ kind: 'unavailable', maybeDone: true });
	});
});

describe('stock', () => {
	shop.stock('NO-COUNT', false);
	for (const sku of ['TWICE', 'TWICE', 'ONCE']) shop.stock(sku);

	test('a variation is found by its own number too, and the same number again changes nothing', async () => {
		const variantId = shop.stock('SADDLE');
		const set = await write('stock', { variantId, quantity: 4 }, { location: '655' });
		expect(set).toMatchObject({
			outcome: 'created',
			link: expect.stringMatching(/\/admin\/products\/\d+\/variants\//)
		});
		expect(await write('stock', { sku: 'saddle', quantity: '4' }, { location: LOCATION })).toMatchObject({
			outcome: 'unchanged'
		});
		expect(shop.asked.some(({ variables }) => variables.location === LOCATION)).toBe(true);
	});

	test.each([
		[{ sku: 'NO-COUNT', quantity: 1 }, /Switch on “Track quantity”/],
		[{ sku: 'TWICE', quantity: 1 }, /several products with the SKU “TWICE”/],
		[{ sku: 'ONCE', quantity: 1.5 }, /whole pieces/],
		[{ sku: 'ONCE', quantity: 2_000_000_000 }, /“How many are in stock” of this stock level/],
		[{ quantity: 1 }, /neither the SKU nor the id/]
	])('what cannot be set is refused in words: %o', async (values, say) => {
		expect(await failureOf(write('stock', values))).toMatchObject({ kind: 'refused', say: expect.stringMatching(say) });
	});
});

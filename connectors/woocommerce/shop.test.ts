import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, Page, SourceStream, Values } from '../contract.ts';
import { bedOn } from './bed.ts';
import destination from './destination.server.ts';
import { KEY, SECRET } from './fixtures/let-in.ts';
import { openShop, type ShopWays } from './fixtures/shop-server.ts';
import source from './source.server.ts';

const { orders } = source.streams as { orders: SourceStream };
const { customer, stock } = destination.actions;

const shopWith = async (ways: Partial<ShopWays> = {}) => {
	const shop = await openShop(ways);
	onTestFinished(() => shop.close());
	return { ...shop, open: bedOn(shop).open };
};

const read = async (context: Context, cursor: Page['cursor'] | null = null): Promise<Page[]> =>
	Array.fromAsync(orders.read(context, cursor));
const keysOf = (pages: readonly Page[]): string[] => pages.flatMap(({ records }) => records.map(({ key }) => key));
const write = (context: Context, values: Values, action = customer) =>
	action?.write(context, { key: freshKey(), values });

test.each<[string, Partial<ShopWays>]>([
	['by a signature over plain http', {}],
	['by its key where a proxy in front of it ends https', { encrypted: true }],
	['in a folder of the website', { folder: '/butikk' }],
	['without pretty addresses', { permalinks: 'plain' }],
	['without pretty addresses, in a folder', { permalinks: 'plain', folder: '/butikk' }],
	['in a version that does not list by the moment of change', { byChange: false }]
])('a shop is read and written %s', async (_, ways) => {
	const { shelves, open } = await shopWith(ways);
	for (let sold = 0; sold < 130; sold += 1) shelves.sell();
	expect(keysOf(await read(open())).toSorted()).toEqual(shelves.orders.map(({ id }) => String(id)).toSorted());
	expect(await write(open(), { email: 'kari@nordbakeriet.example' })).toMatchObject({ outcome: 'created' });
	expect(shelves.customers).toHaveLength(1);
});

test.each(['/', '/wp-json', '/wp-json/wc/v3/', '/wp-admin/admin.php?page=wc-settings', '/index.php'])(
	'the address may be copied with %s behind it',
	async (behind) => {
		const { url, open } = await shopWith({ folder: '/butikk' });
		const answer = await source.check(open({ baseUrl: `${url}/butikk${behind}` }));
		expect(answer).toMatchObject({ fine: true, say: expect.stringContaining('Spoke & Sprocket') });
	}
);

test('key and secret may be entered as one', async () => {
	const { open } = await shopWith();
	expect(await source.check(open({ key: '' }, {}, `${KEY}:${SECRET}`))).toMatchObject({ fine: true });
});

test('what an order came to is what the customer has paid, line by line', async () => {
	const { shelves, open } = await shopWith();
	shelves.sell();
	const [order] = (await orders.latest(open(), 1)).map(({ values }) => values);
	expect(order).toMatchObject({
		...{ total: 735.9, vat: 147.18, net: 588.72, shipping: 79.2, shippingVat: 19.8, currency: 'NOK' },
		...{ email: 'kari@nordbakeriet.example', name: 'Kari Nordmann', custom: { 'Organisation number': '999 888 777' } },
		lines: [
			{ description: 'Inner tube 28"', quantity: 3, price: 103.2, priceWithVat: 129, vatRate: 25, total: 387 },
			{ description: 'Tyre, winter', quantity: 1, price: 199.92, priceWithVat: 249.9, vatRate: 25, total: 249.9 },
			{ description: 'Posten', kind: 'shipping', quantity: 1, price: 79.2, vatRate: 25, total: 99 }
		],
		products: [{ sku: 'TUBE-28' }, { sku: 'TYRE-W' }]
	});
});

test('moments are in UTC, whatever the shop’s own clock says', async () => {
	const { shelves, open } = await shopWith();
	const { date_modified_gmt: gmt } = shelves.sell();
	const [order] = await orders.latest(open(), 1);
	expect(order?.values.changed).toBe(`${String(gmt)}.000Z`);
	expect(order?.occurredAt).toBe(Date.parse(`${String(gmt)}Z`));
});

test('an order that changes is read again, and a checkout that has only begun is no order', async () => {
	const { shelves, open } = await shopWith();
	const [first = {}] = [shelves.sell(), shelves.sell(), shelves.sell({ status: 'checkout-draft' })];
	const cursor = (await read(open())).at(-1)?.cursor ?? null;
	shelves.change(first, { status: 'completed' });
	const pages = await read(open(), cursor);
	expect(pages.flatMap(({ records }) => records.map(({ values }) => [values.id, values.status]))).toEqual([
		[String(first.id), 'completed']
	]);
});

test('orders that change while the list is read are neither lost nor forgotten', async () => {
	const { shelves, open } = await shopWith();
	for (let sold = 0; sold < 250; sold += 1) shelves.sell();
	const seen = new Map<string, unknown>();
	let page = 0;
	for await (const { records } of orders.read(open(), null)) {
		for (const { key, values } of records) seen.set(key, values.status);
		const [moving] = shelves.orders.slice(page * 90);
		if (moving && page < 3) shelves.change(moving, { status: 'completed' });
		page += 1;
	}
	expect([...seen].toSorted()).toEqual(shelves.orders.map(({ id, status }) => [String(id), status]).toSorted());
});

test('several orders of the same second, more than fit a page, are all read', async () => {
	const { shelves, open } = await shopWith();
	const { date_modified: local = '', date_modified_gmt: gmt = '' } = shelves.sell();
	for (let sold = 0; sold < 220; sold += 1) shelves.sell({ date_modified: local, date_modified_gmt: gmt });
	expect(new Set(keysOf(await read(open()))).size).toBe(221);
});

test('a refund has its amounts above zero, and what one needs of its order', async () => {
	const { shelves, open } = await shopWith();
	const order = shelves.sell();
	shelves.refund(order);
	const [refund] = (await source.streams.refunds?.latest(open(), 1)) ?? [];
	expect(refund?.values).toMatchObject({
		...{ orderNumber: order.number, currency: 'NOK', amount: 129, vat: 25.8, reason: 'Wrong size', paidBack: true },
		lines: [{ sku: 'TUBE-28', quantity: 1, price: 103.2, vatRate: 25, total: 129 }]
	});
});

test('a customer with the same e-mail in capitals is brought up to date, or left alone where that was chosen', async () => {
	const { shelves, open } = await shopWith();
	shelves.register({ email: 'Kari@Nordbakeriet.example', role: 'subscriber' });
	const values = { email: 'kari@nordbakeriet.example', phone: '99 00 00 00' };
	const keep = { existing: 'keep' };
	expect(await write(open({}, keep), values)).toMatchObject({ outcome: 'unchanged' });
	expect(await customer?.isThere?.(open({}, keep), { key: freshKey(), values })).toBe(true);
	expect(await write(open(), values)).toMatchObject({ outcome: 'updated' });
	expect(shelves.customers).toHaveLength(1);
	expect(shelves.customers[0]).toMatchObject({ billing: { phone: '99 00 00 00', address_1: 'Storgata 1' } });
});

test('in a shop where customers choose their own password, a customer is made all the same', async () => {
	const { shelves, open } = await shopWith({ ownPasswords: true });
	expect(await write(open(), { email: 'ola@saga.example' })).toMatchObject({ outcome: 'created' });
	expect(shelves.customers).toMatchObject([{ email: 'ola@saga.example', username: 'ola@saga.example' }]);
});

test('what the shop does not accept is said with the field’s own label and without HTML', async () => {
	const { open } = await shopWith();
	const failure = await failureOf(write(open(), { email: 'not an address' }) ?? Promise.resolve());
	expect(failure.say).toContain('“E-mail” of this customer. It said: “Please provide a valid email address”.');
});

test('the stock of a variation is set below its product', async () => {
	const { shelves, open } = await shopWith();
	const parent = shelves.stock({ type: 'variable' });
	const small = shelves.stock({ type: 'variation', parent_id: parent.id ?? 0, sku: 'BELL-S' });
	const receipt = await write(open(), { sku: 'bell-s', quantity: 4 }, stock);
	expect(receipt).toMatchObject({ id: `${String(parent.id)}/variations/${String(small.id)}` });
	expect(small).toMatchObject({ manage_stock: true, stock_quantity: 4 });
	expect(await write(open(), { productId: String(small.id), quantity: 4 }, stock)).toMatchObject({
		outcome: 'unchanged'
	});
});

test.each<[string, Partial<ShopWays>, string, RegExp]>([
	['a page of a security plugin', { wall: [403, '<html><h1>Forbidden</h1></html>'] }, 'forbidden', /security plugin/],
	['a page of a host that is out of order', { wall: [503, '<html>Maintenance</html>'] }, 'unavailable', /out of order/],
	['a page where data was expected', { wall: [200, '<!doctype html><p>Hei'] }, 'unreadable', /a web page where data/],
	['a key that may only read', { readOnly: true }, 'forbidden', /Read\/Write/]
])('%s is told as what it is', async (_, ways, kind, say) => {
	const { open } = await shopWith(ways);
	const failure = await failureOf(write(open(), { email: 'ola@saga.example' }) ?? Promise.resolve());
	expect(failure).toMatchObject({ kind, say: expect.stringMatching(say) });
});

test('the secret itself does not travel where nothing is encrypted', async () => {
	const { shelves, open, asked } = await shopWith();
	shelves.sell();
	await read(open());
	expect(asked.join('\n')).toMatch(/oauth_signature=/);
	expect(asked.join('\n')).not.toContain(SECRET);
});

import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { sourceConformance } from '../conformance.ts';
import { keysOf } from '../conformance/reading.ts';
import { bedAt, contextAt } from './bed.ts';
import { API_KEY, OWNER, vendureShop } from './fixtures/shop-server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';
import { apiAddress } from './vendure.ts';

const shop = await vendureShop();
afterAll(() => shop.close());

sourceConformance(manifest, source, {
	...bedAt(shop.url, OWNER),
	arrive: async (count, stream) => {
		for (let made = 0; made < count; made += 1) (stream === 'orders' ? shop.sell : shop.register)();
	},
	manyRecords: 230
});

const here = () => contextAt(shop.url, OWNER);
const { orders } = source.streams;

test.each([
	['https://server.spoke.example', 'https://server.spoke.example/admin-api'],
	['server.spoke.example/', 'https://server.spoke.example/admin-api'],
	['https://server.spoke.example/admin/login', 'https://server.spoke.example/admin-api'],
	['https://server.spoke.example/dashboard', 'https://server.spoke.example/admin-api'],
	['http://127.0.0.1:3000/admin-api/', 'http://127.0.0.1:3000/admin-api'],
	['https://spoke.example/shop', 'https://spoke.example/shop/admin-api']
])('the address %s leads to the API', (typed, address) => {
	expect(apiAddress(typed)).toBe(address);
});

describe('signing in', () => {
	test('an administrator signs in once in a run, and the check says who it is', async () => {
		const context = here();
		const before = shop.logins();
		expect(await source.check(context)).toEqual({
			fine: true,
			say: `We are signed in as ${OWNER.user}, in the default channel of the shop at ${new URL(shop.url).host}.`
		});
		await orders?.latest(context, 1);
		expect(shop.logins()).toBe(before + 1);
	});

	test('an API key signs in by itself, and a channel is named at every question', async () => {
		expect(await source.check(contextAt(shop.url, { password: API_KEY }, 'oslo-7'))).toMatchObject({ fine: true });
		expect(shop.headers.at(-1)).toMatchObject({ 'vendure-token': 'oslo-7' });
		const failure = await failureOf(Promise.resolve(orders?.latest(contextAt(shop.url, { password: 'old-key' }), 1)));
		expect(failure).toMatchObject({ kind: 'signed-out', say: expect.stringContaining('does not accept this key') });
	});
});

describe('reading', () => {
	test('an order comes with its amounts and with lines that make up its total, without what was taken out', async () => {
		shop.sell();
		const [record] = (await orders?.latest(here(), 1)) ?? [];
		expect(record?.values).toMatchObject({
			...{ number: 'R132ZTBR4ZMRQLR8', total: 735.9, vat: 147.18, net: 588.72, shipping: 99, paid: 735.9 },
			...{ paymentMethod: 'invoice', transactionId: 't-2', email: 'aase@nordbakeriet.example', country: 'NO' },
			...{ name: 'Verkstedet', street: 'Bakgården 2', street2: null, deliveryCompany: 'Spoke & Sprocket' },
			lines: [
				{ sku: 'KAFFE-500', quantity: 3, price: 103.2, priceWithVat: 129, vatRate: 25, total: 387 },
				{ sku: 'KOPP-1', net: 189.92, vatAmount: 47.48 },
				{ kind: 'surcharge', description: 'Gaveinnpakning', total: 12.5 },
				{ kind: 'shipping', description: 'Posten', vatRate: 25, net: 79.2 }
			]
		});
		const lines = record?.values.lines as { total: number }[];
		expect(lines.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(735.9);
	});

	test('a shop that counts in thousandths is read so', async () => {
		shop.sell();
		shop.count(3);
		const [record] = (await orders?.latest(here(), 1)) ?? [];
		shop.count(2);
		expect(record?.values).toMatchObject({ total: 73.59 });
	});

	test('a basket is no order, and an order that changes while the list is read comes as it is then', async () => {
		const context = here();
		const cursor = (await orders?.now(context)) ?? null;
		const sold = Array.from({ length: 210 }, () => shop.sell());
		shop.sell({ orderPlacedAt: null, state: 'AddingItems' });
		const keys: string[] = [];
		for await (const { records } of orders?.read(context, cursor) ?? []) {
			keys.push(...keysOf(records));
			if (keys.length < 150) shop.touch(sold[3] ?? {});
		}
		expect([...new Set(keys)].toSorted()).toEqual(sold.map(({ id }) => String(id)).toSorted());
		expect(keys.filter((key) => key === sold[3]?.id)).toHaveLength(2);
	});
});

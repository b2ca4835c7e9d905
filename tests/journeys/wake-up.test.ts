import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY, SECRET } from '#connectors/woocommerce/fixtures/let-in.ts';
import { openShop, type Shop } from '#connectors/woocommerce/fixtures/shop-server.ts';
import { openStore, type Store } from '#lib/server/persistence/store.ts';
import { applied } from '../support/applied.ts';
import { openHouse, type House } from '../support/house.ts';
import { signedUp, type Person } from '../support/signed-up.ts';
import { until } from '../support/until.ts';
import { wordsOf } from '../support/words-of.ts';

const ONCE_A_YEAR = '0 4 1 1 *';

let shop: Shop;
let house: House;
let store: Store;
let kari: Person;
let address: string;

const orders = (baseUrl: string, schedule: string) => ({
	systems: {
		shop: { connector: 'woocommerce', settings: { baseUrl, key: KEY }, secrets: { token: { env: 'SHOP_SECRET' } } },
		sheet: { connector: 'csv-file', settings: { fileToWrite: 'orders.csv' } }
	},
	connections: {
		'Orders into a file': {
			source: { system: 'shop', stream: 'orders' },
			actions: [{ system: 'sheet', action: 'row', mapping: { Order: 'number', Total: 'total' } }],
			schedule
		}
	}
});

beforeAll(async () => {
	shop = await openShop();
	house = await openHouse({ SHOP_SECRET: SECRET });
	const { incoming } = await applied(house, orders(shop.url, ONCE_A_YEAR));
	address = `${house.address}${incoming.shop ?? ''}`;
	store = await openStore(join(house.folder, 'handover.sqlite'));
	kari = await signedUp(house.address);
});
afterAll(async () => {
	await store.close();
	await house.stop();
	await shop.close();
});

const tell = (body: BodyInit, headers: Record<string, string> = {}, to = address) =>
	fetch(to, { method: 'POST', body, headers });

const carried = async (): Promise<string[]> => {
	const folder = join(house.folder, 'files');
	for (const system of await readdir(folder).catch(() => [])) {
		const text = await readFile(join(folder, system, 'orders.csv'), 'utf8').catch(() => '');
		if (text !== '')
			return (parse(text, { columns: true, bom: true }) as { Order: string }[]).map(({ Order }) => Order);
	}
	return [];
};
const sold = (): string[] => shop.shelves.orders.map(({ id }) => String(id));
const allCarried = () => until('every order in the file', async () => (await carried()).length >= sold().length);
const runs = async () => {
	const [connection] = await store.connections.switchedOn();
	return store.runs.latest(connection?.id ?? '', 100);
};
const quiet = () => until('no run waiting', async () => (await runs()).every(({ state }) => state === 'done'));

test('the first message of a webhook, a form with its number, is answered with 200 as WooCommerce wants it', async () => {
	const answer = await tell(new URLSearchParams({ webhook_id: '7' }));
	expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
	await until('a run', async () => (await runs()).length > 0);
});

test.each([
	['JSON', '{"id":1}', { 'content-type': 'application/json' }],
	['XML', '<order/>', { 'content-type': 'application/xml' }],
	['nothing', '', {}],
	['something else', new Uint8Array([0, 255, 1]), { 'content-type': 'image/png' }]
])('%s is taken, and nothing of it is kept', async (_, body, headers) => {
	expect((await tell(body, headers as Record<string, string>)).status).toBe(200);
	const [system] = await store.systems.of((await store.connections.switchedOn())[0]?.workspaceId ?? '');
	expect(await store.entries.counts(system?.id ?? '')).toEqual({ entries: 0, suspects: 0 });
});

test('a message that is too large and one to an address that nobody has are not taken', async () => {
	expect((await tell('a'.repeat(1_100_000))).status).toBe(413);
	expect((await tell('{}', {}, address.replace(/\w{6}$/, 'abcdef'))).status).toBe(404);
});

test('a hundred messages of a hundred orders make two runs at most, and carry each order once', async () => {
	await quiet();
	const before = (await runs()).length;
	const hundred = Array.from({ length: 100 }, () => shop.shelves.sell());
	await Promise.all(hundred.map((order) => tell(JSON.stringify(order), { 'content-type': 'application/json' })));
	await allCarried();
	await quiet();
	expect((await carried()).toSorted()).toEqual(sold().toSorted());
	expect((await runs()).length - before).toBeLessThanOrEqual(2);
});

test('a message that somebody has made up carries nothing', async () => {
	const before = await carried();
	const made = (await runs()).length;
	await tell(JSON.stringify({ id: 666, number: '666', total: '1000000.00', status: 'processing' }));
	await until('another run', async () => (await runs()).length > made);
	await quiet();
	expect(await carried()).toEqual(before);
});

test('the page of the system shows the address, and how it is entered in the shop', async () => {
	const [connection] = await store.connections.switchedOn();
	const page = await kari.page(`/systems/${connection?.sourceSystemId ?? ''}`);
	expect(page).toContain(address);
	expect(wordsOf(page)).toContain('WooCommerce, Settings, Advanced, Webhooks');
});

test('without any message the schedule carries everything', { timeout: 240_000 }, async () => {
	shop.shelves.sell();
	await applied(house, orders(shop.url, '* * * * *'));
	// The next minute may begin only when the first minute of patience is over.
	await allCarried().catch(allCarried);
	expect((await carried()).toSorted()).toEqual(sold().toSorted());
});

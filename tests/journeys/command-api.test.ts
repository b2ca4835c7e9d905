import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersToBooks } from '../support/api-file.ts';
import { applied } from '../support/applied.ts';
import { everything } from '../support/bakery-file.ts';
import { openBed, type Bed } from '../support/bed/open-bed.ts';
import { openHouse, type House } from '../support/house.ts';
import { until } from '../support/until.ts';

const ORDERS = 430;

let bed: Bed;
let house: House;
beforeAll(async () => {
	bed = await openBed({ orders: ORDERS, delay: 0, faults: [], keys: true });
	house = await openHouse();
	// What is served runs by itself, and this is about what runs by name.
	await house.interrupt();
});
afterAll(async () => {
	await house.stop();
	await bed.close();
});

const run = async (from: House) => {
	const { code, stdout, stderr } = await from.command('run', 'orders-to-books', '--until-caught-up', '--json');
	return { code, stderr, ...JSON.parse(stdout) };
};

test('a file connects two JSON APIs, and everything is carried once', async () => {
	expect(await applied(house, ordersToBooks(bed))).toMatchObject({
		systems: ['shop', 'books'],
		connections: ['orders-to-books']
	});
	expect(await run(house)).toMatchObject({
		...{ code: 0, stderr: '', say: null, read: ORDERS, delivered: ORDERS, unchanged: 0, refused: 0, inDoubt: 0 },
		...{ needsAttention: 0, seconds: expect.any(Number) }
	});
	expect(await bed.count()).toMatchObject({ stored: ORDERS, missing: 0, doubled: 0 });
});

test('the file of the README is this file', async () => {
	const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
	const [, file = ''] = /### Any JSON API[^]*?```json\n([^]*?)```/.exec(readme) ?? [];
	const where = { shop: 'http://127.0.0.1:7001', books: 'http://127.0.0.1:7002' };
	expect(JSON.parse(file)).toEqual(ordersToBooks(where));
});

test('the same file twice changes nothing', async () => {
	const before = everything(house);
	await applied(house, ordersToBooks(bed));
	expect(everything(house)).toEqual(before);
});

test('what is carried already is not carried again', async () => {
	expect(await run(house)).toMatchObject({ code: 0, read: 0, delivered: 0, needsAttention: 0 });
	expect(await bed.count()).toMatchObject({ calls: ORDERS, stored: ORDERS, doubled: 0 });
});

test('what is exported says all of it, and applied on a fresh installation exports the same', async () => {
	const written = ordersToBooks(bed);
	const exported = JSON.parse((await house.command('export', '--json')).stdout);
	expect(exported.systems.shop.settings).toMatchObject(written.systems.shop.settings);
	expect(exported.systems.books.settings).toMatchObject(written.systems.books.settings);
	expect(exported.connections['orders-to-books']).toMatchObject(written.connections['orders-to-books']);
	const fresh = await openHouse();
	await fresh.interrupt();
	await applied(fresh, exported);
	expect(JSON.parse((await fresh.command('export', '--json')).stdout)).toEqual(exported);
	await fresh.stop();
});

test('what is served carries it by itself, on its schedule', { timeout: 120_000 }, async () => {
	const another = await openBed({ orders: 20, delay: 0, faults: [], keys: false });
	const served = await openHouse();
	await applied(served, ordersToBooks(another));
	const carried = () => until('twenty invoices', async () => (await another.count()).stored >= 20);
	// The next minute may begin only when the first minute of patience is over.
	await carried().catch(carried);
	expect(await another.count()).toMatchObject({ stored: 20, missing: 0, doubled: 0 });
	await served.stop();
	await another.close();
});

test.each([
	[
		'a list without a key',
		{ streams: { orders: { path: '/orders' } } },
		/shop: What can be read: “orders\.key”: this is needed\./
	],
	[
		'an unknown kind of paging',
		{ streams: { orders: { path: '/orders', key: 'id', paging: { kind: 'scroll' } } } },
		/“orders\.paging\.kind”: use one of none, cursor, next-link, link-header, page, offset\./
	],
	[
		'a slip in a name',
		{ streams: { orders: { path: '/orders', keys: 'id' } } },
		/“orders”: “keys” is not known here\. What can be said is label, record, path/
	],
	['nothing to read and nothing to do', {}, /shop: Say what can be read, or what can be done/]
])('%s is refused with the place, and nothing is changed', async (_, settings, sentence) => {
	const systems = { shop: { connector: 'http-json', settings: { baseUrl: 'http://127.0.0.1:7001', ...settings } } };
	await expect(applied(house, { systems })).rejects.toThrow(sentence);
});

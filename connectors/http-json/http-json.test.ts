import { afterAll } from 'vitest';
import { freePort } from '../../tests/support/free-port.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { contextFor, described, kept } from './bed.ts';
import destination from './destination.server.ts';
import { everyAction, invoicesApi } from './fixtures/invoices-api.ts';
import { everyWay, ordersApi } from './fixtures/orders-api.ts';
import source from './source.server.ts';

const [shop, books] = [await ordersApi(), await invoicesApi()];
afterAll(() => Promise.all([shop.close(), books.close()]));
const nobody = async () => `http://127.0.0.1:${await freePort()}`;

const { whole, ...inPages } = everyWay;
for (const [streams, manyRecords] of [[inPages, 7] as const, [{ whole }, undefined] as const]) {
	const settings = kept({ baseUrl: shop.url, streams });
	sourceConformance(described(settings), source(settings), {
		open: async () => contextFor(settings, shop.token, shop.now),
		wrong: async () => contextFor(settings, 'not-the-token', shop.now),
		absent: async () => contextFor({ ...settings, baseUrl: await nobody() }, shop.token, shop.now),
		arrive: async (count) => shop.arrive(count),
		...(manyRecords && { manyRecords })
	});
}

const booksSettings = kept({ baseUrl: books.url, actions: everyAction });
destinationConformance(described(booksSettings), destination(booksSettings), {
	open: async (_, signal) => ({ ...contextFor(booksSettings, books.token), signal }),
	wrong: async () => contextFor(booksSettings, 'not-the-token'),
	absent: async () => contextFor({ ...booksSettings, baseUrl: await nobody() }, books.token),
	values: (n) => ({ customer: `Kari Nordmann ${n}`, 'address.city': 'Oslo', note: 'Two loaves.', amount: 12_900 + n }),
	bad: () => ({ customer: 'Kari Nordmann', amount: 'a hundred' }),
	count: async () => books.invoices.size
});

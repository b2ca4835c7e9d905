import type { ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Settings } from '#connectors/contract.ts';
import { answer, bodyOf, urlOf } from '#connectors/http-json/fixtures/json-answer.ts';
import { webServer } from './web-server.ts';

export interface ShopOrder {
	readonly id: number;
	readonly number: string;
	readonly created_at: string;
	readonly updated_at: string;
	readonly customer: string;
	total: number;
}

export interface Invoice {
	readonly id: number;
	readonly reference: string;
	readonly date: string;
	amount: string;
}

const SIZE = 7;
const DAY = 86_400_000;
const CUSTOMERS = ['Kari Nordmann', 'Ola Nordmann', 'Ida Lund', 'Bjørn Åsen'];

const paged = (response: ServerResponse, list: readonly unknown[], url: URL): void => {
	const end = Number(url.searchParams.get('page') ?? 1) * SIZE;
	answer(response, 200, { items: list.slice(end - SIZE, end) });
};

const list = (path: string, more: object) => ({
	...{ path, items: 'items', paging: { kind: 'page', parameter: 'page' } },
	...more
});

const kept = (settings: Readonly<Record<string, unknown>>): Settings =>
	Object.fromEntries(
		Object.entries(settings).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
	);

/**
 * A web shop with orders and books with invoices, two JSON APIs on real servers of 127.0.0.1. An invoice that is posted
 * again under the same key is not made a second time.
 */
export async function shopAndBooks() {
	const orders: ShopOrder[] = [];
	const invoices: Invoice[] = [];
	const keys = new Set<string>();
	const asked: string[] = [];
	const moods: { shop: number; books: number } = { shop: 200, books: 200 };
	const shop = await webServer((request, response) => {
		const url = urlOf(request);
		asked.push(`${request.method} ${url.pathname}`);
		if (moods.shop !== 200) return answer(response, moods.shop, {});
		const since = Date.parse(url.searchParams.get('updated_after') ?? '1970-01-01');
		paged(
			response,
			orders.filter(({ updated_at }) => Date.parse(updated_at) >= since),
			url
		);
	});
	const books = await webServer((request, response) => {
		const url = urlOf(request);
		asked.push(`${request.method} ${url.pathname}`);
		if (moods.books !== 200) return answer(response, moods.books, {});
		if (request.method === 'GET') return paged(response, invoices, url);
		void bodyOf(request).then((body) => {
			const key = String(request.headers['idempotency-key']);
			const id = invoices.length + 1;
			if (!keys.has(key)) invoices.push({ ...(body as unknown as Invoice), id });
			keys.add(key);
			answer(response, 201, { id });
		});
	});
	const close = () => Promise.all([shop.close(), books.close()]);
	return {
		orders,
		invoices,
		asked,
		moods,
		close,
		shopSettings: {
			baseUrl: shop.url,
			streams: {
				orders: list('/orders', {
					...{ label: 'Orders', record: { one: 'order', many: 'orders' }, key: 'id', changed: 'updated_at' },
					since: { parameter: 'updated_after' }
				})
			}
		},
		booksSettings: {
			baseUrl: books.url,
			streams: {
				invoices: list('/invoices', {
					...{ label: 'Invoices', record: { one: 'invoice', many: 'invoices' }, key: 'id' }
				})
			},
			actions: { invoice: { path: '/invoices', idempotencyHeader: 'Idempotency-Key', receipt: 'id' } }
		},
		/** An order of so many days before a moment; its total in kroner is told by its number. */
		sell: (number: number, at: number, daysAgo: number): ShopOrder => {
			const time = new Date(at - daysAgo * DAY).toISOString();
			const order = {
				...{ id: 9000 + number * 3, number: `WEB-${number}`, created_at: time, updated_at: time },
				...{ customer: CUSTOMERS[number % 4]!, total: 100.5 + (number % 500) * 7 }
			};
			orders.push(order);
			return order;
		},
		/** Somebody types the invoice of an order. */
		type: ({ number, total, created_at }: ShopOrder, amount = total): void => {
			const written = amount.toFixed(2).replace('.', ',');
			const reference = number.replace('WEB-', '');
			invoices.push({ id: 1 + invoices.length, reference, date: created_at.slice(0, 10), amount: written });
		}
	};
}

/** The same as systems of a bakery are kept, ended with the test. */
export async function shopAndBooksAtWork() {
	const both = await shopAndBooks();
	onTestFinished(async () => void (await both.close()));
	const mapping = { reference: 'number', amount: 'total', date: 'created_at' };
	const source = { connector: 'http-json', stream: 'orders', settings: kept(both.shopSettings) };
	const books = { connector: 'http-json', action: 'invoice', settings: kept(both.booksSettings), mapping };
	return Object.assign(both, { wishes: { source, steps: { books } } });
}

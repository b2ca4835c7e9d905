import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { webServer } from '../../tests/support/web-server.ts';
import type { Cursor } from '../contract.ts';
import { contextFor, kept, readFrom } from './bed.ts';
import { answer, urlOf } from './fixtures/json-answer.ts';
import source from './source.server.ts';

const SIZE = 3;
const MONDAY = Date.parse('2026-11-16T09:00:00Z');
const DAY = 86_400_000;

interface Order {
	readonly id: number;
	readonly at: string;
}
type Lists = (response: ServerResponse, list: readonly Order[], url: URL) => void;

const from = ({ searchParams }: URL, name: string): number => Number(searchParams.get(name) ?? 0);
const linkTo = (url: URL, start: number): string => {
	url.searchParams.set('start', String(start));
	return `${url.pathname}${url.search}`;
};

/** How a list is paged, as the settings say it and as the shop does it. */
const KINDS: Readonly<Record<string, readonly [paging: object, lists: Lists]>> = {
	cursor: [
		{ parameter: 'after', next: 'next', more: 'more' },
		(response, list, url) => {
			const next = from(url, 'after') + SIZE;
			answer(response, 200, { orders: list.slice(next - SIZE, next), next, more: next < list.length });
		}
	],
	'next-link': [
		{ next: 'next' },
		(response, list, url) => {
			const next = from(url, 'start') + SIZE;
			const orders = list.slice(next - SIZE, next);
			answer(response, 200, { orders, next: next < list.length ? linkTo(url, next) : null });
		}
	],
	'link-header': [
		{},
		(response, list, url) => {
			const next = from(url, 'start') + SIZE;
			const headers = next < list.length ? { link: `<${linkTo(url, next)}>; rel="next"` } : {};
			answer(response, 200, { orders: list.slice(next - SIZE, next) }, headers);
		}
	],
	page: [
		{ parameter: 'page' },
		(response, list, url) => {
			const end = from(url, 'page') * SIZE;
			answer(response, 200, { orders: list.slice(end - SIZE, end) });
		}
	],
	offset: [
		{ parameter: 'offset' },
		(response, list, url) => {
			const start = from(url, 'offset');
			answer(response, 200, { orders: list.slice(start, start + SIZE) });
		}
	]
};

const ordersOn = (...days: readonly number[]): Order[] =>
	days.map((day, at) => ({ id: at + 1, at: new Date(MONDAY + day * DAY).toISOString() }));

/** A bike shop that can be asked for what has changed since a moment. */
async function shopOf(kind: string, orders: Order[], since: object = {}, isDeaf = false) {
	const [paging, lists] = KINDS[kind] ?? [{}, () => undefined];
	const asked: URLSearchParams[] = [];
	let first: string | undefined;
	const server = await webServer((request, response) => {
		const url = urlOf(request);
		asked.push(url.searchParams);
		first ??= url.href;
		if (isDeaf) return lists(response, orders, new URL(first));
		const wanted = Date.parse(url.searchParams.get('updated_after') ?? '1970-01-01');
		lists(
			response,
			orders.filter(({ at }) => Date.parse(at) >= wanted),
			url
		);
	});
	onTestFinished(() => server.close());
	const stream = {
		...{ path: '/orders', items: 'orders', key: 'id', changed: 'at' },
		...{ since: { parameter: 'updated_after', ...since }, paging: { kind, ...paging } }
	};
	const settings = kept({ baseUrl: server.url, streams: { orders: stream } });
	const half = source(settings).streams.orders;
	const context = contextFor(settings, 'spokes-and-rims');
	const keysFrom = async (place: Cursor | null = null, moment?: number) => {
		const { records, cursor } = await readFrom(half, context, place, moment);
		return { keys: records.map(({ key }) => Number(key)), cursor };
	};
	return { asked, keysFrom };
}

describe.each(Object.keys(KINDS))('%s', (kind) => {
	test('from a date, only what has changed since is asked for, and all of that is read', async () => {
		const { asked, keysFrom } = await shopOf(kind, ordersOn(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
		const { keys } = await keysFrom(null, MONDAY + 4 * DAY);
		expect(new Set(keys)).toEqual(new Set([5, 6, 7, 8, 9, 10]));
		expect(asked.map((query) => query.get('updated_after'))).not.toContain(null);
		expect(asked[0]?.get('updated_after')).toBe('2026-11-20T08:59:00.000Z');
	});

	test('what changes later is read later, with what became visible late, and nothing else', async () => {
		const orders = ordersOn(0, 1, 2, 3, 4);
		const { asked, keysFrom } = await shopOf(kind, orders);
		const { cursor } = await keysFrom();
		const before = asked.length;
		orders.push({ id: 6, at: new Date(MONDAY + 4 * DAY - 30_000).toISOString() });
		orders[1] = { id: 2, at: new Date(MONDAY + 5 * DAY).toISOString() };
		expect(new Set((await keysFrom(cursor)).keys)).toEqual(new Set([2, 6]));
		expect(asked[before]?.get('updated_after')).toBe('2026-11-20T08:59:00.000Z');
	});

	test('a shop that gives the same page whatever it is asked is not asked for ever', async () => {
		const { asked, keysFrom } = await shopOf(kind, ordersOn(0, 1, 2, 3), {}, true);
		await expect(keysFrom()).rejects.toMatchObject({ say: expect.stringContaining('in a circle') });
		expect(asked.length).toBeLessThan(4);
	});

	test.each([false, true])(
		'orders of the very same moment on many pages are all read, once (sorted: %s)',
		async (sorted) => {
			const { keysFrom } = await shopOf(kind, ordersOn(0, 0, 0, 0, 0, 0, 0, 0, 1, 1), { sorted });
			const { keys, cursor } = await keysFrom();
			expect(keys.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
			expect((await keysFrom(cursor)).keys).toEqual([]);
		}
	);
});

test('by the day, a system that lives in the day before is asked for that day too', async () => {
	const { asked, keysFrom } = await shopOf('page', ordersOn(0), { format: 'date' });
	await keysFrom(null, Date.parse('2026-11-16T03:00:00Z'));
	expect(asked[0]?.get('updated_after')).toBe('2026-11-15');
});

test('where a moment cannot be asked for, everything is given', async () => {
	const { asked, keysFrom } = await shopOf('page', ordersOn(0, 1), { format: 'as-given' });
	expect((await keysFrom(null, MONDAY + DAY)).keys).toEqual([1, 2]);
	expect(asked[0]?.get('updated_after')).toBeNull();
});

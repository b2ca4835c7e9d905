import { describe, expect, onTestFinished, test } from 'vitest';
import type { Page } from '../contract.ts';
import { contextFor, kept, readFrom } from './bed.ts';
import { answer, urlOf } from './fixtures/json-answer.ts';
import { oddly } from './fixtures/odd-shop.ts';
import { everyWay, ordersApi } from './fixtures/orders-api.ts';
import source from './source.server.ts';

const cursor = { items: 'orders', paging: { kind: 'cursor', parameter: 'after', next: 'next', more: 'more' } };
const numbered = { items: 'orders', paging: { kind: 'page', parameter: 'page', size: 2 } };

describe('an answer that is no list of records says so', () => {
	test.each([
		['a web page', '<!doctype html><title>Sign in</title>', {}, /with a web page where data was expected/],
		['nothing at all', '', {}, /answered with nothing where data was expected/],
		[
			'an error inside',
			'{"error":{"message":"Database is down"}}',
			{},
			/no “?|not with a list.*It said: “Database is down”/
		],
		[
			'an error that it calls by name',
			'{"ok":false,"message":"Quota used up","orders":[]}',
			{ failedWhen: { path: 'ok', is: false } },
			/Quota used up/
		],
		[
			'an answer that is not marked as good',
			'{"status":"maintenance","orders":[]}',
			{ okWhen: { path: 'status', is: 'ok' } },
			/went wrong there/
		]
	])('%s', async (_, body, more, say) => {
		const { read } = await oddly((_, response) => response.writeHead(200).end(body), { items: 'orders', ...more });
		await expect(read()).rejects.toMatchObject({ kind: 'unreadable', say: expect.stringMatching(say) });
	});

	test('a question that it does not take holds the connection and no record', async () => {
		const { read } = await oddly((_, response) => answer(response, 400, { detail: 'Unknown cursor' }), cursor);
		await expect(read()).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('“Unknown cursor”')
		});
	});

	test('a list in which nothing has a key is a wrong setting; one record without a key is that record’s trouble', async () => {
		let orders: object[] = [{ number: 1 }, { number: 2 }];
		const { read } = await oddly((_, response) => answer(response, 200, { orders }), { items: 'orders' });
		await expect(read()).rejects.toMatchObject({ kind: 'misconfigured', say: expect.stringContaining('“id”') });
		orders = [{ id: 7 }, { number: 2 }];
		const { records } = await read();
		expect(records.map(({ key, problem }) => [key.slice(0, 11), problem !== undefined])).toEqual([
			['7', false],
			['without-key', true]
		]);
	});
});

test('where one moment fills more than a page, what slips onto a page that was read is read all the same', async () => {
	let [orders, calls] = [[1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, at: '2026-11-16T09:00:00Z' })), 0];
	const { orders: stream, context } = await oddly(
		(request, response) => {
			calls += 1;
			if (calls === 2) orders = orders.slice(1);
			const end = Number(urlOf(request).searchParams.get('page')) * 3;
			answer(response, 200, { orders: orders.slice(end - 3, end) });
		},
		{
			...{ items: 'orders', changed: 'at', since: { parameter: 'since', sorted: true } },
			paging: { kind: 'page', parameter: 'page' }
		}
	);
	const keys: string[] = [];
	for await (const { records } of stream?.read(context, null) ?? []) keys.push(...records.map(({ key }) => key));
	expect(keys.toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test('numbers with more digits than a number can hold stay different', async () => {
	const body = '{"orders":[{"id":9007199254740993},{"id":9007199254740992}]}';
	const { read } = await oddly((_, response) => response.writeHead(200).end(body), { items: 'orders' });
	expect((await read()).records.map(({ key }) => key)).toEqual(['9007199254740993', '9007199254740992']);
});

test('pages that are shorter than asked for are no end, 404 behind the last one is', async () => {
	const pages = [[{ id: 1 }], [{ id: 2 }, { id: 3 }], [{ id: 4 }]];
	const { read } = await oddly((request, response) => {
		const orders = pages[Number(urlOf(request).searchParams.get('page')) - 1];
		answer(response, orders ? 200 : 404, { orders });
	}, numbered);
	expect((await read()).records.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
});

test('a list that begins with the newest is refused where new ones would be missed', async () => {
	const orders = [5, 4, 3, 2, 1].map((id) => ({ id, at: `2026-11-2${id}T10:00:00Z` }));
	const { read } = await oddly((_, response) => answer(response, 200, { orders }), { ...numbered, changed: 'at' });
	await expect(read()).rejects.toMatchObject({
		kind: 'misconfigured',
		say: expect.stringContaining('newest records first')
	});
});

test('the newest are asked for where the API can list them first', async () => {
	const { orders, context } = await oddly(
		(request, response) => {
			const ids = urlOf(request).searchParams.get('sort') === '-id' ? [9, 8, 7] : [1, 2, 3];
			answer(response, 200, { orders: ids.map((id) => ({ id })) });
		},
		{ items: 'orders', newestFirst: { sort: '-id' } }
	);
	expect((await orders?.latest(context, 2))?.map(({ key }) => key)).toEqual(['9', '8']);
});

describe('a list that changes while it is read loses nothing', () => {
	/** Reads a stream of the shop page by page and lets something happen after the first page. */
	async function readWhile(way: keyof typeof everyWay, happens: (shop: Awaited<ReturnType<typeof ordersApi>>) => void) {
		const shop = await ordersApi();
		onTestFinished(() => shop.close());
		shop.arrive(10);
		const settings = kept({ baseUrl: shop.url, streams: { [way]: everyWay[way] } });
		const stream = source(settings).streams[way];
		const context = contextFor(settings, shop.token, shop.now);
		const keys = new Set<string>();
		let last: Page['cursor'] = null;
		let pages = 0;
		for await (const { records, cursor } of stream?.read(context, null) ?? []) {
			for (const { key } of records) keys.add(key);
			last = cursor;
			if (++pages === 1) happens(shop);
		}
		const later = await readFrom(stream, context, last);
		return { shop, keys, later, read: () => readFrom(stream, context, later.cursor) };
	}

	test.each(['pages', 'header', 'links', 'offsets', 'changes', 'sorted'] as const)(
		'%s: an order of the first page is deleted, and the others move up',
		async (way) => {
			const { keys, shop } = await readWhile(way, ({ orders }) => orders.splice(0, 1));
			expect(shop.orders.filter(({ id }) => !keys.has(String(id)))).toEqual([]);
		}
	);

	test.each(['pages', 'offsets', 'changes', 'sorted', 'cursor'] as const)('%s: orders come in', async (way) => {
		const { keys, later, shop } = await readWhile(way, (there) => there.arrive(5));
		const all = new Set([...keys, ...later.records.map(({ key }) => key)]);
		expect(shop.orders.filter(({ id }) => !all.has(String(id)))).toEqual([]);
	});

	test.each(['changes', 'sorted', 'whole'] as const)(
		'%s: an order that changes is given out once more',
		async (way) => {
			const { read, shop } = await readWhile(way, () => undefined);
			shop.change(2, 1);
			expect((await read()).records.map(({ values }) => values.total)).toEqual([1]);
		}
	);

	test.each(['pages', 'offsets'] as const)(
		'%s: what was deleted between two runs moves the place back',
		async (way) => {
			const { read, shop } = await readWhile(way, () => undefined);
			shop.orders.splice(0, 7);
			shop.arrive(2);
			expect((await read()).records.map(({ key }) => key)).toEqual(shop.orders.slice(-2).map(({ id }) => String(id)));
		}
	);
});

test('a place that is good for one list only is no way to miss or repeat anything', async () => {
	const ids = [1, 2, 3, 4, 5];
	const { read, orders, context } = await oddly((request, response) => {
		const from = Number(urlOf(request).searchParams.get('after') ?? 0);
		const next = from + 2 < ids.length ? from + 2 : null;
		answer(response, 200, { orders: ids.slice(from, from + 2).map((id) => ({ id })), next, more: next !== null });
	}, cursor);
	const { records, cursor: end } = await read();
	expect(records.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5']);
	expect((await readFrom(orders, context, end)).records).toEqual([]);
	ids.push(6, 7, 8);
	expect((await readFrom(orders, context, end)).records.map(({ key }) => key)).toEqual(['6', '7', '8']);
});

test('any list by offset and moment is read whole, in whatever order it comes', async () => {
	const days = [9, 2, 7, 1, 8, 3, 6, 5, 4, 9, 1].map((day, id) => ({ id, at: `2026-10-0${day}T10:00:00Z` }));
	const { read, orders, context } = await oddly(
		(request, response) => {
			const query = urlOf(request).searchParams;
			const from = Number(query.get('offset'));
			const changed = days.filter(({ at }) => at >= (query.get('since') ?? ''));
			answer(response, 200, { orders: changed.slice(from, from + 3) });
		},
		{
			items: 'orders',
			changed: 'at',
			since: { parameter: 'since' },
			paging: { kind: 'offset', parameter: 'offset', size: 3 }
		}
	);
	const { records, cursor: end } = await read();
	expect(new Set(records.map(({ key }) => key)).size).toBe(days.length);
	days.push({ id: 99, at: '2026-10-09T11:00:00Z' });
	expect((await readFrom(orders, context, end)).records.map(({ key }) => key)).toEqual(['99']);
});

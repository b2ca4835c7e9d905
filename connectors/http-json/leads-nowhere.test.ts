import { describe, expect, test } from 'vitest';
import type { Page } from '../contract.ts';
import { answer, urlOf } from './fixtures/json-answer.ts';
import { oddly } from './fixtures/odd-shop.ts';

const cursor = { items: 'orders', paging: { kind: 'cursor', parameter: 'after', next: 'next', more: 'more' } };
const numbered = { items: 'orders', paging: { kind: 'page', parameter: 'page', size: 2 } };

describe('a list that leads nowhere ends with a sentence', () => {
	test.each([
		['gives the same place again and again', (after: string) => (after === 'a' ? 'a' : 'a')],
		['leads round in a circle', (after: string) => ({ a: 'b', b: 'c', c: 'a' })[after] ?? 'a']
	])('it %s', async (_, nextOf) => {
		const { read } = await oddly((request, response) => {
			const after = urlOf(request).searchParams.get('after') ?? '';
			answer(response, 200, { orders: [{ id: `after ${after}` }], next: nextOf(after), more: true });
		}, cursor);
		await expect(read()).rejects.toMatchObject({ say: expect.stringMatching(/round in a circle/) });
	});

	test.each([
		['not where', undefined, '“next” is empty'],
		['only where we are', 'here', 'round in a circle']
	])('it says that there is more and %s: what it has given is carried first', async (_, next, say) => {
		const bed = await oddly((_, response) => answer(response, 200, { orders: [{ id: 1 }], next, more: true }), cursor);
		const pages: Page[] = [];
		const readOn = async (): Promise<void> => {
			const from = pages.at(-1)?.cursor ?? null;
			for await (const page of bed.orders?.read(bed.context, from) ?? []) pages.push(page);
		};
		await expect(readOn()).rejects.toMatchObject({ say: expect.stringContaining(say) });
		expect(pages.flatMap(({ records }) => records.map(({ key }) => key))).toContain('1');
		const carried = pages.length;
		await expect(readOn()).rejects.toMatchObject({ say: expect.stringContaining(say) });
		expect(pages.length).toBe(carried);
	});

	test('it gives one and the same page under ever new places', async () => {
		let count = 0;
		const { read } = await oddly((_, response) => {
			count += 1;
			answer(response, 200, { orders: [{ id: 1 }, { id: 2 }], next: `place ${count}`, more: true });
		}, cursor);
		await expect(read()).rejects.toMatchObject({ technical: expect.stringContaining('without a new record') });
	});

	test('it gives the same full page whatever number it is asked for', async () => {
		const orders = [{ id: 1 }, { id: 2 }];
		const { read } = await oddly((_, response) => answer(response, 200, { orders }), numbered);
		await expect(read()).rejects.toMatchObject({ technical: expect.stringContaining('is the parameter page right?') });
	});

	test('it sends us to another server, which gets neither a call nor the token', async () => {
		const called: unknown[] = [];
		const other = await oddly((request, response) => {
			called.push(request.headers);
			answer(response, 200, { orders: [] });
		}, {});
		const { read } = await oddly(
			(_, response) => answer(response, 200, { orders: [{ id: 1 }], next: `${other.url}/x` }),
			{
				items: 'orders',
				paging: { kind: 'next-link', next: 'next' }
			}
		);
		await expect(read()).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('another server')
		});
		expect(called).toEqual([]);
	});
});

import { expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import { contextAt } from './bed.ts';
import { customer } from './customer.ts';
import { locations } from './locations.ts';
import source from './source.server.ts';

const who = { email: 'ola@saga.example', firstName: 'Ola', street: 'Storgata 1', city: 'Oslo', country: 'NO' };

// It knows only a part of the API, has no memory, and answers every question with one and the same.
needs(await specMock('shopify'), ({ url, token }) => {
	const context = () => contextAt(url, {}, token);

	test('the check is a question that Shopify knows', async () => {
		expect(await source.check(context())).toMatchObject({ fine: true });
	});

	test.each(['orders', 'customers'])('so are the pages of %s, also from a moment on', async (name) => {
		const stream = source.streams[name];
		expect((await stream?.latest(context(), 1))?.length).toBe(1);
		for await (const { records } of stream?.read(context(), { since: '2026-01-20T08:00:00.000Z', at: null }) ?? []) {
			expect(records.length).toBeGreaterThan(0);
			break;
		}
	});

	test('a customer is looked for, changed and read back as Shopify wants it, and locations are listed', async () => {
		// What is made up complains of something: the question itself was taken.
		const failure = await failureOf(customer.write(context(), { values: who, key: freshKey() }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining('Hello World') });
		expect(await customer.readBack?.(context(), { id: 'gid://shopify/Customer/1', outcome: 'created' })).toHaveProperty(
			'email'
		);
		expect((await locations(context())).length).toBeGreaterThan(0);
	});
});

import { describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, DestinationAction, SourceStream, Values } from '../contract.ts';
import destination from './destination.server.ts';
import { KEY, SECRET } from './fixtures/let-in.ts';
import { askShop } from './shop.ts';
import source from './source.server.ts';

// It knows no memory, so every page is the same: the first page of each list is what can be asked of it.
needs(await specMock('woocommerce'), ({ url }) => {
	const open = (): Context =>
		testContext({
			settings: { baseUrl: url, key: KEY },
			secrets: { token: SECRET },
			options: { existing: 'update' }
		});

	test('the sign-in check', async () => {
		expect(await source.check(open())).toMatchObject({ fine: true });
	});

	describe.each(Object.entries(source.streams))('%s', (_name, stream: SourceStream) => {
		test.each([null, { since: '2026-11-20T08:00:00.000Z', at: null, newest: null, seen: [] }])(
			'the questions of a reading are those that WooCommerce knows, from %o',
			async (cursor) => {
				for await (const { records } of stream.read(open(), cursor)) {
					expect(records.every(({ key }) => key !== '')).toBe(true);
					break;
				}
			}
		);

		test('and so are those for samples', async () => {
			expect(await stream.latest(open(), 1)).toHaveLength(1);
		});
	});

	const write = (action: DestinationAction | undefined, values: Values, earlier?: string) =>
		action?.write(open(), {
			key: freshKey(),
			values,
			...(earlier !== undefined && { earlier: { id: earlier, outcome: 'created' } })
		});
	const { customer, stock } = destination.actions;
	const kari = {
		...{ email: 'kari@nordbakeriet.example', firstName: 'Kari', lastName: 'Nordmann', company: 'Nordbakeriet' },
		...{ phone: '+47 22 00 00 00', street: 'Storgata 1', street2: 'Bakgården', postcode: '0155', city: 'Oslo' },
		...{ state: 'Oslo', country: 'NO' }
	};

	test('a customer is looked for, made, changed, read back and taken away as WooCommerce wants it', async () => {
		expect((await write(customer, kari))?.outcome).toBe('created');
		expect((await write(customer, kari, '7'))?.outcome).toBe('updated');
		expect(await customer?.readBack?.(open(), { id: '7', outcome: 'created' })).toHaveProperty('email');
		await customer?.remove?.(open(), { id: '7', outcome: 'created' });
	});

	test('a stock level is set as WooCommerce wants it', async () => {
		const receipt = await write(stock, { productId: '7', quantity: 12 });
		expect(receipt).toMatchObject({ outcome: 'created' });
		expect(await stock?.readBack?.(open(), { id: '7', outcome: 'created' })).toHaveProperty('quantity');
	});

	test('a field that WooCommerce does not know is refused there, so that the tests above say something', async () => {
		const body = { email: 'kari@nordbakeriet.example', firstname: 'Kari' };
		const asking = askShop(open(), { method: 'POST', address: '/customers', body, about: 'customer' });
		await expect(asking).rejects.toMatchObject({ kind: 'refused' });
	});
});

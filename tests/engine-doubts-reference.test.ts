import { describe, expect, test } from 'vitest';
import { changeStep } from '#lib/server/connections/change-step.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

/** Accounts that are asked by the number that an invoice was sent with, and know nothing of our key. */
const accounts = (): Tricky => {
	const books = trickyDestination('look-up');
	const { contact } = books.half.actions;
	if (!contact) throw new Error('The accounts do nothing.');
	Object.assign(contact, {
		lookUp: async (_context: unknown, key: string, values: Record<string, unknown> = {}) => {
			books.asked.push(`look up ${String(values.number)}`);
			const found = books.stored.find((invoice) => invoice.values.number === values.number);
			return found ? { id: found.key, outcome: 'unchanged' as const } : null;
		}
	});
	return books;
};

const mapping = { name: 'name', number: 'number' };
const numberedAnew = { name: 'name', number: { template: 'web-{number}' } };

const open = (store: Store, books: Tricky): Promise<Bakery> =>
	openBakery(store, { steps: { invoices: { tricky: books, mapping } } });

const numberAnew = async ({ store, actions }: Bakery): Promise<void> => {
	const step = await store.connections.actionById(actions.get('invoices') ?? '');
	if (step) await changeStep(store, step, { mapping: numberedAnew });
};

const order = (number: number, more = {}) => ({ key: `order ${number}`, values: { name: 'Kari', number, ...more } });
const numbersIn = ({ stored }: Tricky) => stored.map(({ values }) => values.number);

describe.each(databases)('%s', (_name, database) => {
	test('what may have arrived is looked up by what was sent, whatever the mapping says by then', async () => {
		const books = accounts();
		const bakery = await open(await database(), books);
		books.mood = 'lost';
		bakery.shop.orders.push(order(17));
		await bakery.run();
		books.mood = 'works';
		await numberAnew(bakery);
		bakery.shop.orders.push(order(18));
		await bakery.pass(60, 10);
		expect(numbersIn(books)).toEqual([17, 'web-18']);
		expect(books.asked).toContain('look up 17');
		expect(await bakery.states('invoices')).toEqual([
			['Kari', 'unchanged'],
			['Kari', 'delivered']
		]);
	});

	test('the same where the program was killed before the answer came, and the mapping changed before it started again', async () => {
		const books = accounts();
		const bakery = await open(await database(), books);
		let calls = 0;
		books.onCall = () => {
			calls += 1;
			if (calls === 2) bakery.power.cutAt(1);
			bakery.power.step();
		};
		bakery.shop.orders.push(order(17));
		await bakery.run().catch(() => undefined);
		books.onCall = () => undefined;
		bakery.restart();
		await numberAnew(bakery);
		await bakery.pass(60, 10);
		expect(numbersIn(books)).toEqual([17]);
	});

	test('the same where the order itself has another number by then, and what arrived gets it', async () => {
		const books = accounts();
		const bakery = await open(await database(), books);
		books.mood = 'lost';
		bakery.shop.orders.push(order(17));
		await bakery.run();
		bakery.shop.orders.push({ ...order(170), key: 'order 17' });
		await bakery.run();
		books.mood = 'works';
		await bakery.pass(180, 10);
		expect(numbersIn(books)).toEqual([170]);
	});

	test('what was refused is not there: it is not looked up by the number that was wrong', async () => {
		const books = accounts();
		const bakery = await open(await database(), books);
		bakery.shop.orders.push(order(17));
		await bakery.run();
		books.mood = 'refuses';
		bakery.shop.orders.push({ ...order(17), key: 'another order 17' });
		await bakery.run();
		expect(await bakery.attention()).toHaveLength(1);
		books.mood = 'works';
		await numberAnew(bakery);
		bakery.shop.orders.push({ ...order(17, { paid: 'yes' }), key: 'another order 17' });
		await bakery.run();
		expect(numbersIn(books)).toEqual([17, 'web-17']);
	});
});

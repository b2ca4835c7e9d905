import { describe, expect, test } from 'vitest';
import { openWakeUps, wakeAsked, wakeUp } from '#lib/server/connections/wake-up.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const SECOND = 1_000;
const customers = Array.from({ length: 100 }, (_, number) => `customer ${number}`);

/** A bakery whose shop can send word, and the seconds that pass. */
const openWokenBakery = async (store: Bakery['store']) => {
	const contacts = trickyDestination('neither');
	const bakery = await openBakery(store, { steps: { contacts } });
	const { id } = await bakery.system('the shop');
	const wakeUps = openWakeUps();
	const parts = () => ({ ...bakery.parts, wakeUps });
	let runs = 0;
	return {
		...bakery,
		contacts,
		message: () => wakeUp(parts(), id),
		work: async () => {
			runs += (await bakery.workOff()).length;
			return runs;
		},
		seconds: async (count: number) => {
			for (let second = 0; second < count; second += 1) {
				bakery.clock.forward(SECOND);
				await wakeAsked(parts());
			}
		}
	};
};

describe.each(databases)('%s', (_name, open) => {
	test('a message makes the connection run at once, and carries nothing of its own', async () => {
		const { shop, contacts, message, work } = await openWokenBakery(await open());
		await message();
		expect(await work()).toBe(1);
		expect(contacts.stored).toHaveLength(0);
		shop.sell('Kari');
		expect(await work()).toBe(1);
	});

	test('a hundred messages make two runs at most, and nothing is carried twice', async () => {
		const { shop, contacts, message, work, seconds } = await openWokenBakery(await open());
		for (const customer of customers) {
			shop.sell(customer);
			await message();
			await work();
		}
		await seconds(30);
		expect(await work()).toBe(2);
		expect(namesIn(contacts)).toEqual(customers);
	});

	test('a hundred messages at the same moment make two runs at most', async () => {
		const { shop, contacts, message, work, seconds } = await openWokenBakery(await open());
		shop.sell(...customers);
		await Promise.all(customers.map(message));
		await seconds(30);
		expect(await work()).toBeLessThanOrEqual(2);
		expect(namesIn(contacts)).toEqual(customers);
	});

	test('a message that comes while a run is under way makes one more, which carries what came too late', async () => {
		const { shop, contacts, message, work, seconds } = await openWokenBakery(await open());
		contacts.onCall = async (_context, outgoing) => {
			if (outgoing?.values.name !== 'Kari') return;
			shop.sell('Ola');
			await message();
		};
		shop.sell('Kari');
		await message();
		await work();
		await seconds(10);
		expect(await work()).toBe(2);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
	});

	test('without a single message the schedule carries everything, and so it does after the program was stopped', async () => {
		const { shop, contacts, message, run, restart } = await openWokenBakery(await open());
		shop.sell('Kari');
		await message();
		shop.sell('Ola');
		await message();
		restart();
		await run();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
	});

	test('a connection that is switched off is not woken', async () => {
		const { store, connectionId, message, work } = await openWokenBakery(await open());
		await store.connections.change(connectionId, { state: 'paused' });
		await message();
		expect(await work()).toBe(0);
	});
});

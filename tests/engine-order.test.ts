import { describe, expect, test } from 'vitest';
import { deliveryKey } from '#lib/server/engine/delivery-key.ts';
import { confirmArrived, resend } from '#lib/server/attention/decide.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const CUSTOMERS = ['Kari', 'Ola', 'Astrid'];

const STEPS = ['contacts', 'tasks', 'letters'];

/** Every record before the cursor has a delivery row at each step. */
const nothingIsPassed = async ({ store, connectionId, shop, states }: Bakery): Promise<void> => {
	const cursor = Number((await store.cursors.of(connectionId)) ?? 0);
	const passed = shop.orders.slice(0, cursor).map(({ values }) => values.name);
	for (const step of STEPS) {
		const rows = (await states(step)).map(([name]) => name);
		expect(rows.slice(0, cursor)).toEqual(passed);
	}
};

/** A person looks where the letters went, and says what they see; answers with whose it was about. */
const decideDoubts = async ({ parts, attention, workspaceId }: Bakery, { stored }: Tricky): Promise<unknown[]> => {
	const doubts = await attention();
	for (const { delivery } of doubts) {
		const arrived = stored.some(({ key }) => key === delivery.key);
		await (arrived ? confirmArrived : resend)(parts, workspaceId, delivery.id);
	}
	return doubts.map(({ record }) => record.values?.name);
};

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('a record is written down as sent, with its key and in the database, before the destination is called', async () => {
		const place = await freshPlace();
		const [store, otherProcess] = [await open(place), await open(place)];
		const contacts = trickyDestination('key');
		const bakery = await openBakery(store, { steps: { contacts } });
		bakery.shop.sell(...CUSTOMERS);
		const seen: unknown[] = [];
		contacts.onCall = async (_context, outgoing) => {
			const name = String(outgoing?.values.name);
			const record = await otherProcess.records.byKey(bakery.connectionId, `order of ${name}`);
			const [delivery] = await otherProcess.deliveries.ofRecords([record?.id ?? '']);
			seen.push([delivery?.state, delivery?.key === outgoing?.key, delivery?.attempts, delivery?.recordKey]);
		};
		await bakery.run();
		const twice = CUSTOMERS.flatMap((name) => [name, name]);
		expect(seen).toEqual(twice.map((name) => ['sent', true, 1, `order of ${name}`]));
		const key = deliveryKey(bakery.connectionId, bakery.actions.get('contacts') ?? '', 'order of Kari');
		expect(contacts.stored[0]?.key).toBe(key);
	});

	test('a whole page stands in the database, and the cursor with it, before the first of its records is sent', async () => {
		const store = await open();
		const contacts = trickyDestination('key');
		const bakery = await openBakery(store, { steps: { contacts, letters: trickyDestination('neither') } });
		bakery.shop.sell(...CUSTOMERS);
		bakery.shop.pageSize = 3;
		let atFirstCall: unknown;
		contacts.onCall = async () => {
			atFirstCall ??= [await store.deliveries.counts(bakery.connectionId), await store.cursors.of(bakery.connectionId)];
		};
		await bakery.run();
		expect(atFirstCall).toEqual([{ sent: 1, pending: 5 }, 3]);
	});

	test('the cursor is saved in one list with the rows of its page: it never passes a record that has none', async () => {
		const contacts = trickyDestination('key');
		const steps = { contacts, tasks: trickyDestination('look-up'), letters: trickyDestination('neither') };
		const bakery = await openBakery(await open(), { steps });
		bakery.shop.sell(...CUSTOMERS, 'Per', 'Liv');
		let looks = 0;
		contacts.onCall = async () => {
			await nothingIsPassed(bakery);
			looks += 1;
		};
		await bakery.run();
		expect(looks).toBe(10);
		expect(await bakery.store.cursors.of(bakery.connectionId)).toBe(5);
	});

	test('killed at any moment: in the end nothing is lost, nothing doubled, and all of it in order', async () => {
		const store = await open();
		for (let moment = 1, wasCut = true; wasCut; moment += 1) {
			const contacts = trickyDestination('key');
			const tasks = trickyDestination('look-up');
			const letters = trickyDestination('neither');
			const bakery = await openBakery(store, { steps: { contacts, tasks, letters } });
			for (const tricky of [contacts, tasks, letters]) tricky.onCall = () => bakery.power.step();
			bakery.shop.sell(...CUSTOMERS);
			bakery.power.cutAt(moment);
			await bakery.run().catch(() => undefined);
			await nothingIsPassed(bakery);
			wasCut = bakery.power.restore();
			bakery.restart();
			await bakery.untilQuiet();
			await bakery.run();
			const doubtful = await decideDoubts(bakery, letters);
			await bakery.untilQuiet();
			const certain = (names: unknown[]) => names.filter((name) => !doubtful.includes(name));
			const told = { moment, contacts: namesIn(contacts), tasks: namesIn(tasks), letters: certain(namesIn(letters)) };
			expect(told).toEqual({ moment, contacts: CUSTOMERS, tasks: CUSTOMERS, letters: certain(CUSTOMERS) });
			expect(namesIn(letters).toSorted()).toEqual(CUSTOMERS.toSorted());
			const { delivered = 0, unchanged = 0 } = await store.deliveries.counts(bakery.connectionId);
			expect(delivered + unchanged).toBe(STEPS.length * CUSTOMERS.length);
		}
	}, 300_000);
});

import { describe, expect, test } from 'vitest';
import { tickOff } from '#lib/server/attention/decide.ts';
import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { purgeValues } from '#lib/server/purge-values.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

const openWith = async (store: Store, once: 'key' | 'neither' = 'key') => {
	const contacts = trickyDestination(once);
	const bakery = await openBakery(store, { steps: { contacts } });
	const kept = async () =>
		(await store.records.latest(bakery.connectionId, 100)).toReversed().map(({ values }) => values?.name ?? null);
	return { bakery, contacts, kept };
};

describe.each(databases)('%s', (_name, open) => {
	test('thirty days after delivery the values are gone, and key, hash and receipt are still there', async () => {
		const { bakery, kept } = await openWith(await open());
		bakery.shop.sell('Kari');
		await bakery.run();
		bakery.clock.forward(29 * DAY);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 0 });
		bakery.clock.forward(2 * DAY);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 1, entries: 0 });
		expect(await kept()).toEqual([null]);
		const [record] = await bakery.store.records.latest(bakery.connectionId, 1);
		expect(record).toMatchObject({ key: 'order of Kari', hash: expect.any(String) as string, problem: null });
		const [delivery] = await bakery.store.deliveries.ofRecords([record?.id ?? '']);
		expect(delivery).toMatchObject({ state: 'delivered', receipt: { outcome: 'created' } });
		expect(delivery?.hash).toHaveLength(32);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 0 });
	});

	test('a business keeps them as long as it says', async () => {
		const { bakery, kept } = await openWith(await open());
		await bakery.store.workspaces.change(bakery.workspaceId, { keepValuesDays: 3 });
		bakery.shop.sell('Kari');
		await bakery.run();
		bakery.clock.forward(4 * DAY);
		await purgeValues(bakery.parts);
		expect(await kept()).toEqual([null]);
	});

	test('what waits, was refused or is in doubt keeps its values, however long it takes', async () => {
		const { bakery, contacts, kept } = await openWith(await open(), 'neither');
		contacts.mood = ({ values }) => (values.name === 'Kari' ? 'refuses' : values.name === 'Ola' ? 'lost' : 'down');
		bakery.shop.pageSize = 1;
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await bakery.run();
		expect((await bakery.states('contacts')).map(([, state]) => state)).toEqual(['refused', 'in-doubt', 'pending']);
		bakery.clock.forward(400 * DAY);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 0 });
		expect(await kept()).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('what a person has put right goes too, counted from the day it was settled', async () => {
		const { bakery, contacts, kept } = await openWith(await open());
		contacts.mood = 'refuses';
		bakery.shop.sell('Kari');
		await bakery.run();
		bakery.clock.forward(40 * DAY);
		const { id } = await bakery.delivery('contacts', 'Kari');
		await bakery.store.atomically((tx) => [
			bakery.store.deliveries.changing(tx, id, { corrected: { name: 'Kari N' } })
		]);
		await tickOff(bakery.parts, bakery.workspaceId, id);
		await purgeValues(bakery.parts);
		expect(await kept()).toEqual(['Kari']);
		bakery.clock.forward(31 * DAY);
		await purgeValues(bakery.parts);
		expect(await kept()).toEqual([null]);
		const [record] = await bakery.store.records.latest(bakery.connectionId, 1);
		const [delivery] = await bakery.store.deliveries.ofRecords([record?.id ?? '']);
		expect(delivery).toMatchObject({ state: 'by-hand', corrected: null });
	});

	test('a record that changes in the shop after its values were removed still changes what was made of it', async () => {
		const { bakery, contacts } = await openWith(await open());
		bakery.shop.sell('Kari');
		await bakery.run();
		bakery.clock.forward(31 * DAY);
		await purgeValues(bakery.parts);
		bakery.shop.orders.push({ key: 'order of Kari', values: { name: 'Kari Nordmann' } });
		bakery.shop.sell('Kari');
		await bakery.run();
		expect(namesIn(contacts)).toEqual(['Kari']);
		bakery.shop.orders.push({ key: 'order of Kari', values: { name: 'Kari Nordmann' } });
		await bakery.run();
		expect(namesIn(contacts)).toEqual(['Kari Nordmann']);
	});

	test('a record that is given again as it was, after its values were removed, is not sent again', async () => {
		const { bakery, contacts } = await openWith(await open());
		bakery.shop.sell('Kari');
		await bakery.run();
		bakery.clock.forward(31 * DAY);
		await purgeValues(bakery.parts);
		bakery.shop.sell('Kari');
		await bakery.run();
		expect(contacts.asked).toEqual(['write Kari']);
	});

	test('a form entry goes when every connection has carried it and its values are gone', async () => {
		const store = await open();
		const { bakery } = await openWith(store);
		const systemId = bakery.systems.get('the shop') ?? '';
		const entry = (id: string, suspect = false) => {
			const body = Buffer.from('name=Kari').toString('base64');
			const contentType = 'application/x-www-form-urlencoded';
			return { id, systemId, receivedAt: bakery.clock.now(), contentType, body, suspect };
		};
		const ids = [newId(), newId(), newId()] as const;
		await store.atomically((tx) => ids.map((id, index) => store.entries.adding(tx, entry(id, index === 2))));
		bakery.shop.orders.push({ key: ids[0], values: { name: 'Kari' } });
		await bakery.run();
		bakery.clock.forward(31 * DAY);
		const second = { id: newId(), workspaceId: bakery.workspaceId, sourceSystemId: systemId, stream: 'orders' };
		await store.connections.create({ ...second, name: 'Also', state: 'paused', createdAt: bakery.clock.now() });
		expect(await purgeValues(bakery.parts)).toEqual({ records: 1, entries: 1 });
		await store.connections.removeWithAll(second.id);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 1 });
		expect((await store.entries.latest(systemId, 9)).map(({ id }) => id)).toEqual([ids[1]]);
	});

	test('a form entry that looks like a robot’s, or that no connection is there to carry, goes after the same time', async () => {
		const store = await open();
		const { bakery } = await openWith(store);
		const systemId = bakery.systems.get('the shop') ?? '';
		const facts = { systemId, contentType: 'application/json', body: 'e30=' };
		const add = (suspect: boolean) =>
			store.atomically((tx) => [
				store.entries.adding(tx, { ...facts, id: newId(), receivedAt: bakery.clock.now(), suspect })
			]);
		for (const suspect of [true, false]) await add(suspect);
		bakery.clock.forward(29 * DAY);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 0 });
		bakery.clock.forward(2 * DAY);
		// The other one waits for a connection that is switched on.
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 1 });
		expect(await store.entries.counts(systemId)).toEqual({ entries: 1, suspects: 0 });
		await store.connections.change(bakery.connectionId, { state: 'draft' });
		expect(await purgeValues(bakery.parts)).toEqual({ records: 0, entries: 1 });
		expect(await store.entries.counts(systemId)).toEqual({ entries: 0, suspects: 0 });
	});
});

import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import {
	addContact,
	admitted,
	cakes,
	deliveryOf,
	HOUR,
	MINUTE,
	MONDAY,
	nordbakeriet,
	order
} from './support/bakery.ts';
import { databases } from './support/databases.ts';

type Change = Parameters<Store['deliveries']['changing']>[2];

const receipt = { id: 'contact-1', outcome: 'created' } as const;

const dueKeys = async ({ deliveries }: Store, now = MONDAY, limit = 100) =>
	(await deliveries.due(addContact.id, now, limit)).map(({ record }) => record.key);

const change = ({ atomically, deliveries }: Store, key: string, to: Change) =>
	atomically((tx) => [deliveries.changing(tx, `delivery-${key}`, to)]);

const send = ({ atomically, deliveries }: Store, now: number, ...keys: readonly string[]) =>
	atomically((tx) => [
		deliveries.markSent(
			tx,
			keys.map((key) => `delivery-${key}`),
			now
		)
	]);

describe.each(databases)('%s', (_name, open) => {
	test('deliveries are due in the order in which the records came', async () => {
		const store = await open();
		const records = Array.from({ length: 300 }, (_, number) => order(`order-${number}`));
		const mixed = records.toSorted((a, b) => a.key.localeCompare(b.key));
		await store.atomically((tx) => [
			store.records.adding(tx, mixed),
			store.deliveries.adding(
				tx,
				mixed.map((record) => deliveryOf(record))
			)
		]);
		expect(await dueKeys(store, MONDAY, 1000)).toEqual(records.map(({ key }) => key));
		expect(await dueKeys(store, MONDAY, 2)).toEqual(['order-0', 'order-1']);
	});

	test('the cursor moves with the deliveries it rests on, or not at all', async () => {
		const store = await open();
		await admitted(store, 'kransekake');
		const settle = (state: Change, closing: typeof cakes.id) =>
			store.atomically((tx) => [
				store.deliveries.changing(tx, 'delivery-kransekake', state),
				store.cursors.moving(tx, closing, { page: 2 }, MONDAY),
				...(closing === 'no such connection' ? [store.records.adding(tx, [order('kransekake')])] : [])
			]);
		await expect(settle({ state: 'delivered', receipt }, 'no such connection')).rejects.toThrow();
		expect(await dueKeys(store)).toEqual(['kransekake']);
		expect(await store.cursors.of('no such connection')).toBeNull();
		await settle({ state: 'delivered', receipt, settledAt: MONDAY }, cakes.id);
		expect(await dueKeys(store)).toEqual([]);
		expect(await store.cursors.of(cakes.id)).toEqual({ page: 2 });
	});

	test('a cursor is given back as it was saved, whatever a source makes of it', async () => {
		const store = await open();
		for (const value of [17, 'page 2', '', { uid: 4, seen: ['a'] }, [], false, null]) {
			await store.atomically((tx) => [store.cursors.moving(tx, cakes.id, value, MONDAY)]);
			expect(await store.cursors.of(cakes.id)).toEqual(value);
		}
	});

	test('what is put off waits until then, and is due again when it is released', async () => {
		const store = await open();
		await admitted(store, 'kransekake', 'bolle');
		await store.atomically((tx) => [store.deliveries.putOff(tx, addContact.id, MONDAY + HOUR)]);
		expect(await dueKeys(store, MONDAY + HOUR - 1)).toEqual([]);
		expect(await dueKeys(store, MONDAY + HOUR)).toEqual(['kransekake', 'bolle']);
		await store.atomically((tx) => [store.deliveries.putOff(tx, addContact.id, null)]);
		expect(await dueKeys(store, MONDAY)).toEqual(['kransekake', 'bolle']);
	});

	test('putting off leaves alone what was sent already and what waits for another action', async () => {
		const store = await open();
		await admitted(store, 'kransekake', 'bolle');
		await send(store, MONDAY, 'bolle');
		await store.atomically((tx) => [store.deliveries.putOff(tx, 'send-mail', MONDAY + HOUR)]);
		expect(await dueKeys(store)).toEqual(['kransekake']);
		await store.atomically((tx) => [store.deliveries.putOff(tx, addContact.id, MONDAY + HOUR)]);
		expect(await store.deliveries.byId('delivery-bolle')).toMatchObject({ delivery: { nextAttemptAt: null } });
	});

	test('every sending counts as an attempt, and the first one is remembered', async () => {
		const store = await open();
		await admitted(store, 'kransekake');
		for (const attempt of [1, 2, 3]) {
			await send(store, MONDAY + attempt * MINUTE, 'kransekake');
			expect(await store.deliveries.byId('delivery-kransekake')).toMatchObject({
				delivery: { state: 'sent', attempts: attempt, firstAttemptAt: MONDAY + MINUTE }
			});
			await change(store, 'kransekake', { state: 'pending' });
		}
	});

	test('what was sent and never answered is found, oldest first, and nothing else', async () => {
		const store = await open();
		await admitted(store, 'bolle', 'kransekake', 'skillingsbolle');
		await send(store, MONDAY, 'skillingsbolle', 'bolle');
		const unanswered = await store.deliveries.unanswered(cakes.id);
		expect(unanswered.map(({ record }) => record.key)).toEqual(['bolle', 'skillingsbolle']);
		expect(await dueKeys(store)).toEqual(['kransekake']);
		expect(await store.deliveries.unanswered('bikes')).toEqual([]);
	});

	test('one record goes through one action once: a second delivery of it cannot be written', async () => {
		const store = await open();
		await admitted(store, 'kransekake');
		const again = { ...deliveryOf(order('kransekake')), id: 'another' };
		await expect(store.atomically((tx) => [store.deliveries.adding(tx, [again])])).rejects.toThrow();
		const otherAction = { ...again, actionId: 'send-mail' };
		await store.atomically((tx) => [store.deliveries.adding(tx, [otherAction])]);
	});

	test('connections with work are those switched on with something due or unanswered', async () => {
		const store = await open();
		const { connections, deliveries } = store;
		await connections.create(cakes);
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([]);
		await admitted(store, 'kransekake', 'bolle');
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([cakes.id]);
		await store.atomically((tx) => [deliveries.putOff(tx, addContact.id, MONDAY + HOUR)]);
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([]);
		await send(store, MONDAY, 'bolle');
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([cakes.id]);
		await connections.change(cakes.id, { state: 'paused' });
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([]);
	});

	test('what needs a person is counted by record and shown oldest first, to its own workspace only', async () => {
		const store = await open();
		const { connections, deliveries } = store;
		await connections.create(cakes);
		await connections.addAction(addContact);
		await admitted(store, 'bolle', 'kransekake', 'delivered');
		await change(store, 'kransekake', { state: 'refused', say: 'The address book wants a family name.' });
		await change(store, 'bolle', { state: 'in-doubt' });
		await change(store, 'delivered', { state: 'delivered', receipt });
		expect(await deliveries.countNeedingAttention(nordbakeriet.id)).toBe(2);
		const shown = await deliveries.needingAttention(nordbakeriet.id, 10);
		expect(shown.map(({ record }) => record.key)).toEqual(['bolle', 'kransekake']);
		expect(await deliveries.needingAttention('salong-saga', 10)).toEqual([]);
		expect(await deliveries.countNeedingAttention('salong-saga')).toBe(0);
	});

	test('a connection knows how many deliveries stand in which state, and since when the oldest waits', async () => {
		const store = await open();
		expect(await store.deliveries.counts(cakes.id)).toEqual({});
		expect(await store.deliveries.oldestWaiting(cakes.id)).toBeNull();
		await admitted(store, 'bolle', 'kransekake', 'lefse');
		await change(store, 'bolle', { state: 'delivered', receipt });
		expect(await store.deliveries.counts(cakes.id)).toEqual({ pending: 2, delivered: 1 });
		expect(await store.deliveries.oldestWaiting(cakes.id)).toBe(MONDAY);
	});
});

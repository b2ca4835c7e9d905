import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import {
	addContact,
	admitted,
	cakes,
	changed,
	deliveryOf,
	HOUR,
	MINUTE,
	MONDAY,
	order,
	receipt
} from './support/bakery.ts';
import { databases } from './support/databases.ts';

type Change = Parameters<Store['deliveries']['changing']>[2];

const dueKeys = async ({ deliveries }: Store, now = MONDAY, limit = 100) =>
	(await deliveries.due(addContact.id, now, limit)).map(({ record }) => record.key);

const send = ({ atomically, deliveries }: Store, now: number, ...keys: readonly string[]) =>
	atomically((tx) => [
		deliveries.markSent(
			tx,
			keys.map((key) => `delivery-${key}`),
			{ now, dueAt: now }
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
			await changed(store, 'kransekake', { state: 'pending' });
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
		expect(await send(store, MONDAY, 'bolle')).toEqual([[]]);
		await send(store, MONDAY + HOUR, 'bolle');
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([cakes.id]);
		await connections.change(cakes.id, { state: 'paused' });
		expect(await deliveries.connectionsWithWork(MONDAY)).toEqual([]);
	});

	test('what was settled meanwhile is neither sent again nor changed', async () => {
		const store = await open();
		await admitted(store, 'bolle', 'kransekake');
		await changed(store, 'bolle', { state: 'by-hand' });
		const [sent] = await send(store, MONDAY, 'bolle', 'kransekake');
		expect(sent).toEqual([{ id: 'delivery-kransekake' }]);
		const settle = (key: string) =>
			store.atomically((tx) => [
				store.deliveries.changingFrom(tx, `delivery-${key}`, 'sent', { state: 'delivered', receipt })
			]);
		expect(await settle('bolle')).toEqual([[]]);
		expect(await settle('kransekake')).toEqual([[{ id: 'delivery-kransekake' }]]);
		expect(await store.deliveries.counts(cakes.id)).toEqual({ 'by-hand': 1, delivered: 1 });
	});

	test('an action that was put off is held until then, and so is another connection’s on the same system', async () => {
		const store = await open();
		await store.connections.addAction(addContact);
		await store.connections.addAction({ ...addContact, id: 'add-customer', connectionId: 'cafe' });
		await admitted(store, 'bolle', 'kransekake');
		expect(await store.deliveries.holds(cakes.id, MONDAY)).toEqual(new Map());
		await store.atomically((tx) => [store.deliveries.putOff(tx, addContact.id, MONDAY + HOUR)]);
		expect(await store.deliveries.holds(cakes.id, MONDAY)).toEqual(new Map([[addContact.id, MONDAY + HOUR]]));
		expect(await store.deliveries.holds(cakes.id, MONDAY + HOUR)).toEqual(new Map());
		expect(await store.deliveries.holds('cafe', MONDAY)).toEqual(new Map([['add-customer', MONDAY + HOUR]]));
		expect(await store.deliveries.holds('bikes', MONDAY)).toEqual(new Map());
	});
});

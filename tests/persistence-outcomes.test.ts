import { describe, expect, test } from 'vitest';
import { addContact, admitted, cakes, changed, HOUR, MONDAY, nordbakeriet, order, receipt } from './support/bakery.ts';
import { databases } from './support/databases.ts';

describe.each(databases)('%s', (_name, open) => {
	test('what needs a person is counted by record and shown oldest first, to its own workspace only', async () => {
		const store = await open();
		const { connections, deliveries } = store;
		await connections.create(cakes);
		await connections.addAction(addContact);
		await admitted(store, 'bolle', 'kransekake', 'delivered');
		await changed(store, 'kransekake', { state: 'refused', say: 'The address book wants a family name.' });
		await changed(store, 'bolle', { state: 'in-doubt' });
		await changed(store, 'delivered', { state: 'delivered', receipt });
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
		await changed(store, 'bolle', { state: 'delivered', receipt });
		expect(await store.deliveries.counts(cakes.id)).toEqual({ pending: 2, delivered: 1 });
		expect(await store.deliveries.oldestWaiting(cakes.id)).toBe(MONDAY);
	});

	test('a record counts as carried when all of its deliveries have come to rest', async () => {
		const store = await open();
		await admitted(store, 'arrived', 'by-hand', 'refused', 'waiting');
		await store.atomically((tx) => [store.records.adding(tx, [order('left alone')])]);
		await changed(store, 'arrived', { state: 'unchanged', receipt });
		await changed(store, 'by-hand', { state: 'by-hand' });
		await changed(store, 'refused', { state: 'refused' });
		expect(await store.records.carriedBetween(cakes.id, MONDAY, MONDAY + 1)).toBe(2);
		expect(await store.records.carriedBetween(cakes.id, MONDAY + 1, MONDAY + HOUR)).toBe(0);
		expect(await store.records.carriedBetween('bikes', MONDAY, MONDAY + 1)).toBe(0);
	});
});

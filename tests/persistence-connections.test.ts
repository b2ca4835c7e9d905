import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { addContact, cakes, HOUR, MONDAY, nordbakeriet, order } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const website = { id: 'website', workspaceId: nordbakeriet.id, name: 'Website', connector: 'web-form', settings: {} };
const counts = {
	records: 1,
	delivered: 0,
	unchanged: 0,
	refused: 0,
	failed: 0,
	arrivals: 0,
	arrivalSum: 0,
	arrivalMax: 0
};

/** A connection with one of everything that can hang on it. */
const inFullUse = async (store: Store, connectionId: string, key: string) => {
	const { atomically, connections, cursors, deliveries, findings, records, runs, samples } = store;
	const [actionId, recordId] = [`action-of-${connectionId}`, `record-of-${connectionId}`];
	await connections.create({ ...cakes, id: connectionId, name: connectionId });
	await connections.addAction({ ...addContact, id: actionId, connectionId });
	await runs.enqueueOnce({ connectionId, slot: MONDAY, queuedAt: MONDAY });
	const delivery = { id: `delivery-of-${connectionId}`, connectionId, actionId, recordId, recordKey: key };
	await atomically((tx) => [
		records.adding(tx, [order(key, { id: recordId, connectionId })]),
		deliveries.adding(tx, [{ ...delivery, key: connectionId, state: 'pending', attempts: 0 }]),
		cursors.moving(tx, connectionId, 1, MONDAY),
		samples.adding(tx, { connectionId, hour: MONDAY, ...counts })
	]);
	const words = { check: 'late', say: 'Nothing came today.', todo: 'Look at the shop.' };
	const facts = { workspaceId: nordbakeriet.id, connectionId, since: MONDAY, openedAt: MONDAY };
	await atomically((tx) => [findings.adding(tx, { id: `finding-of-${connectionId}`, ...words, ...facts })]);
};

const whatHangsOn = async (store: Store, id: string) => ({
	connection: await store.connections.byId(id),
	actions: await store.connections.actions(id),
	runs: await store.runs.latest(id, 10),
	records: await store.records.latest(id, 10),
	deliveries: await store.deliveries.counts(id),
	cursor: await store.cursors.of(id),
	samples: await store.samples.between([id], 0, MONDAY + HOUR),
	findings: await store.findings.openOfConnection(id)
});

const nothing = {
	connection: null,
	actions: [],
	runs: [],
	records: [],
	deliveries: {},
	cursor: null,
	samples: [],
	findings: []
};

describe.each(databases)('%s', (_name, open) => {
	test('a connection is removed with everything that hangs on it, and nothing else is', async () => {
		const store = await open();
		await inFullUse(store, 'cakes', 'order-1');
		await inFullUse(store, 'bread', 'order-1');
		const before = await whatHangsOn(store, 'bread');
		expect(Object.values(before).every((part) => JSON.stringify(part).length > 4 || part === 1)).toBe(true);
		await store.connections.removeWithAll('cakes');
		expect(await whatHangsOn(store, 'cakes')).toEqual(nothing);
		expect(await whatHangsOn(store, 'bread')).toEqual(before);
	});

	test('only connections that are switched on run by themselves or are fed', async () => {
		const { connections } = await open();
		for (const state of ['on', 'paused', 'draft'] as const) {
			await connections.create({ ...cakes, id: state, name: state, state });
		}
		const idsOf = async (rows: PromiseLike<{ id: string }[]>) => (await rows).map(({ id }) => id);
		expect(await idsOf(connections.switchedOn())).toEqual(['on']);
		expect(await idsOf(connections.fedBy('website'))).toEqual(['on']);
		expect(await idsOf(connections.fedBy('till'))).toEqual([]);
		expect(await idsOf(connections.usingSource('website'))).toEqual(['draft', 'on', 'paused']);
	});

	test('the actions of a connection come in their order, and a place is taken once', async () => {
		const { connections } = await open();
		for (const position of [2, 0, 1])
			await connections.addAction({ ...addContact, id: `action-${position}`, position });
		expect((await connections.actions(cakes.id)).map(({ id }) => id)).toEqual(['action-0', 'action-1', 'action-2']);
		await expect(Promise.resolve(connections.addAction({ ...addContact, id: 'again' }))).rejects.toThrow();
		expect(await connections.actionsOfSystem('address-book')).toHaveLength(3);
	});

	test('since when a system fails is kept until it works again', async () => {
		const { systems } = await open();
		await systems.create({ ...website, createdAt: MONDAY });
		const failing = { failing: 'unavailable', failingSay: 'Nobody answers.' } as const;
		await systems.failing('website', failing, MONDAY);
		await systems.failing('website', { ...failing, failingSay: 'Nobody answers at all.' }, MONDAY + HOUR);
		expect(await systems.byId('website')).toMatchObject({
			failingSince: MONDAY,
			failingSay: 'Nobody answers at all.'
		});
		await systems.working('website');
		expect(await systems.byId('website')).toMatchObject({ failing: null, failingSay: null, failingSince: null });
	});

	test('a system is found by the hash of its incoming address, and any number has none', async () => {
		const { systems } = await open();
		await systems.create({ ...website, incomingHash: 'hash', createdAt: MONDAY });
		await systems.create({ ...website, id: 'till', name: 'Till', createdAt: MONDAY });
		await systems.create({ ...website, id: 'shop', name: 'Shop', createdAt: MONDAY });
		expect(await systems.byIncomingHash('hash')).toMatchObject({ id: 'website' });
		expect(await systems.byIncomingHash('')).toBeNull();
		await systems.remove('website');
		expect(await systems.byIncomingHash('hash')).toBeNull();
	});
});

import { describe, expect, test } from 'vitest';
import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { admitted, cakes, HOUR, MONDAY, order } from './support/bakery.ts';
import { databases } from './support/databases.ts';

type Sample = Parameters<Store['samples']['adding']>[1];

const empty = {
	records: 0,
	delivered: 0,
	unchanged: 0,
	refused: 0,
	failed: 0,
	arrivals: 0,
	arrivalSum: 0,
	arrivalMax: 0
};

const count = ({ atomically, samples }: Store, more: Partial<Sample>) =>
	atomically((tx) => [samples.adding(tx, { connectionId: cakes.id, hour: MONDAY, ...empty, ...more })]);

const received = async (
	{ atomically, entries }: Store,
	body: string,
	more: { suspect?: boolean; systemId?: string } = {}
) => {
	const id = newId();
	const facts = { id, systemId: 'website', receivedAt: MONDAY, contentType: 'text/plain', suspect: false };
	await atomically((tx) => [entries.adding(tx, { ...facts, body, ...more })]);
	return id;
};

const bodies = (rows: readonly { body: string }[]) => rows.map(({ body }) => body);

describe.each(databases)('%s', (_name, open) => {
	test('keys that a connection has are known, those of another connection are not', async () => {
		const store = await open();
		await admitted(store, 'bolle', 'kransekake');
		expect(await store.records.known(cakes.id, ['lefse', 'kransekake', 'Bolle'])).toEqual(new Set(['kransekake']));
		expect(await store.records.known('bikes', ['bolle'])).toEqual(new Set());
	});

	test('a key is a record of a connection once', async () => {
		const store = await open();
		await admitted(store, 'bolle');
		await expect(store.atomically((tx) => [store.records.adding(tx, [order('bolle')])])).rejects.toThrow();
		await store.atomically((tx) => [store.records.adding(tx, [order('bolle', { connectionId: 'bikes' })])]);
		expect(await store.records.byKey('bikes', 'bolle')).toMatchObject({ connectionId: 'bikes' });
	});

	test('entries wait for a connection until they are its records, oldest first', async () => {
		const store = await open();
		const ids: string[] = [];
		for (const body of ['first', 'second', 'third']) ids.push(await received(store, body));
		expect(bodies(await store.entries.waiting('website', cakes.id, 10))).toEqual(['first', 'second', 'third']);
		expect(bodies(await store.entries.waiting('website', cakes.id, 2))).toEqual(['first', 'second']);
		await store.atomically((tx) => [store.records.adding(tx, [order(ids[1] ?? '')])]);
		expect(bodies(await store.entries.waiting('website', cakes.id, 10))).toEqual(['first', 'third']);
		expect(bodies(await store.entries.waiting('website', 'newsletter', 10))).toEqual(['first', 'second', 'third']);
	});

	test('entries that look like a robot’s are kept and counted, and never handed on', async () => {
		const store = await open();
		await received(store, 'Two cakes, please');
		await received(store, 'Cheap watches', { suspect: true });
		await received(store, 'New tyre', { systemId: 'bike-shop' });
		expect(bodies(await store.entries.waiting('website', cakes.id, 10))).toEqual(['Two cakes, please']);
		expect(bodies(await store.entries.latest('website', 10))).toEqual(['Two cakes, please']);
		expect(await store.entries.counts('website')).toEqual({ entries: 1, suspects: 1 });
		expect(await store.entries.counts('salon')).toEqual({ entries: 0, suspects: 0 });
	});

	test('the newest entries come first when they are looked at', async () => {
		const store = await open();
		for (const body of ['first', 'second', 'third']) await received(store, body);
		expect(bodies(await store.entries.latest('website', 2))).toEqual(['third', 'second']);
	});

	test('what several add to the same hour at the same time adds up', async () => {
		const store = await open();
		const one = { records: 1, delivered: 2, unchanged: 3, refused: 4, failed: 5, arrivals: 6, arrivalSum: 7 };
		const adding = Array.from({ length: 40 }, (_, number) =>
			count(store, { ...one, arrivalMax: number, runId: 'run' })
		);
		await Promise.all(adding);
		const all = Object.fromEntries(Object.entries(one).map(([what, each]) => [what, each * 40]));
		expect(await store.samples.between([cakes.id], MONDAY, MONDAY + 1)).toEqual([
			{ connectionId: cakes.id, hour: MONDAY, ...all, arrivalMax: 39, runId: 'run' }
		]);
	});

	test('hours are read from the first up to but not including the last, oldest first', async () => {
		const store = await open();
		for (const hour of [2, 0, 1, 3]) await count(store, { hour: MONDAY + hour * HOUR, records: hour });
		const rows = await store.samples.between([cakes.id, 'bikes'], MONDAY, MONDAY + 3 * HOUR);
		expect(rows.map(({ records }) => records)).toEqual([0, 1, 2]);
		expect(await store.samples.between([], MONDAY, MONDAY + HOUR)).toEqual([]);
		expect(await store.samples.lastRecordHour(cakes.id)).toBe(MONDAY + 3 * HOUR);
		expect(await store.samples.lastRecordHour('bikes')).toBeNull();
	});

	test('times of a whole business year add up beyond what four bytes hold', async () => {
		const store = await open();
		const year = 365 * 24 * HOUR;
		await count(store, { arrivalSum: year, arrivalMax: year });
		await count(store, { arrivalSum: year });
		expect(await store.samples.between([cakes.id], MONDAY, MONDAY + 1)).toMatchObject([
			{ arrivalSum: 2 * year, arrivalMax: year }
		]);
	});
});

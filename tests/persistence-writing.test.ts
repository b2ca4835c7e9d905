import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { admitted, cakes, deliveryOf, kari, MONDAY, nordbakeriet, order } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const keysOf = async ({ records }: Store) => (await records.latest(cakes.id, 10_000)).map(({ key }) => key);
const sale = (slot: number) => ({ connectionId: cakes.id, slot, queuedAt: MONDAY });

describe.each(databases)('%s', (_name, open) => {
	test('a list is written whole or not at all: where a later statement fails, nothing of the earlier ones stays', async () => {
		const store = await open();
		await admitted(store, 'kransekake');
		const twice = store.atomically((tx) => [
			store.records.adding(tx, [order('bolle')]),
			store.cursors.moving(tx, cakes.id, 2, MONDAY),
			store.records.adding(tx, [order('kransekake')]),
			store.records.adding(tx, [order('lefse')])
		]);
		await expect(twice).rejects.toThrow();
		expect(await keysOf(store)).toEqual(['kransekake']);
		expect(await store.cursors.of(cakes.id)).toBeNull();
	});

	test('a list that cannot even be put together writes nothing, and the next one goes through', async () => {
		const store = await open();
		const unfinished = store.atomically((tx) => {
			void store.records.adding(tx, [order('bolle')]);
			throw new Error('the bakery closed in between');
		});
		await expect(unfinished).rejects.toThrow('the bakery closed');
		await admitted(store, 'kransekake');
		expect(await keysOf(store)).toEqual(['kransekake']);
	});

	test('the answers of a list come in its order', async () => {
		const { atomically, runs } = await open();
		const first = sale(MONDAY);
		const answers = await atomically((tx) => [
			runs.queueing(tx, first),
			runs.queueing(tx, sale(MONDAY + 1)),
			runs.queueing(tx, first)
		]);
		expect(answers).toEqual([[{ id: 'cakes@2026-11-02T08:00Z' }], [{ id: 'cakes@2026-11-02T08:00:00.001Z' }], []]);
	});

	test('lists that are written at the same time do not mix', async () => {
		const store = await open();
		const write = (number: number) =>
			store.atomically((tx) => [
				store.records.adding(tx, [order(`order-${number}`)]),
				store.records.adding(tx, [order(number % 2 === 0 ? `cake-${number}` : 'the same cake')])
			]);
		const written = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => write(number)));
		const odd = written.filter(({ status }, number) => number % 2 === 1 && status === 'fulfilled');
		expect(odd).toHaveLength(1);
		expect(await keysOf(store)).toHaveLength(2 * 10 + 2);
	});

	test('a page of twenty thousand records is one list, and its keys are known afterwards', async () => {
		const store = await open();
		const records = Array.from({ length: 20_000 }, (_, number) => order(`order-${number}`));
		const deliveries = records.map((record) => deliveryOf(record));
		await store.atomically((tx) => [store.records.adding(tx, records), store.deliveries.adding(tx, deliveries)]);
		const keys = [...records.map(({ key }) => key), 'never ordered'];
		expect((await store.records.known(cakes.id, keys)).size).toBe(20_000);
		expect(await store.deliveries.counts(cakes.id)).toEqual({ pending: 20_000 });
	});

	test('no records at all is nothing to do', async () => {
		const store = await open();
		await store.atomically((tx) => [store.records.adding(tx, []), store.deliveries.adding(tx, [])]);
		expect(await store.records.known(cakes.id, [])).toEqual(new Set());
	});

	test('what the database says when it refuses holds nothing of what it was given', async () => {
		const { atomically, people, runs, workspaces } = await open();
		await people.create(kari);
		const refusals = [
			people.create({ ...kari, id: 'somebody', name: 'Astrid Secret' }),
			people.create({ ...kari, email: 'astrid.secret@saga.example' }),
			workspaces.create({ ...nordbakeriet, name: 'Astrid Secret', createdAt: 'secret' as unknown as number }),
			atomically((tx) => [runs.queueing(tx, { ...sale(0), queuedAt: { is: 'secret' } as unknown as number })])
		];
		for (const outcome of await Promise.allSettled(refusals)) {
			if (outcome.status === 'fulfilled') continue;
			const { reason } = outcome as PromiseRejectedResult & { reason: Error };
			const all = `${reason.stack} ${JSON.stringify(reason)} ${JSON.stringify(reason.cause)}`;
			expect(all).not.toMatch(/secret|nordbakeriet\.example/i);
		}
	});
});

describe.each(databases.filter(([name]) => name === 'PostgreSQL'))('%s', (_name, open, freshPlace) => {
	test('a connection that PostgreSQL ends costs the write under way and nothing else', async () => {
		const place = await freshPlace();
		const store = await open(place);
		const [locking, ending] = [new pg.Client(place), new pg.Client(place)];
		await Promise.all([locking.connect(), ending.connect()]);
		await locking.query('begin; lock table records');
		const write = admitted(store, 'kransekake').then(
			() => 'written',
			() => 'refused'
		);
		const endWaiting = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`;
		while ((await ending.query(endWaiting)).rowCount === 0);
		expect(await write).toBe('refused');
		await Promise.all([locking.end(), ending.end()]);
		await admitted(store, 'bolle');
		expect(await keysOf(store)).toEqual(['bolle']);
	});
});

import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { cakes as connection, MINUTE, MONDAY } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const cakes = (minute: number) => ({ connectionId: 'cakes', slot: MONDAY + minute * MINUTE, queuedAt: MONDAY });

const queuedRuns = async ({ runs }: Store, ...dues: Parameters<Store['runs']['enqueueOnce']>[0][]) => {
	for (const due of dues) await runs.enqueueOnce(due);
	return (await runs.queued(100)).map(({ id }) => id);
};

const wins = (answers: readonly boolean[]) => answers.filter(Boolean).length;

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('a slot exists once, however many want to queue it', async () => {
		const { runs } = await open();
		const answers = await Promise.all(Array.from({ length: 20 }, () => runs.enqueueOnce(cakes(0))));
		expect(wins(answers)).toBe(1);
		expect(await runs.queued(100)).toHaveLength(1);
	});

	test('a slot of the past is not queued again after its run has ended', async () => {
		const store = await open();
		const [id = ''] = await queuedRuns(store, cakes(0));
		await store.runs.claim(id, MONDAY);
		await store.runs.end(id, { state: 'done', endedAt: MONDAY });
		expect(await store.runs.enqueueOnce(cakes(0))).toBe(false);
		expect(await store.runs.byId(id)).toMatchObject({ state: 'done' });
	});

	test('a run is claimed by one worker only', async () => {
		const store = await open();
		const [id = ''] = await queuedRuns(store, cakes(0));
		const answers = await Promise.all(Array.from({ length: 20 }, () => store.runs.claim(id, MONDAY)));
		expect(wins(answers)).toBe(1);
		expect(await store.runs.claim(id, MONDAY)).toBe(false);
	});

	test('a run is claimed by one process only', async () => {
		const place = await freshPlace();
		const [here, there] = [await open(place), await open(place)];
		const [id = ''] = await queuedRuns(here, cakes(0));
		expect(wins(await Promise.all([there.runs.claim(id, MONDAY), here.runs.claim(id, MONDAY)]))).toBe(1);
	});

	test('no two runs of one connection are ever under way', async () => {
		const store = await open();
		const ids = await queuedRuns(store, ...[0, 5, 10, 15].map(cakes));
		const answers = await Promise.all(ids.map((id) => store.runs.claim(id, MONDAY)));
		expect(wins(answers)).toBe(1);
		await store.runs.end(ids[answers.indexOf(true)] ?? '', { state: 'done', endedAt: MONDAY });
		const next = await store.runs.queued(100);
		expect(wins(await Promise.all(next.map(({ id }) => store.runs.claim(id, MONDAY))))).toBe(1);
	});

	test('runs of different connections are under way side by side', async () => {
		const store = await open();
		const bikes = { connectionId: 'bikes', slot: MONDAY, queuedAt: MONDAY };
		const ids = await queuedRuns(store, cakes(0), bikes);
		expect(await Promise.all(ids.map((id) => store.runs.claim(id, MONDAY)))).toEqual([true, true]);
	});

	test('a run without a sign of life is ended, and the connection is free again', async () => {
		const store = await open();
		const [first = '', second = ''] = await queuedRuns(store, cakes(0), cakes(5));
		await store.runs.claim(first, MONDAY);
		await store.runs.beat(first, MONDAY + 1);
		expect(await store.runs.endAbandoned(MONDAY + 1, MONDAY + MINUTE)).toEqual([]);
		expect(await store.runs.endAbandoned(MONDAY + 2, MONDAY + MINUTE)).toEqual([{ connectionId: 'cakes' }]);
		expect(await store.runs.claim(second, MONDAY + MINUTE)).toBe(true);
	});

	test('what a run that was given up says at its end no longer counts', async () => {
		const store = await open();
		const [id = ''] = await queuedRuns(store, cakes(0));
		await store.runs.claim(id, MONDAY);
		await store.runs.endAbandoned(MONDAY + 1, MONDAY + MINUTE);
		await store.runs.end(id, { state: 'done', endedAt: MONDAY + 2 * MINUTE });
		expect(await store.runs.byId(id)).toMatchObject({ state: 'failed', endedAt: MONDAY + MINUTE });
	});

	test('the run that was queued first is handed out first', async () => {
		const store = await open();
		const late = { ...cakes(5), queuedAt: MONDAY + 2 };
		const early = { connectionId: 'bikes', slot: MONDAY, queuedAt: MONDAY + 1 };
		const ids = await queuedRuns(store, late, early);
		expect(ids.map((id) => id.split('@')[0])).toEqual(['bikes', 'cakes']);
		expect(await store.runs.queued(1)).toHaveLength(1);
	});

	test('a connection knows its newest slot, what is going on, and its last good run', async () => {
		const store = await open();
		expect(await store.runs.newestSlot('cakes')).toBeNull();
		expect(await store.runs.lastGood('cakes')).toBeNull();
		const [first = '', second = ''] = await queuedRuns(store, cakes(0), cakes(5));
		await store.runs.claim(first, MONDAY);
		await store.runs.end(first, { state: 'done', endedAt: MONDAY, delivered: 3 });
		expect(await store.runs.newestSlot('cakes')).toBe(MONDAY + 5 * MINUTE);
		expect(await store.runs.lastGood('cakes')).toMatchObject({ id: first, delivered: 3 });
		expect(await store.runs.busy()).toEqual(new Set(['cakes']));
		expect(await store.runs.latest('cakes', 1)).toMatchObject([{ id: second }]);
	});

	test('a run that was not queued begins only while no other one of its connection is under way', async () => {
		const { runs } = await open();
		const begun = await Promise.all([1, 2, 3].map((after) => runs.begin('cakes', MONDAY + after)));
		expect(begun.filter((id) => id !== null)).toHaveLength(1);
		expect(await runs.begin('bikes', MONDAY)).toBe('bikes@2026-11-02T08:00Z');
	});

	test('of what is queued behind a run only the newest slot stays, and other connections keep theirs', async () => {
		const store = await open();
		const bikes = [0, 5].map((minute) => ({ ...cakes(minute), connectionId: 'bikes' }));
		const [first = ''] = await queuedRuns(store, ...[0, 5, 10, 15].map(cakes), ...bikes);
		await store.runs.claim(first, MONDAY);
		await store.runs.dropOvertaken('cakes');
		expect((await store.runs.queuedOf('cakes')).map(({ id }) => id)).toEqual(['cakes@2026-11-02T08:15Z']);
		expect(await store.runs.queuedOf('bikes')).toHaveLength(2);
		expect(await store.runs.byId(first)).toMatchObject({ state: 'running' });
	});

	test('a run hears when it no longer counts, and when its connection was paused or removed', async () => {
		const store = await open();
		await store.connections.create(connection);
		const [id = ''] = await queuedRuns(store, cakes(0));
		await store.runs.claim(id, MONDAY);
		expect(await store.runs.beat(id, MONDAY + 1)).toBe(true);
		expect(await store.runs.standing(id)).toEqual({ run: 'running', connection: 'on' });
		await store.connections.change('cakes', { state: 'paused' });
		await store.runs.endAbandoned(MONDAY + MINUTE, MONDAY + MINUTE);
		expect(await store.runs.standing(id)).toEqual({ run: 'failed', connection: 'paused' });
		expect(await store.runs.beat(id, MONDAY + MINUTE)).toBe(false);
		await store.connections.removeWithAll('cakes');
		expect(await store.runs.standing(id)).toBeNull();
	});
});

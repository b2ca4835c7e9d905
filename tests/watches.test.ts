import { describe, expect, test } from 'vitest';
import { pause } from '#lib/server/connections/pause.ts';
import { resume } from '#lib/server/connections/resume.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { carriedBetween } from '#lib/server/health/carried.ts';
import { healthFacts } from '#lib/server/health/facts.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { openDueSlots } from '#lib/server/engine/due-slots.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { changeWatch } from '#lib/server/watches/change-watch.ts';
import { receivePing, type Ping } from '#lib/server/watches/receive-ping.ts';
import { startWatch } from '#lib/server/watches/start-watch.ts';
import { watchPath } from '#lib/server/watches/watch-address.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const OF_A_MORNING = { rhythm: 'day', time: '07:30', grace: '60' };

/** A connection of the bakery that Zapier runs. */
const watched = async (store: Store) => {
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	const parts = { ...bakery.parts, seal: sealWith(Buffer.alloc(32, 7)) };
	const id = await startWatch(parts, bakery.workspaceId, { name: 'Orders into the books' });
	const watch = await store.watches.of(id);
	const token = watch ? watchPath(parts, watch).replace('/ping/', '') : '';
	const connection = async () => {
		const found = await store.connections.byId(id);
		if (!found) throw new Error('The watched connection is gone.');
		return found;
	};
	const ping = (sign: Ping['sign'] = 'done', records: number | null = null, said = '') =>
		receivePing(parts, token, { sign, records, said });
	const findings = async () => {
		await judgeAll(parts);
		return (await store.findings.openOfConnection(id)).map(({ say }) => say);
	};
	return { bakery, parts, id, token, ping, connection, findings };
};

describe.each(databases)('%s', (_name, open) => {
	test('the first ping switches the watching on; a token that nobody has does nothing', async () => {
		const { parts, ping, connection } = await watched(await open());
		expect((await connection()).state).toBe('draft');
		expect(await receivePing(parts, 'f'.repeat(40), { sign: 'done', records: null, said: '' })).toBe(false);
		expect(await ping()).toBe(true);
		expect(await connection()).toMatchObject({ state: 'on', kind: 'watched' });
	});

	test('a ping is a run: what it carried is counted, in the charts and in the report', async () => {
		const store = await open();
		const { bakery, id, ping, connection } = await watched(store);
		await ping('done', 12);
		bakery.clock.forward(10 * MINUTE);
		await ping();
		const [second, first] = await store.runs.latest(id, 5);
		expect([first?.delivered, second?.delivered]).toEqual([12, 1]);
		const now = bakery.clock.now();
		expect(await carriedBetween({ store }, await connection(), now - HOUR, now + HOUR)).toBe(13);
		expect(await store.samples.between([id], now - 2 * HOUR, now + 1)).toMatchObject([{ records: 13 }]);
	});

	test('with a schedule a ping that names no figure counts as no record', async () => {
		const store = await open();
		const { id, parts, ping, connection } = await watched(store);
		await changeWatch(parts, await connection(), OF_A_MORNING);
		await ping();
		expect((await store.runs.latest(id, 1))[0]).toMatchObject({ state: 'done', delivered: 0 });
		expect((await connection()).schedule).toBe('30 7 * * *');
	});

	test('two pings of the same millisecond are two', async () => {
		const store = await open();
		const { id, ping } = await watched(store);
		await ping();
		await ping();
		expect(await store.runs.latest(id, 5)).toHaveLength(2);
	});

	test('a run that says when it begins ends with the next ping, and one that begins twice has failed the first time', async () => {
		const store = await open();
		const { bakery, id, ping } = await watched(store);
		await ping('start');
		expect((await store.runs.latest(id, 1))[0]).toMatchObject({ state: 'running', endedAt: null });
		bakery.clock.forward(MINUTE);
		await ping('done', 3);
		expect(await store.runs.latest(id, 5)).toMatchObject([{ state: 'done', delivered: 3 }]);
		await ping('start');
		bakery.clock.forward(MINUTE);
		await ping('start');
		const [newest, before] = await store.runs.latest(id, 5);
		expect([newest?.state, before?.state, before?.say]).toEqual([
			'running',
			'failed',
			'It began again without having said how this run ended.'
		]);
	});

	test('it falls silent: one finding; it pings again: the finding is closed', async () => {
		const store = await open();
		const { bakery, parts, ping, connection, findings } = await watched(store);
		await changeWatch(parts, await connection(), { rhythm: 'hour', time: '', grace: '30' });
		await ping();
		bakery.clock.forward(HOUR);
		await ping();
		expect(await findings()).toEqual([]);
		bakery.clock.forward(2 * HOUR + 31 * MINUTE);
		expect(await findings()).toEqual([expect.stringMatching(/^No ping has come since .*; one was due /)]);
		expect(await findings()).toHaveLength(1);
		await ping();
		expect(await findings()).toEqual([]);
	});

	test('it says that it failed: the finding carries its own words, in one line', async () => {
		const { bakery, ping, findings } = await watched(await open());
		await ping();
		await ping('fail', null, '401\n Unauthorized');
		bakery.clock.forward(2 * HOUR);
		expect(await findings()).toEqual([expect.stringContaining('It said: “401 Unauthorized”.')]);
		await ping();
		expect(await findings()).toEqual([]);
	});

	test('while it is paused nobody hears of it, and when it is resumed nothing is run here', async () => {
		const store = await open();
		const { bakery, parts, id, ping, connection, findings } = await watched(store);
		await changeWatch(parts, await connection(), OF_A_MORNING);
		await ping();
		await pause(parts, await connection());
		bakery.clock.forward(72 * HOUR);
		expect(await findings()).toEqual([]);
		await resume(parts, await connection());
		expect(await store.runs.queuedOf(id)).toEqual([]);
		await openDueSlots(parts.room)();
		expect(await store.runs.queuedOf(id)).toEqual([]);
		// The count stood still: the next ping that is due is the first that is missed.
		expect(await findings()).toEqual([]);
		bakery.clock.forward(26 * HOUR);
		expect(await findings()).toHaveLength(1);
	});

	test('what was typed wrong is said at its field, and nothing is changed', async () => {
		const store = await open();
		const { parts, connection } = await watched(store);
		await expect(
			changeWatch(parts, await connection(), { rhythm: 'day', time: 'half seven', grace: '60' })
		).rejects.toMatchObject({ fields: { time: 'Write the time as 07:30.' } });
		await expect(
			changeWatch(parts, await connection(), { rhythm: 'hour', time: '', grace: 'soon' })
		).rejects.toMatchObject({ fields: { grace: expect.stringContaining('minutes') } });
		expect((await connection()).schedule).toBeNull();
	});

	test('when it is removed its address is gone', async () => {
		const store = await open();
		const { bakery, parts, id, ping, connection } = await watched(store);
		await ping();
		await pause(parts, await connection());
		await removeConnection(parts, await connection());
		expect(await ping()).toBe(false);
		expect(
			await healthFacts(parts, await bakery.connection(), { timeZone: 'UTC', country: 'NO', currency: 'NOK' })
		).toMatchObject({
			watch: null
		});
		expect(await store.watches.of(id)).toBeNull();
	});
});

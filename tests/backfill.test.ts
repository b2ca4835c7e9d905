import { describe, expect, test } from 'vitest';
import { tickOff } from '#lib/server/attention/decide.ts';
import { endBackfill, pauseBackfill, resumeBackfill, startBackfill } from '#lib/server/connections/backfill.ts';
import { queueDueBackfills } from '#lib/server/engine/due-backfills.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR, MINUTE, MONDAY } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;
const ZONE = 'Europe/Oslo';

/** A bakery that was switched on today, with a shop that has sold one cake a day for sixty days. */
const openWith = async (store: Store, once: 'key' | 'look-up' = 'key') => {
	const contacts = trickyDestination(once);
	const bakery = await openBakery(store, { steps: { contacts } });
	for (let days = 60; days >= 1; days -= 1) {
		const key = `order of ${days} days ago`;
		bakery.shop.orders.push({ key, values: { name: `Day ${days}` }, occurredAt: MONDAY - days * DAY });
	}
	await store.atomically((tx) => [store.cursors.moving(tx, bakery.connectionId, 60, bakery.clock.now())]);
	const start = async (daysAgo: number, undated = false) => {
		const from = new Date(MONDAY - daysAgo * DAY).toISOString().slice(0, 10);
		await startBackfill(bakery.parts, await bakery.connection(), { from, undated }, ZONE);
	};
	const state = () => store.backfills.of(bakery.connectionId);
	return Object.assign(bakery, { contacts, start, state });
};

/** What the timetable does by itself, until the backfill stands still. */
const untilStill = async (bakery: Bakery): Promise<void> => {
	for (let time = 0; time < 40; time += 1) {
		bakery.clock.forward(MINUTE);
		await queueDueBackfills(bakery.parts);
		await bakery.untilQuiet();
	}
};

const days = (from: number, to = 1): string[] =>
	Array.from({ length: from - to + 1 }, (_, index) => `Day ${from - index}`);

describe.each(databases)('%s', (_name, open) => {
	test('it carries what came since a day, in order, and leaves what is older; the place of the runs stays', async () => {
		const bakery = await openWith(await open());
		await bakery.start(10);
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(days(10));
		expect(await bakery.state()).toMatchObject({ state: 'done', looked: 60, older: 50, taken: 10, known: 0 });
		expect((await bakery.state())?.reachedAt).toBe(MONDAY - DAY);
		expect(await bakery.store.cursors.of(bakery.connectionId)).toBe(60);
		const kinds = (await bakery.store.runs.latest(bakery.connectionId, 99)).map(({ kind }) => kind);
		expect(kinds).toContain('backfill');
	});

	test('what is known already is never carried again: not what has arrived, not what was typed by hand', async () => {
		const bakery = await openWith(await open());
		bakery.contacts.mood = ({ values }) => (values.name === 'Day 2' ? 'refuses' : 'works');
		await bakery.start(3);
		await untilStill(bakery);
		await tickOff(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Day 2')).id);
		bakery.contacts.mood = 'works';
		await bakery.start(5);
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(['Day 3', 'Day 1', 'Day 5', 'Day 4']);
		expect(await bakery.state()).toMatchObject({ state: 'done', taken: 2, known: 3 });
	});

	test('what comes meanwhile is carried first, and by the ordinary way', async () => {
		const bakery = await openWith(await open());
		await bakery.start(10);
		bakery.shop.sell('Kari');
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(['Kari', ...days(10)]);
		const [newest] = await bakery.store.runs.latest(bakery.connectionId, 1);
		expect(newest?.state).toBe('done');
	});

	test('paused it stops at the next page, and goes on from there when it is resumed', async () => {
		const bakery = await openWith(await open());
		bakery.contacts.onCall = async (_context, outgoing) => {
			if (outgoing?.values.name === 'Day 50') await pauseBackfill(bakery.parts, await bakery.connection());
			bakery.contacts.onCall = outgoing?.values.name === 'Day 50' ? () => undefined : bakery.contacts.onCall;
		};
		bakery.clock.forward(1);
		const { connectionId, store } = bakery;
		await store.connections.changeAction(bakery.actions.get('contacts') ?? '', { concurrency: 1 });
		await bakery.start(60);
		await untilStill(bakery);
		const there = namesIn(bakery.contacts).length;
		expect(there).toBeGreaterThan(0);
		expect((await bakery.state())?.state).not.toBe('going');
		if ((await bakery.state())?.state === 'paused') await resumeBackfill(bakery.parts, await bakery.connection());
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(days(60));
		expect((await store.backfills.of(connectionId))?.state).toBe('done');
	});

	test('killed at any moment it goes on by itself, with nothing lost and nothing doubled', async () => {
		for (let step = 3; step < 60; step += 4) {
			const bakery = await openWith(await open());
			await bakery.start(12);
			bakery.power.cutAt(step);
			await bakery.workOff().catch(() => undefined);
			bakery.restart();
			await untilStill(bakery);
			expect(namesIn(bakery.contacts).toSorted()).toEqual(days(12).toSorted());
			expect((await bakery.state())?.state).toBe('done');
		}
	});

	test('while the destination is down it waits, and does not pile up what it cannot deliver', async () => {
		const bakery = await openWith(await open());
		bakery.contacts.mood = 'down';
		bakery.shop.pageSize = 2;
		await bakery.start(60);
		await bakery.workOff();
		bakery.clock.forward(MINUTE / 2);
		const taken = (await bakery.state())?.taken ?? 0;
		expect(await queueDueBackfills(bakery.parts)).toBe(false);
		bakery.contacts.mood = 'works';
		bakery.clock.forward(DAY);
		await bakery.untilQuiet();
		await untilStill(bakery);
		expect(taken).toBeLessThanOrEqual(60);
		expect(namesIn(bakery.contacts)).toEqual(days(60));
	});

	test('it says nothing about how much comes or how fast it travels', async () => {
		const bakery = await openWith(await open());
		await bakery.start(10);
		await untilStill(bakery);
		const hours = await bakery.store.samples.between([bakery.connectionId], 0, bakery.clock.now());
		expect(hours.reduce((sum, { records, arrivals }) => sum + records + arrivals, 0)).toBe(0);
		expect(hours.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(10);
	});

	test('records without a date are left alone, unless they are wanted', async () => {
		const bakery = await openWith(await open());
		bakery.shop.orders.splice(0, 60, { key: 'undated', values: { name: 'Kari' } });
		await bakery.start(5);
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual([]);
		await bakery.start(5, true);
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(['Kari']);
	});

	test('one at a time, from a day that has been, of a connection that is on', async () => {
		const bakery = await openWith(await open());
		await expect(bakery.start(-3)).rejects.toThrow('still to come');
		const wish = { from: 'Monday', undated: false };
		await expect(startBackfill(bakery.parts, await bakery.connection(), wish, ZONE)).rejects.toThrow('first day');
		await bakery.start(5);
		await expect(bakery.start(9)).rejects.toThrow('already');
		await endBackfill(bakery.parts, await bakery.connection());
		await expect(endBackfill(bakery.parts, await bakery.connection())).rejects.toThrow('come to its end already');
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual([]);
		await bakery.store.connections.change(bakery.connectionId, { state: 'paused' });
		await expect(bakery.start(9)).rejects.toThrow('Switch the connection on');
	});

	test('a shop that fails is asked again a while later, and the backfill goes on', async () => {
		const bakery = await openWith(await open());
		await bakery.start(10);
		let calls = 0;
		bakery.shop.spoil = (pages) => {
			calls += 1;
			if (calls > 1 && calls < 5) throw new Error('The shop is being rebuilt.');
			return pages;
		};
		await untilStill(bakery);
		expect(namesIn(bakery.contacts)).toEqual(days(10));
	});
});

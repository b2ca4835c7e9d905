import { describe, expect, test } from 'vitest';
import { catchUp } from '#lib/server/engine/catch-up.ts';
import { openDueSlots } from '#lib/server/engine/due-slots.ts';
import { workOn } from '#lib/server/engine/execute-run.ts';
import { ABANDONED_AFTER } from '#lib/server/engine/heart-beat.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const never = new AbortController().signal;

const queued = ({ store, connectionId }: Bakery, slot: number) =>
	store.runs.enqueueOnce({ connectionId, slot, queuedAt: slot });

describe.each(databases)('%s', (_name, open) => {
	test('a slot exists once, whoever looks at the calendar, and after a pause only the newest', async () => {
		const bakery = await openBakery(await open(), { steps: {}, schedule: '*/15 * * * *' });
		const { store, parts, clock, connectionId } = bakery;
		const queueDueSlots = openDueSlots(parts);
		await queueDueSlots();
		expect(await store.runs.queuedOf(connectionId)).toEqual([]);
		clock.forward(10 * HOUR);
		await Promise.all([queueDueSlots(), openDueSlots(parts)(), queueDueSlots()]);
		const [run, ...others] = await store.runs.latest(connectionId, 10);
		expect(others).toEqual([]);
		expect(run).toMatchObject({ state: 'queued', missed: 39 });
		expect(new Date(run?.slot ?? 0).toISOString()).toBe('2026-11-02T18:00:00.000Z');
		await bakery.workOff();
		expect(await queueDueSlots()).toBe(false);
	});

	test('a business whose time zone nobody knows keeps no other business from its slots', async () => {
		const store = await open();
		const lost = await openBakery(store, { steps: {}, schedule: '*/15 * * * *' });
		const bakery = await openBakery(store, { steps: {}, schedule: '*/15 * * * *' }, lost.clock);
		await store.workspaces.change(lost.workspaceId, { timeZone: 'Atlantis/Nowhere' });
		bakery.clock.forward(HOUR);
		await expect(openDueSlots(bakery.parts)()).rejects.toThrow('some slots could not be queued');
		expect(await store.runs.queuedOf(bakery.connectionId)).toHaveLength(1);
	});

	test('a connection is asked for its slots once a minute, and at once when its schedule has changed', async () => {
		const store = await open();
		let asked = 0;
		const newestSlot = (id: string) => ((asked += 1), store.runs.newestSlot(id));
		const counting = { ...store, runs: { ...store.runs, newestSlot } };
		const bakery = await openBakery(store, { steps: {}, schedule: '*/15 * * * *' });
		const queueDueSlots = openDueSlots({ ...bakery.parts, store: counting });
		for (let second = 0; second < 30; second += 1) {
			await queueDueSlots();
			bakery.clock.forward(1_000);
		}
		expect(asked).toBe(1);
		await store.connections.change(bakery.connectionId, { schedule: '* * * * *' });
		await queueDueSlots();
		expect(asked).toBe(2);
		bakery.clock.forward(60_000);
		expect(await queueDueSlots()).toBe(true);
	});

	test('a run whose process died is ended and its connection taken up again', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { store, parts, clock, connectionId } = bakery;
		bakery.shop.sell('Kari');
		await queued(bakery, clock.now());
		const [run] = await store.runs.queuedOf(connectionId);
		await store.runs.claim(run?.id ?? '', clock.now());
		clock.forward(ABANDONED_AFTER / 2);
		expect(await catchUp(parts)).toBe(false);
		clock.forward(ABANDONED_AFTER);
		expect(await catchUp(parts)).toBe(true);
		expect(await store.runs.byId(run?.id ?? '')).toMatchObject({ state: 'failed' });
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a run that another process believed dead begins nothing more', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		letters.onCall = async () => {
			bakery.clock.forward(HOUR);
			await catchUp(bakery.parts);
		};
		const { connectionId, parts, clock } = bakery;
		const id = (await parts.store.runs.begin(connectionId, clock.now())) ?? '';
		await workOn(parts.room, { id, connectionId }, never);
		expect(letters.asked).toEqual(['write Kari']);
	});

	test('what has taken its place settles what it finds, and is not written over when the old answer comes', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		letters.onCall = async () => {
			letters.onCall = () => undefined;
			bakery.clock.forward(HOUR);
			await catchUp(bakery.parts);
			await bakery.workOff();
		};
		await bakery.run();
		expect(letters.asked).toEqual(['write Kari', 'write Ola', 'write Astrid']);
		expect((await bakery.states('letters')).map(([, state]) => state)).toEqual(['in-doubt', 'delivered', 'delivered']);
		expect(await bakery.store.runs.busy()).toEqual(new Set());
	});

	test('many runs that are queued for one connection are one run, or two', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola');
		for (let count = 0; count < 60; count += 1) await queued(bakery, bakery.clock.now());
		const newest = await bakery.store.runs.newestSlot(bakery.connectionId);
		expect((await bakery.workOff()).length).toBeLessThanOrEqual(2);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect(await bakery.store.runs.newestSlot(bakery.connectionId)).toBe(newest);
	});
});

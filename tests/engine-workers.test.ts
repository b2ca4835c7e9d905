import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { catchUp } from '#lib/server/engine/catch-up.ts';
import { executeRun } from '#lib/server/engine/execute-run.ts';
import { ABANDONED_AFTER, startHeartBeat } from '#lib/server/engine/heart-beat.ts';
import { openTableQueue } from '#lib/server/engine/queue/table-queue.ts';
import { openRunEnd } from '#lib/server/engine/run-end.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';
import { until } from './support/until.ts';

const never = new AbortController().signal;

const worker = ({ parts }: Bakery, failures: unknown[] = []) => {
	const { room } = parts;
	const queue = openTableQueue({
		runs: room.store.runs,
		handle: async (run) => (await executeRun(room, run, never)) !== null,
		onFailure: (failure) => failures.push(failure),
		lanes: 4,
		every: 10
	});
	onTestFinished(() => queue.stop());
	return queue;
};

const queued = ({ store, connectionId }: Bakery, slot: number) =>
	store.runs.enqueueOnce({ connectionId, slot, queuedAt: slot });

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('two workers on one database never run a connection at a time, and carry each record once', async () => {
		const place = await freshPlace();
		const contacts = trickyDestination('neither');
		const bakery = await openBakery(await open(place), { steps: { contacts } });
		const there = await open(place);
		const other = { ...bakery, parts: { ...bakery.parts, room: { ...bakery.parts.room, store: there } } };
		let [underWay, peak] = [0, 0];
		bakery.shop.spoil = async function* (pages) {
			peak = Math.max(peak, ++underWay);
			yield* pages;
			await new Promise(setImmediate);
			underWay -= 1;
		};
		const queues = [worker(bakery), worker(other)];
		for (let number = 1; number <= 20; number += 1) {
			bakery.shop.sell(`customer ${number}`);
			await queued(bakery, bakery.clock.now());
			for (const queue of queues) queue.nudge();
			await new Promise(setImmediate);
		}
		await until('everything carried', async () => (contacts.stored.length >= 20 ? true : null));
		await until('nothing queued', async () => (await there.runs.busy()).size === 0);
		expect(peak).toBe(1);
		expect(contacts.stored).toHaveLength(20);
	});

	test('a worker that stops takes nothing new and waits for what is under way', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { promise: door, resolve: opens } = Promise.withResolvers<undefined>();
		contacts.onCall = () => door;
		bakery.shop.sell('Kari');
		const queue = worker(bakery);
		await queued(bakery, bakery.clock.now());
		queue.nudge();
		await until('the call under way', async () => contacts.asked.length > 0);
		await queued(bakery, bakery.clock.now());
		let stopped = false;
		const stopping = queue.stop().then(() => {
			stopped = true;
		});
		queue.nudge();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect([stopped, queue.alive()]).toEqual([false, false]);
		opens(undefined);
		await stopping;
		expect(namesIn(contacts)).toEqual(['Kari']);
		expect(await bakery.store.runs.queuedOf(bakery.connectionId)).toHaveLength(1);
	});

	test('a database that is away for a while costs neither the worker nor the program', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const failures: unknown[] = [];
		bakery.shop.sell('Kari');
		contacts.onCall = () => {
			bakery.power.cutAt(1);
			contacts.onCall = () => undefined;
		};
		await queued(bakery, bakery.clock.now());
		const queue = worker(bakery, failures);
		await until('failures', async () => failures.length > 2);
		bakery.power.restore();
		bakery.clock.forward(MINUTE);
		await catchUp(bakery.parts);
		queue.nudge();
		await until('the record settled', async () => (await bakery.states('contacts'))[0]?.[1] === 'unchanged');
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a heart that the database does not hear for long gives its run up, and so does one whose run was ended', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		onTestFinished(() => void vi.useRealTimers());
		const bakery = await openBakery(await open(), { steps: {} });
		const { store, parts, clock, power, connectionId } = bakery;
		const beatsOf = async (id: string, between: () => Promise<unknown> | void) => {
			const end = openRunEnd(never, { run: HOUR, grace: 0 });
			const stop = startHeartBeat(parts.room, id, end);
			await vi.advanceTimersByTimeAsync(2_000);
			const before = end.why();
			await between();
			await vi.advanceTimersByTimeAsync(4_000);
			await until('given up', async () => end.why());
			stop();
			end.clear();
			return [before, end.why()];
		};
		const first = (await store.runs.begin(connectionId, clock.now())) ?? '';
		const unheard = () => {
			power.cutAt(1);
			clock.forward(ABANDONED_AFTER);
		};
		expect(await beatsOf(first, unheard)).toEqual([null, 'taken-over']);
		power.restore();
		const ended = () => store.runs.endAbandoned(clock.now() + 1, clock.now());
		expect(await beatsOf(first, ended)).toEqual([null, 'taken-over']);
	});
});

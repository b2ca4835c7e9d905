import { describe, expect, onTestFinished, test } from 'vitest';
import type { App } from '#lib/server/app.ts';
import { executeRun } from '#lib/server/engine/execute-run.ts';
import { keepTime } from '#lib/server/engine/keep-time.ts';
import { openTableQueue } from '#lib/server/engine/queue/table-queue.ts';
import { timetable } from '#lib/server/engine/timetable.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';
import { until } from './support/until.ts';

const never = new AbortController().signal;
const RUNS = ['queue the slots that are due', 'go on where something was left'];

/** What works on runs while the program serves, as fast as it can; answers with how one waits until it is through. */
const serve = ({ parts, store, connectionId }: Bakery) => {
	const failures: unknown[] = [];
	const queue = openTableQueue({
		runs: store.runs,
		handle: async (run) => (await executeRun(parts.room, run, never)) !== null,
		onFailure: (failure) => failures.push(failure),
		lanes: 2,
		every: 20
	});
	let turns = 0;
	const entries = timetable({ ...parts, queue } as App)
		.filter(({ name }) => RUNS.includes(name))
		.map(({ name, work }) => ({ name, every: 20, work: async () => void (await work(), (turns += 1)) }));
	const clock = keepTime(entries, (_name, failure) => failures.push(failure));
	onTestFinished(async () => {
		await clock.stop();
		await queue.stop();
		expect(failures).toEqual([]);
	});
	return async (): Promise<void> => {
		const seen = turns + 3 * entries.length;
		await until('a whole turn of the timetable', async () => turns >= seen);
		await until('an end of the runs', async () => !(await store.runs.busy()).has(connectionId));
	};
};

const OUTAGES = [
	{ name: '10 minutes', long: 10 * MINUTE, step: MINUTE, after: 40 * MINUTE },
	{ name: '3 days', long: 72 * HOUR, step: 3 * HOUR, after: 9 * HOUR }
];

describe.each(databases)('%s', (_name, open) => {
	test.each(OUTAGES)(
		'after an outage of $name: everything arrives by itself, in order and once, with what came meanwhile',
		async ({ long, step, after }) => {
			const contacts = trickyDestination('key');
			const steps = { contacts };
			const bakery = await openBakery(await open(), { steps, schedule: '* * * * *' });
			const { clock, shop, store, connectionId } = bakery;
			const isQuiet = serve(bakery);
			const customers: string[] = [];
			const goOn = async (by: number): Promise<void> => {
				customers.push(`customer ${customers.length}`, `customer ${customers.length + 1}`);
				shop.sell(...customers.slice(-2));
				clock.forward(by);
				await isQuiet();
			};
			await goOn(MINUTE);
			expect(namesIn(contacts)).toEqual(customers);
			contacts.mood = 'down';
			const before = contacts.asked.length;
			for (let passed = 0; passed < long; passed += step) await goOn(step);
			expect(namesIn(contacts)).toEqual(customers.slice(0, 2));
			const callsWhileDown = contacts.asked.length - before;
			contacts.mood = 'works';
			for (let passed = 0; passed < after; passed += step) await goOn(step);
			expect(namesIn(contacts)).toEqual(customers);
			expect(await store.deliveries.counts(connectionId)).toEqual({ delivered: customers.length });
			expect(callsWhileDown).toBeLessThanOrEqual(long / step + 3);
		},
		120_000
	);
});

import { describe, expect, test } from 'vitest';
import { pause } from '#lib/server/connections/pause.ts';
import { resume } from '#lib/server/connections/resume.ts';
import { addToHour } from '#lib/server/engine/sample-hour.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

/** The bakery's orders, day by day; what is written down is what the engine writes down of a run. */
const atWork = async (store: Store) => {
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	const { clock, connectionId, parts } = bakery;
	await store.connections.change(connectionId, { switchedOnAt: clock.now(), schedule: null });
	const days = async (count: number, orders: (day: number) => number, failed = 0) => {
		for (let day = 0; day < count; day += 1) {
			clock.forward(DAY);
			const at = clock.now();
			const records = orders(day);
			const counts = { records, delivered: records, failed, arrivals: records, arrivalSum: records * 9_000 };
			await store.atomically((tx) => [addToHour(store, tx, connectionId, at, counts)]);
		}
	};
	const findings = async () => {
		await judgeAll(parts);
		return (await store.findings.openOfConnection(connectionId)).map(({ check, say }) => [check, say]);
	};
	return { bakery, days, findings };
};

/** About twenty a day, each day another number. */
const usual = (day: number): number => 20 + Math.round(5 * Math.sin(day * 7.3) + 4 * Math.sin(day * 2.1 + 1));
const volumeOnly = (found: (string | undefined)[][]) => found.filter(([check]) => check === 'volume');

describe.each(databases)('%s', (_name, open) => {
	test('a third of the orders no longer gets here: it is found, said with figures, and over when they are back', async () => {
		const { days, findings } = await atWork(await open());
		await days(60, usual);
		expect(volumeOnly(await findings())).toEqual([]);
		await days(8, (day) => Math.round(usual(day) * 0.4));
		expect(volumeOnly(await findings())).toEqual([['volume', expect.stringMatching(/\d+/)]]);
		await days(8, usual);
		expect(volumeOnly(await findings())).toEqual([]);
	});

	test('slowly more attempts fail, and no single day is bad', async () => {
		const { days, findings } = await atWork(await open());
		await days(60, usual);
		for (const failed of [1, 2, 2, 3, 4, 4, 5, 6, 6]) await days(1, usual, failed);
		expect((await findings()).map(([check]) => check)).toContain('failures');
	});

	test('weeks in which it was paused say nothing, neither then nor afterwards', async () => {
		const { bakery, days, findings } = await atWork(await open());
		await days(60, usual);
		await pause(bakery.parts, await bakery.connection());
		await days(14, () => 0);
		expect(await findings()).toEqual([]);
		await resume(bakery.parts, await bakery.connection());
		await days(5, usual);
		expect(volumeOnly(await findings())).toEqual([]);
	});
});

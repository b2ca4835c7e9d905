import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, startOfDay, startsOfDays } from '#lib/domain/runs/local-day.ts';
import { addToHour } from '#lib/server/engine/sample-hour.ts';
import { countsPerDay } from '#lib/server/health/past-counts.ts';
import { databases } from './support/databases.ts';

const HOUR = 3_600_000;
const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

describe.each(databases)('%s: the hours added up to days', (_name, open) => {
	test.each(['2026-03-27', '2026-10-23'])('agree with adding them up one by one, around %s', async (first) => {
		const store = await open();
		const from = Date.parse(`${first}T00:00Z`);
		const hours = fc.uniqueArray(fc.integer({ min: 0, max: 6 * 24 }), { maxLength: 60 });
		let place = 0;
		await fc.assert(
			fc.asyncProperty(hours, fc.constantFrom(...zones), async (brought, timeZone) => {
				const id = `connection-${++place}`;
				const other = { records: 100, refused: 3, runId: null };
				await store.atomically((tx) => [
					...brought.map((hour) =>
						addToHour(store, tx, id, from + hour * HOUR, {
							records: hour % 3,
							refused: hour % 2,
							arrivalMax: hour,
							runId: null
						})
					),
					addToHour(store, tx, `other-${id}`, from, other)
				]);
				const starts = startsOfDays(first, 5, timeZone);
				const days = await store.samples.addedUp(id, starts);
				const inside = brought
					.map((hour) => ({ hour: from + hour * HOUR, count: hour % 3, refused: hour % 2, longest: hour }))
					.filter(({ hour }) => hour >= (starts[0] ?? 0) && hour < (starts[5] ?? 0));
				const byDay = Map.groupBy(inside, ({ hour }) => dayOf(hour, timeZone));
				expect(days.map(({ hour }) => dayOf(hour, timeZone))).toEqual([...byDay.keys()].toSorted());
				for (const day of days) {
					const those = byDay.get(dayOf(day.hour, timeZone)) ?? [];
					expect(day.records).toBe(those.reduce((sum, { count }) => sum + count, 0));
					expect(day.refused).toBe(those.reduce((sum, { refused }) => sum + refused, 0));
					expect(day.arrivalMax).toBe(Math.max(...those.map(({ longest }) => longest)));
					const newest = Math.max(...those.filter(({ count }) => count > 0).map(({ hour }) => hour));
					if (Number.isFinite(newest)) expect(day.hour).toBe(newest);
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('a day that is over is counted once, today goes on counting', async () => {
		const store = await open();
		const [timeZone, today] = ['Europe/Oslo', '2026-11-23'];
		const about = { today, timeZone, days: 3 };
		const add = (at: string, records: number) =>
			store.atomically((tx) => [addToHour(store, tx, 'orders', Date.parse(at), { records, runId: null })]);
		// The last hour of the evening in Oslo, and the first of the next day.
		await add('2026-11-21T22:00Z', 2);
		await add('2026-11-21T23:00Z', 5);
		await add('2026-11-22T23:00Z', 7);
		const counts = async () => (await countsPerDay({ store }, 'orders', about)).map(({ count }) => count);
		expect(await counts()).toEqual([2, 5, 7]);
		await add('2026-11-23T09:00Z', 1);
		expect(await counts()).toEqual([2, 5, 8]);
		expect(startOfDay(today, timeZone)).toBe(Date.parse('2026-11-22T23:00Z'));
	});
});

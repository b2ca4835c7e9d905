import { describe, expect, test } from 'vitest';
import { openDueSlots } from '#lib/server/engine/due-slots.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { tickingClock } from './support/ticking-clock.ts';

/** A bakery in Oslo that was connected at this moment. */
const connectedAt = (store: Store, moment: string, schedule: string): Promise<Bakery> =>
	openBakery(store, { steps: {}, schedule }, tickingClock(Date.parse(moment)));

/** Lets so many hours pass, looking at the calendar every ten minutes; answers with the slots that were run. */
const slotsWithin = async (hours: number, bakery: Bakery): Promise<string[]> => {
	const queueDueSlots = openDueSlots(bakery.parts);
	for (let minute = 0; minute < hours * 60; minute += 10) {
		bakery.clock.forward(10 * MINUTE);
		await queueDueSlots();
		await bakery.workOff();
	}
	const runs = await bakery.store.runs.latest(bakery.connectionId, 1000);
	return runs.map(({ slot }) => new Date(slot).toISOString().slice(0, 16)).toReversed();
};

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('two processes on one database, looking again and again at the same time, make each slot once', async () => {
		const place = await freshPlace();
		const bakery = await openBakery(await open(place), { steps: {}, schedule: '*/15 * * * *' });
		const other = { ...bakery.parts, store: await open(place) };
		const ours = [bakery.parts, other].map((parts) => openDueSlots(parts));
		for (let quarter = 0; quarter < 8; quarter += 1) {
			bakery.clock.forward(15 * MINUTE);
			const looks = [...ours, ...ours].map((queueDueSlots) => queueDueSlots());
			expect((await Promise.all(looks)).filter(Boolean)).toHaveLength(1);
		}
		expect(await other.store.runs.latest(bakery.connectionId, 100)).toHaveLength(8);
	});

	test('a clock that is set back runs no slot again, and goes on where it had been', async () => {
		const bakery = await openBakery(await open(), { steps: {}, schedule: '0 * * * *' });
		const before = await slotsWithin(3, bakery);
		bakery.clock.forward(-2 * HOUR);
		expect(await slotsWithin(2, bakery)).toEqual(before);
		expect(await slotsWithin(1, bakery)).toHaveLength(before.length + 1);
	});

	test('a clock that jumps ahead runs the newest missed slot, once, and says how many there were', async () => {
		const bakery = await openBakery(await open(), { steps: {}, schedule: '* * * * *' });
		bakery.clock.forward(72 * HOUR);
		await openDueSlots(bakery.parts)();
		await bakery.workOff();
		const runs = await bakery.store.runs.latest(bakery.connectionId, 10);
		expect(runs).toMatchObject([{ state: 'done', missed: 72 * 60 - 1 }]);
	});

	test('on the night when the clocks go forward, half past two is run once, at the first moment after the gap', async () => {
		const bakery = await connectedAt(await open(), '2026-03-28T12:00:00Z', '30 2 * * *');
		expect(await slotsWithin(40, bakery)).toEqual(['2026-03-29T01:00', '2026-03-30T00:30']);
	});

	test('on the night when the clocks go back, half past two is run once, and a step of the minute in both hours', async () => {
		const store = await open();
		const nightly = await connectedAt(store, '2026-10-24T20:00:00Z', '30 2 * * *');
		expect(await slotsWithin(8, nightly)).toEqual(['2026-10-25T00:30']);
		const halfHourly = await connectedAt(store, '2026-10-25T00:10:00Z', '*/30 * * * *');
		const both = ['2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30', '2026-10-25T02:00'];
		expect(await slotsWithin(2, halfHourly)).toEqual(both);
	});
});

import { describe, expect, test } from 'vitest';
import { compareDue, dueNight } from '#lib/server/comparisons/compare-due.ts';
import { HOUR, MINUTE, nordbakeriet } from './support/bakery.ts';
import { comparingBakery } from './support/comparing-bakery.ts';
import { databases } from './support/databases.ts';

const DAY = 24 * HOUR;

describe.each(databases)('%s', (_name, open) => {
	test('a night is compared once, whichever process comes first; nights that were missed are made up for once', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		it.order(1001, 3);
		await it.keep();
		const { parts, clock } = it.bakery;
		await compareDue(parts);
		expect(await store.comparisons.latest(it.id, 9)).toHaveLength(1);
		clock.forward(5 * DAY);
		await Promise.all([compareDue(parts), compareDue(parts), compareDue(parts)]);
		await compareDue(parts);
		const [newest, ...others] = await store.comparisons.latest(it.id, 9);
		expect(others).toHaveLength(1);
		expect(new Date(newest?.at ?? 0).getUTCHours()).toBe(2);
		clock.forward(DAY);
		await compareDue(parts);
		expect(await store.comparisons.latest(it.id, 9)).toHaveLength(3);
	});

	test('books that do not answer are said and tried again, and nothing is called missing', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		it.type(it.order(1001, 3));
		await it.keep();
		const { parts, clock } = it.bakery;
		it.moods.books = 503;
		clock.forward(DAY);
		await compareDue(parts);
		expect(await it.night()).toMatchObject({
			say: expect.stringMatching(/^books could not be read: /),
			missingThere: 0
		});
		expect(await it.told()).toEqual([]);
		it.asked.length = 0;
		await compareDue(parts);
		expect(it.asked).toEqual([]);
		it.moods.books = 200;
		clock.forward(HOUR + MINUTE);
		await compareDue(parts);
		expect(await it.night()).toMatchObject({ say: null, both: 1 });
		expect(await store.comparisons.latest(it.id, 9)).toHaveLength(2);
	});

	test('a process that dies in the middle loses no night', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		await it.keep();
		const { parts, clock } = it.bakery;
		clock.forward(DAY);
		const comparison = await store.comparisons.of(it.id);
		const due = comparison && dueNight(comparison, nordbakeriet.timeZone, clock.now());
		expect(await store.comparisons.claim(it.id, clock.now(), clock.now() - MINUTE, due ?? 0)).toBe(true);
		await compareDue(parts);
		expect(await store.comparisons.latest(it.id, 9)).toHaveLength(1);
		clock.forward(2 * MINUTE);
		await compareDue(parts);
		expect(await store.comparisons.latest(it.id, 9)).toHaveLength(2);
	});

	test('without a date nothing is missing before it has had its time since it was first seen', async () => {
		const store = await open();
		const it = await comparingBakery(store, { leftDate: '', rightDate: '' });
		const shop = await it.bakery.system('the shop');
		const { streams } = it.shopSettings;
		const { changed, since, ...undated } = streams.orders as unknown as Record<string, unknown>;
		expect([changed, since]).not.toContain(undefined);
		await store.systems.change(shop.id, {
			settings: { ...shop.settings, streams: JSON.stringify({ orders: undated }) }
		});
		it.order(1001, 90);
		await it.keep();
		expect(await it.told()).toEqual([]);
		it.bakery.clock.forward(25 * HOUR);
		await it.compareNow();
		expect(await it.told()).toEqual(['missing-there WEB-1001']);
	});
});

import { describe, expect, test } from 'vitest';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { everywhere, threeOn } from './support/three-connections.ts';
import { trickyDestination } from './support/tricky-destination.ts';

describe.each(databases)('%s', (_name, open) => {
	test('three connections on one broken system make one call, and one more each time it is tried again', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		contacts.mood = 'down';
		for (const [number, { shop }] of bakeries.entries()) shop.sell(`Kari ${number}`, `Ola ${number}`);
		await everywhere(bakeries, (bakery) => bakery.run());
		expect(contacts.asked).toHaveLength(1);
		bakeries[0].clock.forward(2 * MINUTE);
		await everywhere(bakeries, (bakery) => bakery.untilQuiet());
		expect(contacts.asked).toHaveLength(2);
		expect(contacts.stored).toEqual([]);
	});

	test('when it works again all three catch up by themselves, each in its order', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		contacts.mood = 'down';
		for (const [number, { shop }] of bakeries.entries()) shop.sell(`Kari ${number}`, `Ola ${number}`);
		await everywhere(bakeries, (bakery) => bakery.run());
		contacts.mood = 'works';
		bakeries[0].clock.forward(2 * MINUTE);
		await everywhere(bakeries, (bakery) => bakery.untilQuiet());
		await everywhere(bakeries, (bakery) => bakery.untilQuiet());
		for (const number of [0, 1, 2]) {
			const here = namesIn(contacts).filter((name) => String(name).endsWith(String(number)));
			expect(here).toEqual([`Kari ${number}`, `Ola ${number}`]);
		}
		expect(contacts.stored).toHaveLength(6);
	});
});

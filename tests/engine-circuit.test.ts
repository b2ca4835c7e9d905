import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

/** Three connections that write to the same address book. */
const threeOn = async (store: Store, contacts: Tricky): Promise<[Bakery, Bakery, Bakery]> => {
	const first = await openBakery(store, { steps: { contacts } });
	const { id: systemId } = await first.system('contacts');
	const sharing = async (): Promise<Bakery> => {
		const bakery = await openBakery(store, { steps: { contacts } }, first.clock);
		await store.connections.changeAction(bakery.actions.get('contacts') ?? '', { systemId });
		return bakery;
	};
	return [first, await sharing(), await sharing()];
};

const everywhere = async (bakeries: readonly Bakery[], what: (bakery: Bakery) => Promise<unknown>): Promise<void> => {
	for (const bakery of bakeries) await what(bakery);
};

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

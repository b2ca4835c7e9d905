import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './bakery-at-work.ts';
import { MINUTE } from './bakery.ts';
import type { Tricky } from './tricky-destination.ts';

export const NAMES = ['Orders to contacts', 'Form to contacts', 'Bookings to contacts'] as const;

/** Three connections of one bakery that write to the same address book. */
export const threeOn = async (store: Store, contacts: Tricky): Promise<[Bakery, Bakery, Bakery]> => {
	const first = await openBakery(store, { steps: { contacts } });
	const { id: systemId } = await first.system('contacts');
	const { workspaceId } = first;
	const joining = async (bakery: Bakery, name: string): Promise<Bakery> => {
		await store.connections.changeAction(bakery.actions.get('contacts') ?? '', { systemId });
		await store.connections.change(bakery.connectionId, { workspaceId, name, minutesEach: 2 });
		return bakery;
	};
	const another = () => openBakery(store, { steps: { contacts } }, first.clock);
	const [one, two, three] = NAMES;
	return [await joining(first, one), await joining(await another(), two), await joining(await another(), three)];
};

export const everywhere = async (
	bakeries: readonly Bakery[],
	what: (bakery: Bakery, number: number) => Promise<unknown>
): Promise<void> => {
	for (const [number, bakery] of bakeries.entries()) await what(bakery, number);
};

/** Lets so many minutes pass for all of them; after each, `then`. */
export const passTogether = async (
	bakeries: readonly [Bakery, ...Bakery[]],
	minutes: number,
	then: () => Promise<unknown> = async () => undefined
): Promise<void> => {
	for (let passed = 0; passed < minutes; passed += 1) {
		bakeries[0].clock.forward(MINUTE);
		await everywhere(bakeries, (bakery) => bakery.untilQuiet());
		await then();
	}
};

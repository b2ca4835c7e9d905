import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import type { Step } from './support/bakery-steps.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const open = (store: Store, contacts: Tricky, more: Step = {}) =>
	openBakery(store, { steps: { contacts: { tricky: contacts, ...more } } });

/** The program is killed when the destination has stored the first record, before its answer comes. */
const killedAfterStoring = async (bakery: Bakery, contacts: Tricky): Promise<void> => {
	let calls = 0;
	contacts.onCall = () => {
		calls += 1;
		if (calls === 2) bakery.power.cutAt(1);
		bakery.power.step();
	};
	bakery.shop.sell('Kari');
	await bakery.run().catch(() => undefined);
	contacts.onCall = () => undefined;
	bakery.restart();
	expect(await bakery.states('contacts')).toEqual([['Kari', 'sent']]);
};

/** Minutes: longer than a delivery is tried by itself, looked at every six hours. */
const MUCH_LATER = [10 * 24 * 60, 6 * 60] as const;

describe.each(databases)('%s', (_name, database) => {
	test('killed between call and answer, a destination that knows our key gets it again first, and keeps one', async () => {
		const contacts = trickyDestination('key');
		const bakery = await open(await database(), contacts);
		await killedAfterStoring(bakery, contacts);
		bakery.shop.sell('Ola');
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari', 'write Kari', 'write Ola']);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect(await bakery.states('contacts')).toEqual([
			['Kari', 'unchanged'],
			['Ola', 'delivered']
		]);
	});

	test('killed between call and answer, a destination that can be asked is asked first, and what it has is not sent', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		await killedAfterStoring(bakery, contacts);
		bakery.shop.sell('Ola');
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari', 'look up', 'write Ola']);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect((await bakery.delivery('contacts', 'Kari')).receipt).toMatchObject({ id: contacts.stored[0]?.key });
	});

	test('killed between call and answer, what nobody can tell is shown to a person and never sent by itself', async () => {
		const contacts = trickyDestination('neither');
		const bakery = await open(await database(), contacts);
		await killedAfterStoring(bakery, contacts);
		bakery.shop.sell('Ola');
		await bakery.pass(...MUCH_LATER);
		expect(contacts.asked).toEqual(['write Kari', 'write Ola']);
		const [item, ...others] = await bakery.attention();
		expect(others).toEqual([]);
		expect(item?.delivery).toMatchObject({ state: 'in-doubt' });
		expect(item?.delivery.say).toMatch(/stopped at the very moment this was being sent.*Look whether it arrived/);
	});

	test('while a doubt cannot be looked up, nothing else is sent there and it is asked no more often than any other', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		await killedAfterStoring(bakery, contacts);
		contacts.mood = 'down';
		bakery.shop.sell('Ola', 'Astrid');
		await bakery.untilQuiet();
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari', 'look up']);
		contacts.mood = 'works';
		bakery.clock.forward(6 * MINUTE);
		await bakery.untilQuiet();
		expect(contacts.asked.slice(2)).toEqual(['look up', 'write Ola', 'write Astrid']);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('a doubt that can no longer be sent again is shown to a person; one that can be looked up needs no values', async () => {
		const [contacts, tasks] = [trickyDestination('key'), trickyDestination('look-up')];
		const ends = await Promise.all(
			[contacts, tasks].map(async (tricky) => {
				const bakery = await open(await database(), tricky);
				await killedAfterStoring(bakery, tricky);
				await bakery.store.connections.changeAction(bakery.actions.get('contacts') ?? '', { mapping: null });
				await bakery.untilQuiet();
				const { state, say } = await bakery.delivery('contacts', 'Kari');
				return [state, say, namesIn(tricky)];
			})
		);
		expect(ends).toEqual([
			['in-doubt', expect.stringContaining('It has not been said yet which field goes where.'), ['Kari']],
			['delivered', null, ['Kari']]
		]);
	});
});

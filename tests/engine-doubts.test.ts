import { describe, expect, test } from 'vitest';
import { resend } from '#lib/server/attention/decide.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import type { Step } from './support/bakery-steps.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

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

/** A minute later, and then again and again for as long as a delivery is tried by itself. */
const muchLater = async (bakery: Bakery): Promise<void> => {
	for (let hours = 0; hours < 10 * 24; hours += 6) {
		await bakery.untilQuiet();
		bakery.clock.forward(6 * HOUR);
	}
};

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
		await muchLater(bakery);
		expect(contacts.asked).toEqual(['write Kari', 'write Ola']);
		const [item, ...others] = await bakery.attention();
		expect(others).toEqual([]);
		expect(item?.delivery).toMatchObject({ state: 'in-doubt' });
		expect(item?.delivery.say).toMatch(/stopped at the very moment this was being sent.*Look whether it arrived/);
	});

	test.each(['lost', 'unsaid'] as const)(
		'when an answer is %s: a key is sent again and kept once, a look-up finds it, and else a person is asked',
		async (mood) => {
			const store = await database();
			const kinds = ['key', 'look-up', 'neither'] as const;
			const ends = await Promise.all(
				kinds.map(async (once) => {
					const contacts = trickyDestination(once);
					const bakery = await open(store, contacts);
					bakery.shop.sell('Kari');
					contacts.mood = mood;
					await bakery.run();
					contacts.mood = 'works';
					await muchLater(bakery);
					expect(namesIn(contacts)).toEqual(['Kari']);
					return [contacts.asked, await bakery.states('contacts')];
				})
			);
			expect(ends).toEqual([
				[['write Kari', 'write Kari'], [['Kari', 'unchanged']]],
				[['write Kari', 'look up'], [['Kari', 'delivered']]],
				[['write Kari'], [['Kari', 'in-doubt']]]
			]);
		}
	);

	test('what was looked up and not found is sent again', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		bakery.shop.sell('Kari');
		contacts.mood = 'swallowed';
		await bakery.run();
		contacts.mood = 'works';
		bakery.clock.forward(5 * MINUTE);
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari', 'look up', 'write Kari']);
		expect(await bakery.states('contacts')).toEqual([['Kari', 'delivered']]);
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

	test('a look-up comes first also after it was given up and a person has it sent again', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		bakery.shop.sell('Kari');
		contacts.mood = 'lost';
		await bakery.run();
		contacts.mood = 'down';
		await muchLater(bakery);
		const refused = await bakery.delivery('contacts', 'Kari');
		expect(refused).toMatchObject({ state: 'refused', say: expect.stringContaining('seven days') });
		contacts.mood = 'works';
		await resend(bakery.parts, bakery.workspaceId, refused.id);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari']);
		expect(await bakery.states('contacts')).toEqual([['Kari', 'delivered']]);
	});

	test('what a person has corrected changes what had arrived in spite of all', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		bakery.shop.sell('Kari');
		contacts.mood = 'lost';
		await bakery.run();
		contacts.mood = 'down';
		bakery.clock.forward(8 * DAY);
		await bakery.untilQuiet();
		contacts.mood = 'works';
		const { id } = await bakery.delivery('contacts', 'Kari');
		await resend(bakery.parts, bakery.workspaceId, id, { name: 'Kari Nordmann' });
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari Nordmann']);
	});

	test('a doubt that can no longer be sent again is shown to a person; one that can be looked up needs no values', async () => {
		const store = await database();
		const [contacts, tasks] = [trickyDestination('key'), trickyDestination('look-up')];
		const ends = await Promise.all(
			[contacts, tasks].map(async (tricky) => {
				const bakery = await open(store, tricky);
				await killedAfterStoring(bakery, tricky);
				await store.connections.changeAction(bakery.actions.get('contacts') ?? '', { mapping: null });
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

	test('where nobody could tell, one is under way at a time, whatever was set; else as many as were set', async () => {
		const store = await database();
		const most = await Promise.all(
			(['neither', 'key'] as const).map(async (once) => {
				const contacts = trickyDestination(once);
				const bakery = await open(store, contacts, { concurrency: 3 });
				bakery.shop.pageSize = 10;
				bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv', 'Nils', 'Siri');
				let [underWay, peak] = [0, 0];
				const started = new Set<unknown>();
				contacts.onCall = async (_context, outgoing) => {
					const begins = !started.has(outgoing?.key);
					started.add(outgoing?.key);
					underWay += begins ? 1 : -1;
					peak = Math.max(peak, underWay);
					await new Promise(setImmediate);
				};
				await bakery.run();
				expect(contacts.stored).toHaveLength(7);
				return peak;
			})
		);
		expect(most).toEqual([1, 3]);
	});
});

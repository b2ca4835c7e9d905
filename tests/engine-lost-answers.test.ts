import { describe, expect, test } from 'vitest';
import { resend } from '#lib/server/attention/decide.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import type { Step } from './support/bakery-steps.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

const open = (store: Store, contacts: Tricky, more: Step = {}) =>
	openBakery(store, { steps: { contacts: { tricky: contacts, ...more } } });

/** Minutes: longer than a delivery is tried by itself, looked at every six hours. */
const MUCH_LATER = [10 * 24 * 60, 6 * 60] as const;

describe.each(databases)('%s', (_name, database) => {
	test.each(['lost', 'unsaid'] as const)(
		'when an answer is %s: a key is sent again and kept once, a look-up finds it, and else a person is asked',
		async (mood) => {
			const kinds = ['key', 'look-up', 'neither'] as const;
			const ends = await Promise.all(
				kinds.map(async (once) => {
					const contacts = trickyDestination(once);
					// Each in a house of its own: their clocks run apart, and a run that is days behind counts as dead.
					const bakery = await open(await database(), contacts);
					bakery.shop.sell('Kari');
					contacts.mood = mood;
					await bakery.run();
					contacts.mood = 'works';
					await bakery.pass(...MUCH_LATER);
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

	test('a look-up comes first also after it was given up and a person has it sent again', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await open(await database(), contacts);
		bakery.shop.sell('Kari');
		contacts.mood = 'lost';
		await bakery.run();
		contacts.mood = 'down';
		await bakery.pass(...MUCH_LATER);
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

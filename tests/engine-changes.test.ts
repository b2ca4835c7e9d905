import { describe, expect, test } from 'vitest';
import { resend, tickOff } from '#lib/server/attention/decide.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const mapping = { name: 'name', cake: 'cake' };

const bakeryWith = async (store: Store, contacts: Tricky) => {
	const bakery = await openBakery(store, { steps: { contacts: { tricky: contacts, mapping } } });
	/** The shop gives the order once more, as it stands there now. */
	const orders = (name: string, cake: string, more: Record<string, string> = {}) =>
		bakery.shop.orders.push({ key: `order of ${name}`, values: { name, cake, ...more } });
	return Object.assign(bakery, { orders });
};

const cakesIn = ({ stored }: Tricky) => stored.map(({ values }) => values.cake);
const only = async (bakery: Bakery) => bakery.delivery('contacts', 'Kari');

describe.each(databases)('%s', (_name, open) => {
	test('an order that changes in the shop changes what was made of it, and makes nothing more', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		const { receipt } = await only(bakery);
		bakery.orders('Kari', 'Eplekake');
		const { tally } = await bakery.run();
		expect(cakesIn(contacts)).toEqual(['Eplekake']);
		expect(tally).toMatchObject({ read: 1, delivered: 1 });
		expect((await only(bakery)).receipt).toEqual({ ...receipt, outcome: 'updated' });
	});

	test('an order that is given again as it was, or differs only where nothing is carried, is not sent again', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		bakery.orders('Kari', 'Kransekake');
		bakery.orders('Kari', 'Kransekake', { seen: 'yes' });
		const { tally } = await bakery.run();
		expect(contacts.asked).toEqual(['write Kari']);
		expect(tally).toMatchObject({ read: 0, delivered: 0 });
	});

	test('a letter that was sent cannot be changed: it is left alone, and that is counted', async () => {
		const letters = trickyDestination('neither');
		const { contact } = letters.manifest.actions;
		Object.assign(contact ?? {}, { updates: false });
		const bakery = await bakeryWith(await open(), letters);
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		bakery.orders('Kari', 'Eplekake');
		bakery.orders('Kari', 'Tebrød');
		await bakery.run();
		expect(letters.asked).toEqual(['write Kari']);
		expect(await only(bakery)).toMatchObject({ state: 'delivered', changesLeft: 1 });
	});

	test('what was refused goes by itself when it has been put right in the shop', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		contacts.mood = ({ values }) => (values.cake === 'Cake?' ? 'refuses' : 'works');
		bakery.orders('Kari', 'Cake?');
		await bakery.run();
		expect((await only(bakery)).state).toBe('refused');
		bakery.orders('Kari', 'Eplekake');
		await bakery.run();
		expect(cakesIn(contacts)).toEqual(['Eplekake']);
		expect(await bakery.attention()).toEqual([]);
	});

	test('what a person has typed by hand stays as it is, whatever changes in the shop', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		contacts.mood = 'refuses';
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		await tickOff(bakery.parts, bakery.workspaceId, (await only(bakery)).id);
		contacts.mood = 'works';
		bakery.orders('Kari', 'Eplekake');
		await bakery.run();
		expect(namesIn(contacts)).toEqual([]);
	});

	test('a correction by a person stands in what the shop has not changed', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		contacts.mood = ({ values }) => (values.name === 'Kari' ? 'refuses' : 'works');
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		const { id } = await only(bakery);
		await resend(bakery.parts, bakery.workspaceId, id, { name: 'Kari Nordmann', cake: 'Kransekake' });
		await bakery.untilQuiet();
		bakery.orders('Kari', 'Eplekake');
		await bakery.run();
		expect(contacts.stored.map(({ values }) => values)).toEqual([{ name: 'Kari Nordmann', cake: 'Eplekake' }]);
	});

	test('what a person filled in where the mapping could not stays filled in when something else changes', async () => {
		const contacts = trickyDestination('key');
		const steps = { contacts: { tricky: contacts, mapping: { name: 'name', born: { date: 'born' }, cake: 'cake' } } };
		const bakery = await openBakery(await open(), { steps });
		const give = (cake: string) =>
			bakery.shop.orders.push({ key: '1', values: { name: 'Kari', born: 'in spring', cake } });
		give('Kransekake');
		await bakery.run();
		const { id } = await only(bakery);
		await resend(bakery.parts, bakery.workspaceId, id, { name: 'Kari', born: '1980-04-01', cake: 'Kransekake' });
		await bakery.untilQuiet();
		give('Eplekake');
		await bakery.run();
		expect(contacts.stored.map(({ values }) => values)).toEqual([
			{ name: 'Kari', born: '1980-04-01', cake: 'Eplekake' }
		]);
	});

	test('a change while the record is on its way is not lost', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		bakery.shop.pageSize = 1;
		bakery.orders('Kari', 'Kransekake');
		bakery.orders('Ola', 'Tebrød');
		bakery.orders('Kari', 'Eplekake');
		await bakery.run();
		await bakery.pass(5);
		expect(cakesIn(contacts)).toEqual(['Eplekake', 'Tebrød']);
	});

	test.each(['key', 'look-up'] as const)(
		'a change after an attempt that may have arrived reaches what had arrived (%s)',
		async (once) => {
			const contacts = trickyDestination(once);
			const bakery = await bakeryWith(await open(), contacts);
			contacts.mood = 'lost';
			bakery.orders('Kari', 'Kransekake');
			await bakery.run();
			expect(cakesIn(contacts)).toEqual(['Kransekake']);
			bakery.orders('Kari', 'Eplekake');
			await bakery.run();
			contacts.mood = 'works';
			await bakery.pass(120, 10);
			expect(cakesIn(contacts)).toEqual(['Eplekake']);
			expect((await only(bakery)).state).toBe('delivered');
		}
	);

	test('an update waits behind a system that is down, and says nothing about how fast records travel', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		contacts.mood = 'down';
		bakery.orders('Ola', 'Tebrød');
		bakery.orders('Kari', 'Eplekake');
		await bakery.run();
		await bakery.run();
		expect(cakesIn(contacts)).toEqual(['Kransekake']);
		contacts.mood = 'works';
		await bakery.pass(180, 10);
		expect(cakesIn(contacts)).toEqual(['Eplekake', 'Tebrød']);
		const hours = await bakery.store.samples.between([bakery.connectionId], 0, bakery.clock.now());
		expect(hours.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(2);
		expect(hours.reduce((sum, { records }) => sum + records, 0)).toBe(2);
	});

	test('a kill between the two writes of a late change loses nothing and doubles nothing', async () => {
		const contacts = trickyDestination('key');
		const bakery = await bakeryWith(await open(), contacts);
		bakery.orders('Kari', 'Kransekake');
		await bakery.run();
		contacts.onCall = () => bakery.power.cutAt(1);
		bakery.orders('Kari', 'Eplekake');
		await bakery.run().catch(() => undefined);
		contacts.onCall = () => undefined;
		bakery.restart();
		await bakery.pass(30, 5);
		expect(cakesIn(contacts)).toEqual(['Eplekake']);
	});
});

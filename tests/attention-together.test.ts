import { describe, expect, test } from 'vitest';
import { attentionPage } from '#lib/server/attention/attention-page.ts';
import { confirmAllArrived, resendAll, tickOffAll } from '#lib/server/attention/decide-all.ts';
import { typeWaiting } from '#lib/server/attention/type-waiting.ts';
import { countWaiting, waitingItems } from '#lib/server/attention/waiting-list.ts';
import { NotHere } from '#lib/server/connections/mine.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const CUSTOMERS = Array.from({ length: 60 }, (_, index) => `Customer ${index + 1}`);
const DECIDED = 'This record has been decided in the meantime, so nothing was changed.';

const workspaceOf = ({ workspaceId }: Bakery) => ({ ...nordbakeriet, id: workspaceId });
const everywhere = { cause: null, connection: null, page: 1 };

/** A bakery whose address book takes nobody at all, and whose mapping cannot read two of the birthdays. */
const refusingAll = async (store: Store) => {
	const contacts = trickyDestination('key');
	const mapping = { name: 'name', birthday: { date: 'born' } };
	const bakery = await openBakery(store, { steps: { contacts: { tricky: contacts, mapping } } });
	contacts.mood = 'refuses';
	bakery.shop.pageSize = 50;
	bakery.shop.sell(...CUSTOMERS);
	bakery.shop.orders.push(
		{ key: 'a', values: { name: 'Ola', born: 'yesterday' } },
		{ key: 'b', values: { name: 'Astrid', born: 'tomorrow' } }
	);
	await bakery.run();
	const look = (asked = {}) => attentionPage(bakery.parts, workspaceOf(bakery), { ...everywhere, ...asked });
	return { bakery, contacts, look };
};

describe.each(databases)('%s', (_name, open) => {
	test('records stand together by their cause, the most first, whatever stood in each of them', async () => {
		const { look } = await refusingAll(await open());
		const { groups, total } = await look();
		expect(total).toBe(62);
		expect(groups.map(({ count, say }) => [count, say])).toEqual([
			[60, 'A contact needs a family name.'],
			[2, expect.stringContaining('“birthday” could not be filled')]
		]);
		expect(groups[0]?.items).toHaveLength(5);
		expect(new Set(groups[1]?.items.map(({ say }) => say)).size).toBe(2);
	});

	test('one cause is looked through page by page, and a page too far is the last one', async () => {
		const { look } = await refusingAll(await open());
		const cause = (await look()).groups[0]?.id;
		const names = async (page: number) =>
			(await look({ cause, page })).groups[0]?.items.map(({ source }) => source?.name) ?? [];
		const pages = [await names(1), await names(2), await names(3)];
		expect(pages.flat()).toEqual(CUSTOMERS);
		expect(pages.map((page) => page.length)).toEqual([25, 25, 10]);
		expect(await names(9)).toEqual(pages[2]);
		expect(await names(Number.NaN)).toEqual(pages[0]);
	});

	test('only those of one connection are shown where that is wanted', async () => {
		const { bakery, look } = await refusingAll(await open());
		expect((await look({ connection: bakery.connectionId })).groups).toHaveLength(2);
		expect((await look({ connection: 'another' })).groups).toEqual([]);
		expect((await look()).filters).toEqual([{ id: bakery.connectionId, name: 'Orders', count: 62 }]);
	});

	test('all of one cause are sent again at once, and those of another stay', async () => {
		const { bakery, contacts, look } = await refusingAll(await open());
		contacts.mood = 'works';
		const example = (await look()).groups[0]?.example ?? '';
		expect(await resendAll(bakery.parts, bakery.workspaceId, example)).toBe(60);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(CUSTOMERS);
		expect((await look()).total).toBe(2);
		await expect(resendAll(bakery.parts, bakery.workspaceId, example)).rejects.toThrow(DECIDED);
	});

	test('all of one cause are ticked off as typed by hand, and a later catch-up skips them', async () => {
		const { bakery, contacts, look } = await refusingAll(await open());
		const { groups } = await look();
		for (const { example } of groups) await tickOffAll(bakery.parts, bakery.workspaceId, example);
		contacts.mood = 'works';
		const { store, connectionId, clock } = bakery;
		await store.atomically((tx) => [store.cursors.moving(tx, connectionId, 0, clock.now())]);
		await bakery.run();
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual([]);
		expect((await look()).total).toBe(0);
	});

	test('all doubtful ones are noted as arrived, and none of them is sent again', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		letters.mood = 'lost';
		bakery.shop.sell('Kari', 'Ola');
		for (let time = 0; time < 4; time += 1) {
			await bakery.run();
			bakery.clock.forward(90 * MINUTE);
		}
		letters.mood = 'works';
		const { groups } = await attentionPage(bakery.parts, workspaceOf(bakery), everywhere);
		expect(groups.map(({ state, count }) => [state, count])).toEqual([['in-doubt', 2]]);
		expect(await confirmAllArrived(bakery.parts, bakery.workspaceId, groups[0]?.example ?? '')).toBe(2);
		await bakery.untilQuiet();
		expect(letters.asked).toEqual(['write Kari', 'write Ola']);
	});

	test('two people deciding the same cause at the same moment decide each record once', async () => {
		const { bakery, contacts, look } = await refusingAll(await open());
		contacts.mood = 'works';
		const example = (await look()).groups[0]?.example ?? '';
		const verbs = [resendAll, tickOffAll, resendAll];
		const ends = await Promise.allSettled(verbs.map((verb) => verb(bakery.parts, bakery.workspaceId, example)));
		const counts = ends.map((end) => (end.status === 'fulfilled' ? end.value : 0));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
		await bakery.untilQuiet();
		const states = (await bakery.states('contacts')).map(([, state]) => state);
		expect(states.filter((state) => state === 'delivered' || state === 'by-hand')).toHaveLength(60);
		expect(namesIn(contacts)).toHaveLength(states.filter((state) => state === 'delivered').length);
	});

	test('nobody decides for another business, not one and not all', async () => {
		const { bakery, look } = await refusingAll(await open());
		const example = (await look()).groups[0]?.example ?? '';
		for (const verb of [resendAll, tickOffAll, confirmAllArrived]) {
			await expect(verb(bakery.parts, 'salong-saga', example)).rejects.toBeInstanceOf(NotHere);
		}
		await expect(typeWaiting(bakery.parts, 'salong-saga', [example])).rejects.toBeInstanceOf(NotHere);
	});

	test('what waits for a system that is down can be typed by hand, and only the rest follows when it is back', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await bakery.run();
		expect(await waitingItems(bakery.parts, workspaceOf(bakery), 10)).toEqual([]);
		bakery.clock.forward(MINUTE);
		await bakery.run();
		const waiting = await waitingItems(bakery.parts, workspaceOf(bakery), 10);
		expect(waiting.map(({ values, system }) => [values?.name, system])).toEqual([
			['Kari', 'contacts'],
			['Ola', 'contacts']
		]);
		expect(waiting[0]?.say).toBe('The address book does not answer.');
		const ids = waiting.map(({ deliveryId }) => deliveryId);
		expect(await typeWaiting(bakery.parts, bakery.workspaceId, ids.slice(0, 1))).toEqual({ done: 1, gone: 0 });
		contacts.mood = 'works';
		await bakery.pass(180, 10);
		expect(namesIn(contacts)).toEqual(['Ola', 'Astrid']);
		expect(await typeWaiting(bakery.parts, bakery.workspaceId, ids)).toEqual({ done: 0, gone: 2 });
		expect(await countWaiting(bakery.parts, bakery.workspaceId)).toEqual([]);
	});
});

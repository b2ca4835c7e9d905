import { describe, expect, test } from 'vitest';
import { correct } from '#lib/server/attention/correct.ts';
import { confirmArrived, resend, tickOff } from '#lib/server/attention/decide.ts';
import { attentionItems } from '#lib/server/attention/waiting-list.ts';
import { NotHere } from '#lib/server/connections/mine.ts';
import { Mistake } from '#lib/server/mistake.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR, nordbakeriet, order } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DECIDED = 'This record has been decided in the meantime, so nothing was changed.';

/** A bakery whose address book does not take Ola without a family name. */
const refusingOla = async (store: Store) => {
	const [contacts, tasks] = [trickyDestination('key'), trickyDestination('key')];
	const bakery = await openBakery(store, { steps: { contacts, tasks } });
	contacts.mood = ({ values }) => (values.name === 'Ola' ? 'refuses' : 'works');
	bakery.shop.sell('Kari', 'Ola', 'Astrid');
	await bakery.run();
	return { ...bakery, bakery, contacts, tasks, ola: (await bakery.delivery('contacts', 'Ola')).id };
};

describe.each(databases)('%s', (_name, open) => {
	test('a refused record stops no other, and stands there with the sentence of who refused it', async () => {
		const { bakery, store, contacts, tasks, workspaceId } = await refusingOla(await open());
		expect(namesIn(contacts)).toEqual(['Kari', 'Astrid']);
		expect(namesIn(tasks)).toEqual(['Kari', 'Ola', 'Astrid']);
		const items = await attentionItems({ store }, { ...nordbakeriet, reportOn: true, id: workspaceId });
		expect(items).toMatchObject([
			{ state: 'refused', say: 'A contact needs a family name.', technical: '422', values: { name: 'Ola' } }
		]);
		bakery.clock.forward(48 * HOUR);
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari', 'write Ola', 'write Astrid']);
	});

	test('corrected and sent again it arrives, as it was corrected', async () => {
		const { bakery, parts, contacts, tasks, workspaceId, ola } = await refusingOla(await open());
		await resend(parts, workspaceId, ola, { name: 'Ola Hansen' });
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari', 'Astrid', 'Ola Hansen']);
		expect(namesIn(tasks)).toEqual(['Kari', 'Ola', 'Astrid']);
		expect(await bakery.attention()).toEqual([]);
		expect(await bakery.states('contacts')).toContainEqual(['Ola', 'delivered']);
	});

	test('corrected on the page, what was not touched goes as it was: numbers as numbers, lists as lists', async () => {
		const contacts = trickyDestination('key');
		const mapping = { name: 'name', lines: 'lines', total: 'total' };
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, mapping } } });
		contacts.mood = 'refuses';
		bakery.shop.orders.push({ key: '1', values: { name: 'Ola', lines: [{ bun: 2 }], total: 34_900 } });
		await bakery.run();
		contacts.mood = 'works';
		const { id: delivery } = await bakery.delivery('contacts', 'Ola');
		const typed = { name: 'Ola Hansen', lines: '[{"bun":2}]', total: '34900' };
		const posted = Object.entries(typed).map(([name, text]) => [`value.${delivery}.${name}`, text] as const);
		const workspace = { id: bakery.workspaceId, timeZone: 'Europe/Oslo' };
		await correct(bakery.parts, workspace, { delivery, ...Object.fromEntries(posted) });
		await bakery.untilQuiet();
		expect(contacts.stored.at(-1)?.values).toEqual({ name: 'Ola Hansen', lines: [{ bun: 2 }], total: 34_900 });
	});

	test('sent again as it is, it is refused again, and arrives when the destination has thought better of it', async () => {
		const { bakery, parts, contacts, workspaceId, ola } = await refusingOla(await open());
		await resend(parts, workspaceId, ola);
		await bakery.untilQuiet();
		expect(await bakery.delivery('contacts', 'Ola')).toMatchObject({ state: 'refused', technical: '422' });
		contacts.mood = 'works';
		await resend(parts, workspaceId, ola);
		await bakery.untilQuiet();
		expect(await bakery.delivery('contacts', 'Ola')).toMatchObject({ state: 'delivered', say: null });
	});

	test('typed by hand it is skipped for good, and the record counts as carried', async () => {
		const { bakery, store, parts, contacts, workspaceId, connectionId, ola, clock } = await refusingOla(await open());
		const carried = () => store.records.carriedBetween(connectionId, 0, clock.now());
		expect(await carried()).toBe(2);
		await tickOff(parts, workspaceId, ola);
		expect(await carried()).toBe(3);
		contacts.mood = 'works';
		await store.atomically((tx) => [store.cursors.moving(tx, connectionId, 0, clock.now())]);
		await bakery.run();
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari', 'Astrid']);
		expect(await bakery.states('contacts')).toContainEqual(['Ola', 'by-hand']);
	});

	test('a doubtful one that a person has found counts as arrived, and is not sent again', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		letters.mood = 'lost';
		bakery.shop.sell('Kari');
		await bakery.run();
		letters.mood = 'works';
		const { id, say } = await bakery.delivery('letters', 'Kari');
		expect(say).toMatch(/^The address book hung up\. But this one may have arrived all the same/);
		await confirmArrived(bakery.parts, bakery.workspaceId, id);
		await bakery.run();
		expect(letters.asked).toEqual(['write Kari']);
		const { store, connectionId, clock } = bakery;
		expect(await store.records.carriedBetween(connectionId, 0, clock.now())).toBe(1);
	});

	test('a doubtful one of which a person says that it did not arrive is sent once more', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		letters.mood = 'swallowed';
		bakery.shop.sell('Kari');
		await bakery.run();
		letters.mood = 'works';
		await resend(bakery.parts, bakery.workspaceId, (await bakery.delivery('letters', 'Kari')).id);
		await bakery.untilQuiet();
		expect(namesIn(letters)).toEqual(['Kari']);
	});

	test('deciding twice is refused with a sentence, one after the other and at the same moment', async () => {
		const { bakery, parts, contacts, workspaceId, ola } = await refusingOla(await open());
		contacts.mood = 'works';
		const decided = await Promise.allSettled([1, 2, 3, 4].map(() => resend(parts, workspaceId, ola)));
		const refusals = decided.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
		expect(refusals).toEqual([new Mistake(DECIDED), new Mistake(DECIDED), new Mistake(DECIDED)]);
		await bakery.untilQuiet();
		expect(namesIn(contacts).filter((name) => name === 'Ola')).toHaveLength(1);
		for (const verb of [resend, tickOff, confirmArrived]) {
			await expect(verb(parts, workspaceId, ola)).rejects.toThrow(DECIDED);
		}
	});

	test('what a person ticks off while the run is under way is not sent after that', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.pageSize = 10;
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		contacts.onCall = async (_context, outgoing) => {
			if (outgoing?.values.name !== 'Kari' || contacts.stored.length > 0) return;
			await tickOff(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Ola')).id);
		};
		await bakery.run();
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari', 'Astrid']);
	});

	test('what is sent again while a long run is under way does not wait until the source has come to its end', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, concurrency: 10 } } });
		bakery.shop.pageSize = 100;
		bakery.shop.sell('Kari', ...Array.from({ length: 1500 }, (_, at) => `Customer ${at}`));
		let [calls, isPutRight] = [0, false];
		contacts.mood = ({ values }) => (values.name === 'Kari' && !isPutRight ? 'refuses' : 'works');
		contacts.onCall = async () => {
			calls += 1;
			if (calls !== 300) return;
			isPutRight = true;
			await resend(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Kari')).id);
		};
		await bakery.run();
		expect(contacts.stored).toHaveLength(1501);
		expect(namesIn(contacts).indexOf('Kari')).toBeLessThan(1000);
	});

	test('nobody decides for another business', async () => {
		const { parts, ola } = await refusingOla(await open());
		for (const verb of [resend, tickOff, confirmArrived]) {
			await expect(verb(parts, 'salong-saga', ola)).rejects.toBeInstanceOf(NotHere);
		}
	});

	test('what cannot be mapped needs attention with the field that is to blame, and arrives when the mapping is mended', async () => {
		const contacts = trickyDestination('key');
		const mapping = { name: 'name', birthday: { date: 'name' } };
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, mapping } } });
		bakery.shop.sell('Kari');
		await bakery.run();
		const { id, state, say } = await bakery.delivery('contacts', 'Kari');
		expect([state, say]).toEqual(['refused', expect.stringMatching(/“birthday” could not be filled/)]);
		expect(contacts.asked).toEqual([]);
		await bakery.store.connections.changeAction(bakery.actions.get('contacts') ?? '', { mapping: { name: 'name' } });
		await resend(bakery.parts, bakery.workspaceId, id);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('without a mapping nothing is sent and nothing is lost', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, mapping: null } } });
		bakery.shop.sell('Kari');
		await bakery.run();
		expect(contacts.asked).toEqual([]);
		const say = expect.stringContaining('It has not been said yet which field goes where');
		expect(await bakery.attention()).toMatchObject([{ delivery: { state: 'refused', say } }]);
	});

	test('a record that could not be read needs attention with the reason, and can be typed in and sent', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const problem = 'The entry is not readable: it is cut off in the middle.';
		bakery.shop.orders.push({ key: 'torn', values: { name: 'Kar' }, problem });
		bakery.shop.sell('Ola');
		await bakery.run();
		expect(namesIn(contacts)).toEqual(['Ola']);
		const [item] = await bakery.attention();
		expect(item?.delivery).toMatchObject({ state: 'refused', say: problem });
		await resend(bakery.parts, bakery.workspaceId, item?.delivery.id ?? '', { name: 'Kari' });
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Ola', 'Kari']);
	});

	test('a record whose values were removed after the set time is not dropped but shown', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { store, connectionId } = bakery;
		const record = order('long ago', { connectionId, values: null });
		const actionId = bakery.actions.get('contacts') ?? '';
		const facts = { connectionId, actionId, recordId: record.id, recordKey: record.key, key: 'k', attempts: 0 };
		await store.atomically((tx) => [
			store.records.adding(tx, [record]),
			store.deliveries.adding(tx, [{ id: 'long ago', state: 'pending', ...facts }])
		]);
		await bakery.run();
		expect(contacts.asked).toEqual([]);
		const say = expect.stringContaining('were removed after the set time');
		expect(await bakery.attention()).toMatchObject([{ delivery: { state: 'refused', say } }]);
	});
});

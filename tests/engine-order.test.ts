import { describe, expect, test } from 'vitest';
import { deliveryKey } from '#lib/domain/runs/key.ts';
import { confirmArrived, resend } from '#lib/server/attention/decide.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { namesIn, openBakery, type Bakery } from './support/bakery-at-work.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const CUSTOMERS = ['Kari', 'Ola', 'Astrid'];

/** Every record before the cursor has a delivery row at each step. */
const nothingIsPassed = async (bakery: Bakery, store: Store): Promise<void> => {
	const cursor = Number((await store.cursors.of(bakery.connectionId)) ?? 0);
	const passed = bakery.shop.orders.slice(0, cursor).map(({ values }) => values.name);
	for (const step of ['contacts', 'letters']) {
		const rows = (await bakery.states(step)).map(([name]) => name);
		expect(rows.slice(0, cursor)).toEqual(passed);
	}
};

/** A person looks into the mail program, and says what they see. */
const decideDoubts = async ({ parts, store, workspaceId }: Bakery, letters: Tricky): Promise<string[]> => {
	const doubts = await store.deliveries.needingAttention(workspaceId, 100);
	for (const { delivery } of doubts) {
		const arrived = letters.stored.some(({ key }) => key === delivery.key);
		await (arrived ? confirmArrived : resend)(parts, workspaceId, delivery.id);
	}
	return doubts.map(({ record }) => String(record.values?.name));
};

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('a record is written down as sent, with its key and in the database, before the destination is called', async () => {
		const place = await freshPlace();
		const [store, otherProcess] = [await open(place), await open(place)];
		const contacts = trickyDestination('key');
		const bakery = await openBakery(store, { steps: { contacts } });
		bakery.shop.sell(...CUSTOMERS);
		const seen: unknown[] = [];
		contacts.onCall = async (_context, outgoing) => {
			const name = String(outgoing?.values.name);
			const record = await otherProcess.records.byKey(bakery.connectionId, `order of ${name}`);
			const [delivery] = await otherProcess.deliveries.ofRecords([record?.id ?? '']);
			seen.push([delivery?.state, delivery?.key === outgoing?.key, delivery?.attempts, delivery?.recordKey]);
		};
		await bakery.run();
		const twice = CUSTOMERS.flatMap((name) => [name, name]);
		expect(seen).toEqual(twice.map((name) => ['sent', true, 1, `order of ${name}`]));
		const key = deliveryKey(bakery.connectionId, bakery.actionId('contacts'), 'order of Kari');
		expect(contacts.stored[0]?.key).toBe(key);
	});

	test('a whole page stands in the database before the first of its records is sent', async () => {
		const store = await open();
		const contacts = trickyDestination('key');
		const bakery = await openBakery(store, { steps: { contacts, letters: trickyDestination('neither') } });
		bakery.shop.sell(...CUSTOMERS);
		bakery.shop.pageSize = 3;
		let atFirstCall: unknown;
		contacts.onCall = async () => {
			atFirstCall ??= [await store.deliveries.counts(bakery.connectionId), await store.cursors.of(bakery.connectionId)];
		};
		await bakery.run();
		expect(atFirstCall).toEqual([{ sent: 1, pending: 5 }, null]);
	});

	test('the cursor is saved with the last outcomes of its page, not before and not after', async () => {
		const store = await open();
		const letters = trickyDestination('neither');
		const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key'), letters } });
		bakery.shop.sell(...CUSTOMERS);
		const cursors: unknown[] = [];
		letters.onCall = async (_context, outgoing) => {
			cursors.push([outgoing?.values.name, await store.cursors.of(bakery.connectionId)]);
		};
		await bakery.run();
		expect(cursors).toEqual([['Kari', null], ['Kari', null], ['Ola', null], ['Ola', null], ['Astrid', 2], ['Astrid', 2]]);
		expect(await store.cursors.of(bakery.connectionId)).toBe(3);
	});

	test.each(['key', 'look-up', 'neither'] as const)(
		'killed at any moment, at a destination of the kind %s: in the end nothing is lost, nothing doubled, and in order',
		async (once) => {
			const store = await open();
			for (let moment = 1, cut = true; cut; moment += 1) {
				const [contacts, letters] = [trickyDestination('key'), trickyDestination(once)];
				const bakery = await openBakery(store, { steps: { contacts, letters } });
				for (const tricky of [contacts, letters]) tricky.onCall = () => bakery.power.step();
				bakery.shop.sell(...CUSTOMERS);
				bakery.power.cutAt(moment);
				await bakery.run().catch(() => undefined);
				await nothingIsPassed(bakery, store);
				cut = bakery.power.restore();
				bakery.restart();
				await bakery.run();
				await bakery.untilQuiet();
				const doubtful = await decideDoubts(bakery, letters);
				await bakery.untilQuiet();
				expect([moment, namesIn(contacts)]).toEqual([moment, CUSTOMERS]);
				expect([moment, namesIn(letters).toSorted()]).toEqual([moment, CUSTOMERS.toSorted()]);
				const certain = (names: unknown[]) => names.filter((name) => !doubtful.includes(String(name)));
				expect([moment, certain(namesIn(letters))]).toEqual([moment, certain(CUSTOMERS)]);
				const settled = await store.deliveries.counts(bakery.connectionId);
				expect((settled.delivered ?? 0) + (settled.unchanged ?? 0)).toBe(6);
				if (once !== 'neither') expect(doubtful).toEqual([]);
			}
		},
		300_000
	);
});

import { describe, expect, test } from 'vitest';
import { rehearse } from '#lib/server/connections/rehearse.ts';
import { startRehearsal } from '#lib/server/connections/start-rehearsal.ts';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import type { Step } from './support/bakery-steps.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { davCollection } from './support/dav-collection.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';
import { startRadicale } from './support/radicale.ts';
import { needs } from './support/real-server.ts';

const DAY = 24 * HOUR;

const openWith = async (store: Store, contacts: Tricky | Step, state: 'draft' | 'on' = 'draft') => {
	const bakery = await openBakery(store, { steps: { contacts }, state });
	const sell = (daysAgo: number, name: string | null, more: Record<string, string> = {}) =>
		bakery.shop.orders.push({
			key: `order ${bakery.shop.orders.length + 1}`,
			values: { ...(name === null ? {} : { name }), ...more },
			occurredAt: bakery.clock.now() - daysAgo * DAY
		});
	return Object.assign(bakery, { sell });
};

const everythingIn = async (book: ReturnType<typeof davCollection>) =>
	Promise.all((await book.list()).map(async (place) => [place, await book.get(place)]));

const look = async (bakery: Bakery) => {
	const signal = AbortSignal.timeout(30_000);
	const since = bakery.clock.now() - 30 * DAY;
	return rehearse(bakery.parts.room, await bakery.connection(), { since, signal, tell: async () => true });
};

describe.each(databases)('%s', (_name, open) => {
	test('it says how many are new and how many would be refused and why, and writes nothing anywhere', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openWith(await open(), contacts);
		bakery.sell(40, 'Long ago');
		bakery.sell(20, 'Kari');
		bakery.sell(10, null);
		bakery.sell(5, null);
		bakery.sell(1, 'Ola');
		const { steps, ...counts } = await look(bakery);
		expect(counts).toEqual({ looked: 5, older: 1, undated: 0, carried: 0, more: false });
		expect(steps).toMatchObject([{ fresh: 2, there: 0, refused: 2, asked: false }]);
		expect(steps[0]?.causes).toEqual([
			{ say: expect.stringContaining('“Name” is needed'), count: 2, example: 'order 3' }
		]);
		expect(contacts.asked).toEqual([]);
		expect(await bakery.store.records.latest(bakery.connectionId, 9)).toEqual([]);
		expect(await bakery.store.cursors.of(bakery.connectionId)).toBeNull();
		expect(await bakery.store.runs.latest(bakery.connectionId, 9)).toEqual([]);
	});

	test('what this connection has carried already is counted, and not gone through again', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openWith(await open(), contacts, 'on');
		bakery.sell(2, 'Kari');
		await bakery.run();
		bakery.sell(1, 'Ola');
		expect(await look(bakery)).toMatchObject({ looked: 2, carried: 1, steps: [{ fresh: 1 }] });
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a destination that can be asked is asked, and never written to', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await openWith(await open(), contacts);
		bakery.sell(2, 'Kari');
		bakery.sell(1, 'Ola');
		const { steps } = await look(bakery);
		expect(steps).toMatchObject([{ fresh: 2, there: 0, asked: true, say: null }]);
		expect(contacts.asked).toEqual(['look up', 'look up']);
		expect(contacts.stored).toEqual([]);
	});

	test('a destination that does not answer is said so, and the rest is known all the same', async () => {
		const contacts = trickyDestination('look-up');
		contacts.mood = 'down';
		const bakery = await openWith(await open(), contacts);
		bakery.sell(2, 'Kari');
		bakery.sell(1, 'Ola');
		const { steps } = await look(bakery);
		expect(steps).toMatchObject([{ fresh: 2, asked: true, say: 'The address book does not answer.' }]);
		expect(contacts.asked).toEqual(['look up']);
	});

	test('a source that repeats a page for ever comes to an end', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openWith(await open(), contacts);
		bakery.sell(1, 'Kari');
		bakery.shop.spoil = async function* (pages) {
			for await (const page of pages) for (;;) yield page;
		};
		expect(await look(bakery)).toMatchObject({ looked: 1, steps: [{ fresh: 1 }] });
	});

	test('begun from a page it goes on by itself, one at a time, and its end stands in the database', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openWith(await open(), contacts);
		bakery.sell(1, 'Kari');
		const gate = Promise.withResolvers<void>();
		bakery.shop.spoil = async function* (pages) {
			await gate.promise;
			yield* pages;
		};
		const connection = await bakery.connection();
		const { end } = await startRehearsal(bakery.parts, connection);
		await expect(startRehearsal(bakery.parts, connection)).rejects.toThrow('going on already');
		gate.resolve();
		await end;
		expect(await bakery.store.rehearsals.of(connection.id)).toMatchObject({
			state: 'done',
			say: null,
			result: { looked: 1, steps: [{ fresh: 1 }] }
		});
	});

	test('a shop that does not answer is said so', async () => {
		const bakery = await openWith(await open(), trickyDestination('key'));
		bakery.shop.spoil = () => {
			throw new Error('never mind');
		};
		const { end } = await startRehearsal(bakery.parts, await bakery.connection());
		await expect(end).rejects.toThrow('never mind');
		const kept = await bakery.store.rehearsals.of(bakery.connectionId);
		expect(kept).toMatchObject({ state: 'failed', say: expect.stringContaining('Nothing was written') as string });
	});
});

needs(await startRadicale(), (radicale) => {
	test('a real address book is asked for what somebody else has made, and nothing is made or changed in it', async () => {
		const [, open] = databases[0] ?? [];
		if (!open) throw new Error('There is no database.');
		const { baseUrl: address, user, password } = radicale;
		const contacts = { connector: 'carddav', settings: { address, user }, mapping: { name: 'name', email: 'email' } };
		const bakery = await openWith(await open(), contacts);
		const systemId = bakery.systems.get('contacts') ?? '';
		const secrets = sealWith(Buffer.alloc(32, 7)).seal(JSON.stringify({ password }), secretsPurpose(systemId));
		await bakery.store.systems.change(systemId, { secrets });
		const book = davCollection(radicale.addressBook, radicale);
		const card = ['BEGIN:VCARD', 'VERSION:3.0', 'UID:by-hand', 'FN:Kari Nordmann', 'N:Nordmann;Kari;;;'];
		await book.put('by-hand.vcf', [...card, 'EMAIL:kari@nordbakeriet.example', 'END:VCARD', ''].join('\r\n'));
		const before = await everythingIn(book);
		bakery.sell(3, 'Kari Nordmann', { email: 'kari@nordbakeriet.example' });
		bakery.sell(2, 'Ola Hansen', { email: 'ola@spoke.example' });
		bakery.sell(1, null, { email: 'nobody@spoke.example' });
		expect((await look(bakery)).steps).toMatchObject([{ fresh: 1, there: 1, refused: 1, asked: true, say: null }]);
		expect(await everythingIn(book)).toEqual(before);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { anyText } from './support/any-text.ts';
import { addContact, admitted, cakes, kari, MONDAY, nordbakeriet, order } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const NASTY = {
	emoji: '🥐 👩‍👩‍👧‍👦 🇳🇴 𝒮𝒶𝑔𝒶 e\u0301',
	rightToLeft: 'مخبز الشمال · מאפייה · \u202e(RTL)\u202c',
	zero: 'Kari\u0000Nordmann \u0001\u001f\u007f\u0085\u2028\ufeff\ufffe',
	'half a character': '\ud83e and \udd50',
	quotes: `O'Nordmann "Kaffe" \\ \` '; drop table records; -- \${HOME} %s ? $1 :name`,
	lines: 'first\r\nsecond\rthird\n\n\tfourth ',
	large: 'Bolle '.repeat(200_000),
	'"\u0000\ud83e$.key': ['', ' ', null, true, false, 0.1, -1e-300, 1e300, Number.MAX_SAFE_INTEGER, [], {}],
	nested: { list: [{ deep: { deeper: 'Æ' } }] }
};

const keptRecord = async (store: Store, values: typeof NASTY | Record<string, never>) => {
	const record = order(newId(), { values });
	await store.atomically((tx) => [store.records.adding(tx, [record])]);
	return store.records.byId(record.id);
};

describe.each(databases)('%s', (_name, open) => {
	test('the values of a record come back as they were, whatever a customer has written', async () => {
		const record = await keptRecord(await open(), NASTY);
		expect(record?.values).toStrictEqual(NASTY);
	});

	test('every column that holds JSON gives back what it was given', async () => {
		const store = await open();
		const { atomically, connections, cursors, deliveries, estimates, mails, systems } = store;
		await systems.create({
			id: 'website',
			workspaceId: '1',
			name: 'a',
			connector: 'c',
			settings: { url: NASTY.zero },
			createdAt: 1
		});
		expect((await systems.byId('website'))?.settings).toStrictEqual({ url: NASTY.zero });

		const mapping = JSON.parse(JSON.stringify({ name: NASTY.quotes, note: NASTY.zero }));
		await connections.addAction({ ...addContact, options: { note: NASTY.emoji }, mapping });
		expect(await connections.actionById(addContact.id)).toMatchObject({ options: { note: NASTY.emoji }, mapping });

		await atomically((tx) => [cursors.moving(tx, cakes.id, NASTY, MONDAY)]);
		expect(await cursors.of(cakes.id)).toStrictEqual(NASTY);

		await estimates.create({
			id: '1',
			workspaceId: '1',
			name: 'a',
			draft: NASTY,
			modelVersion: 1,
			createdAt: 1,
			changedAt: 1
		});
		expect((await estimates.byId('1', '1'))?.draft).toStrictEqual(NASTY);

		await admitted(store, 'kransekake');
		const receipt = { id: NASTY.zero, outcome: 'created', note: NASTY.quotes } as const;
		await atomically((tx) => [deliveries.changing(tx, 'delivery-kransekake', { receipt, corrected: NASTY })]);
		expect((await deliveries.byId('delivery-kransekake'))?.delivery).toMatchObject({ receipt, corrected: NASTY });

		const images = [{ cid: NASTY.zero, base64: NASTY.large }];
		const mail = { id: '1', workspaceId: '1', recipient: 'a', subject: 's', html: 'h', text: 't', images };
		const waiting = { state: 'waiting', attempts: 0, nextAttemptAt: 1, createdAt: 1 } as const;
		await atomically((tx) => [mails.adding(tx, { ...mail, ...waiting })]);
		expect((await mails.byId('1', '1'))?.images).toStrictEqual(images);
	});

	test('text that a database can hold comes back as it was', async () => {
		const { workspaces } = await open();
		await workspaces.create(nordbakeriet);
		for (const name of [NASTY.emoji, NASTY.rightToLeft, NASTY.quotes, NASTY.lines, NASTY.large, '']) {
			await workspaces.change(nordbakeriet.id, { name });
			expect((await workspaces.byId(nordbakeriet.id))?.name).toBe(name);
		}
	});

	test('text that no database can hold is kept with a mark in place of the impossible character', async () => {
		const store = await open();
		const say = `The address book said: ${NASTY.zero}${NASTY['half a character']}`;
		await admitted(store, 'kransekake');
		await store.atomically((tx) => [store.deliveries.changing(tx, 'delivery-kransekake', { state: 'refused', say })]);
		const kept = (await store.deliveries.byId('delivery-kransekake'))?.delivery;
		expect(kept?.say).toBe(say.toWellFormed().replaceAll('\0', '\ufffd'));
	});

	test('a record is known again by its key, whatever characters the source puts into it', async () => {
		const store = await open();
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(anyText, { selector: (text) => text.toWellFormed(), maxLength: 5 }),
				async (keys) => {
					const connectionId = newId();
					const distinct = keys.filter((key) => !key.includes('\ufffd') && key.isWellFormed());
					const records = [...distinct, `zero\0${newId()}`, `half \ud83e ${newId()}`].map((key) =>
						order(key, { connectionId })
					);
					await store.atomically((tx) => [store.records.adding(tx, records)]);
					const all = records.map(({ key }) => key);
					expect(await store.records.known(connectionId, all)).toEqual(new Set(all));
					for (const { key, id } of records) expect(await store.records.byKey(connectionId, key)).toMatchObject({ id });
				}
			),
			{ numRuns: 20 }
		);
	});

	test('times to the millisecond, numbers, yes and no, and nothing at all come back as they were', async () => {
		const { workspaces, connections, systems } = await open();
		const farAway = Number.MAX_SAFE_INTEGER;
		await workspaces.create({ ...nordbakeriet, createdAt: farAway, reportOn: false });
		expect(await workspaces.byId(nordbakeriet.id)).toStrictEqual({
			...nordbakeriet,
			createdAt: farAway,
			reportOn: false
		});
		await connections.create({ ...cakes, minutesEach: 0.1, switchedOnAt: MONDAY + 0.001 * 1000, triedAt: -1 });
		expect(await connections.byId(cakes.id)).toMatchObject({
			minutesEach: 0.1,
			switchedOnAt: MONDAY + 1,
			triedAt: -1,
			schedule: null
		});
		await systems.create({
			id: 'shop',
			workspaceId: '1',
			name: 'a',
			connector: 'c',
			settings: {},
			signedIn: true,
			createdAt: 1
		});
		expect(await systems.byId('shop')).toMatchObject({ signedIn: true, secrets: null, signInAt: null });
	});

	test('lists are in the same order in both databases: by what the characters are, not by the language of the server', async () => {
		const { systems } = await open();
		const names = ['Aa', 'Ab', 'Az', 'Zebra', 'aa', 'ab', 'az', 'Øl', 'Åsane'];
		for (const name of names.toReversed()) {
			await systems.create({ id: newId(), workspaceId: '1', name, connector: 'c', settings: {}, createdAt: 1 });
		}
		const listed = (await systems.of('1')).map(({ name }) => name);
		expect(listed).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
	});

	test('a name that is written like a command is only a name', async () => {
		const { people } = await open();
		await people.create({ ...kari, name: `'); delete from people; --` });
		expect(await people.count()).toBe(1);
	});
});

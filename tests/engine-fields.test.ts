import { describe, expect, test } from 'vitest';
import type { Values } from '#connectors/contract.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import { answerChange } from '#lib/server/fields/answer-change.ts';
import { askedChanges } from '#lib/server/fields/asked-changes.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { PowerCut } from './support/power.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const KNOWN = 24;

interface Wish {
	readonly mapping?: Mapping;
	readonly reach?: Reach;
}

/** What the form of the bakery's website sends. */
const entry = (n: number): Values => ({
	name: `Kari ${n}`,
	email: `kari${n}@example.com`,
	wanted: `2026-12-${10 + (n % 18)}`,
	status: n % 2 === 0 ? 'paid' : 'open'
});

const renamed = (n: number, from: string, to: string): Values => {
	const { [from]: value = null, ...others } = entry(n);
	return { ...others, [to]: value };
};

/** A bakery whose form has sent enough to know what it sends: into an address book, and as letters that need no address. */
const atWork = async (store: Store, { mapping = { name: 'name', email: 'email' }, reach }: Wish = {}) => {
	const [contacts, letters] = [trickyDestination('key'), trickyDestination('key')];
	const steps = { contacts: { tricky: contacts, mapping }, letters: { tricky: letters, mapping: { name: 'name' } } };
	const bakery = await openBakery(store, { steps });
	const actionId = bakery.actions.get('contacts') ?? '';
	if (reach) await store.connections.changeAction(actionId, { reach });
	bakery.shop.pageSize = 50;
	const comes = (...entries: readonly Values[]) =>
		bakery.shop.orders.push(...entries.map((values) => ({ key: `entry of ${String(values.name)}`, values })));
	comes(...Array.from({ length: KNOWN }, (_, n) => entry(n)));
	await bakery.run();
	const before = contacts.stored.length;
	const newIn = ({ stored }: Tricky) =>
		stored.slice(stored === contacts.stored ? before : KNOWN).map(({ values }) => values);
	const asked = async () => askedChanges(bakery.parts, await bakery.connection(), nordbakeriet);
	const answer = async (word: 'yes' | 'no') => {
		const [change] = await asked();
		const count = await answerChange(bakery.parts, await bakery.connection(), change?.id ?? '', word);
		await bakery.untilQuiet();
		return count;
	};
	const action = async () => store.connections.actionById(actionId);
	return { bakery, contacts, letters, comes, newIn, asked, answer, action };
};

const findings = async ({ parts, store, connectionId }: Bakery) => {
	await judgeAll(parts);
	return (await store.findings.openOfConnection(connectionId)).map(({ check, say }) => [check, say]);
};

describe.each(databases)('%s', (_name, open) => {
	test('a field gets another name: what reads it waits, the rest goes on, and it is asked at once', async () => {
		const { bakery, contacts, letters, comes, newIn, asked } = await atWork(await open());
		comes(renamed(30, 'email', 'epost'), renamed(31, 'email', 'epost'), entry(32));
		const { tally } = await bakery.run();
		expect(newIn(contacts)).toEqual([{ name: 'Kari 32', email: 'kari32@example.com' }]);
		expect(newIn(letters)).toHaveLength(3);
		expect(tally).toMatchObject({ read: 3, delivered: 4, refused: 2 });
		expect(await asked()).toMatchObject([
			{
				kind: 'renamed',
				field: 'email',
				to: 'epost',
				waiting: 2,
				records: expect.arrayContaining([
					{
						field: 'email',
						becomes: 'epost',
						was: `kari${KNOWN - 1}@example.com`,
						now: 'kari30@example.com',
						marked: true
					}
				])
			}
		]);
		expect(await findings(bakery)).toEqual([
			['fields', expect.stringMatching(/^The field “email” is gone since .* called “epost” now\. 2 records wait/)]
		]);
	});

	test('an answer stands in the diary, and so does each step whose mapping it has changed', async () => {
		const store = await open();
		const { bakery, comes, answer } = await atWork(store);
		comes(renamed(30, 'email', 'epost'));
		await bakery.run();
		await answer('yes');
		const said = await store.diary.of({ ...bakery, systemIds: [] }, 0, 100);
		expect(said.map(({ kind, say }) => `${kind}: ${say}`).toSorted()).toEqual([
			'fields: The field “email” is called “epost” at the source now, and is read so.',
			expect.stringMatching(/^mapping: .*: “email” is filled differently\.$/)
		]);
	});

	test('yes: every step reads the new name from now on, what waited goes, and it is not asked again', async () => {
		const mapping = { name: 'name', email: { path: 'email', when: { path: 'email', filled: true } } } as const;
		const { bakery, contacts, comes, newIn, asked, answer, action } = await atWork(await open(), { mapping });
		comes(renamed(30, 'email', 'epost'), renamed(31, 'email', 'epost'));
		await bakery.run();
		expect(await answer('yes')).toBe(2);
		expect((await action())?.mapping?.email).toEqual({ path: 'epost', when: { path: 'epost', filled: true } });
		comes(renamed(33, 'email', 'epost'));
		await bakery.run();
		expect(newIn(contacts)).toEqual([30, 31, 33].map((n) => ({ name: `Kari ${n}`, email: `kari${n}@example.com` })));
		expect(await asked()).toEqual([]);
		expect(await bakery.attention()).toEqual([]);
		expect(await findings(bakery)).toEqual([]);
	});

	test('no: what waited goes without the field, stays where it is needed, and it is not asked again', async () => {
		const { bakery, contacts, letters, comes, newIn, asked, answer } = await atWork(await open());
		comes(renamed(30, 'email', 'epost'));
		await bakery.run();
		await answer('no');
		comes(renamed(31, 'email', 'epost'));
		await bakery.run();
		expect(newIn(contacts)).toEqual([{ name: 'Kari 30' }, { name: 'Kari 31' }]);
		comes(renamed(32, 'name', 'navn'));
		await bakery.run();
		await answer('no');
		expect(newIn(letters)).toHaveLength(2);
		const says = (await bakery.attention()).map(({ delivery }) => delivery.say);
		expect(says).toEqual(Array(2).fill('“Name” is needed and is empty in this record.'));
		expect(await asked()).toEqual([]);
	});

	test('two fields at once: what needs both goes when both have been answered', async () => {
		const { bakery, contacts, letters, comes, newIn, asked, answer } = await atWork(await open());
		const { name = null, email = null, ...others } = entry(30);
		comes({ ...others, navn: name, epost: email });
		await bakery.run();
		expect((await asked()).map(({ field }) => field).toSorted()).toEqual(['email', 'name']);
		await answer('yes');
		expect(newIn(contacts)).toEqual([]);
		await answer('yes');
		expect(newIn(contacts)).toEqual([{ name: 'Kari 30', email: 'kari30@example.com' }]);
		expect(newIn(letters)).toEqual([{ name: 'Kari 30' }]);
		expect(await bakery.attention()).toEqual([]);
	});

	test('a step that is only for some records waits with all of them, and then goes for those', async () => {
		const { bakery, contacts, comes, newIn, answer, action } = await atWork(await open(), {
			reach: { when: { path: 'status', is: 'paid' } }
		});
		comes(...[30, 31, 32].map((n) => renamed(n, 'status', 'order_status')));
		await bakery.run();
		expect(newIn(contacts)).toEqual([]);
		expect(await bakery.attention()).toHaveLength(3);
		await answer('yes');
		expect((await action())?.reach).toEqual({ when: { path: 'order_status', is: 'paid' } });
		expect(newIn(contacts).map(({ name }) => name)).toEqual(['Kari 30', 'Kari 32']);
		expect(await bakery.attention()).toEqual([]);
	});

	test('a date that is written otherwise waits, and with yes arrives as dates have arrived so far', async () => {
		const mapping = { name: 'name', born: 'wanted' };
		const { bakery, contacts, comes, newIn, asked, answer } = await atWork(await open(), { mapping });
		comes({ ...entry(30), wanted: '24.12.2026' }, { ...entry(31), wanted: '05.12.2026' });
		await bakery.run();
		expect(await asked()).toMatchObject([{ kind: 'reshaped', like: '22.11.2026', waiting: 2 }]);
		await answer('yes');
		expect(newIn(contacts)).toEqual([
			{ name: 'Kari 30', born: '2026-12-24' },
			{ name: 'Kari 31', born: '2026-12-05' }
		]);
	});

	test('an order that is known already and comes again with another name in it is not made emptier', async () => {
		const { bakery, contacts, comes, asked, answer } = await atWork(await open());
		comes(renamed(3, 'email', 'epost'));
		await bakery.run();
		expect(contacts.stored[3]?.values).toEqual({ name: 'Kari 3', email: 'kari3@example.com' });
		expect(await asked()).toMatchObject([{ field: 'email', to: 'epost', waiting: 1 }]);
		await answer('yes');
		expect(contacts.stored[3]?.values).toEqual({ name: 'Kari 3', email: 'kari3@example.com' });
		expect(await bakery.attention()).toEqual([]);
	});

	test('a person answers while a run is under way: nothing goes by the old reading, and nothing is left', async () => {
		const { bakery, contacts, comes, newIn, asked } = await atWork(await open());
		comes(renamed(30, 'email', 'epost'));
		await bakery.run();
		const [change] = await asked();
		bakery.shop.pageSize = 1;
		comes(entry(31), renamed(32, 'email', 'epost'), renamed(33, 'email', 'epost'));
		contacts.onCall = async () => {
			contacts.onCall = () => undefined;
			await answerChange(bakery.parts, await bakery.connection(), change?.id ?? '', 'yes');
		};
		await bakery.run();
		await bakery.pass(3);
		const arrived = newIn(contacts).toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
		expect(arrived).toEqual([30, 31, 32, 33].map((n) => ({ name: `Kari ${n}`, email: `kari${n}@example.com` })));
		expect(await bakery.attention()).toEqual([]);
	});

	test('killed at any step of an answer, it is given once more and everything has gone once', async () => {
		const store = await open();
		for (let [step, isCut] = [1, true]; isCut; step += 1) {
			const { bakery, contacts, comes, newIn, asked, answer } = await atWork(store);
			comes(renamed(30, 'email', 'epost'), renamed(31, 'email', 'epost'));
			await bakery.run();
			const [change] = await asked();
			const connection = await bakery.connection();
			bakery.power.cutAt(step);
			await answerChange(bakery.parts, connection, change?.id ?? '', 'yes').catch((failure: unknown) =>
				expect(failure).toBeInstanceOf(PowerCut)
			);
			isCut = bakery.power.restore();
			bakery.restart();
			if ((await asked()).length > 0) await answer('yes');
			await bakery.untilQuiet();
			expect(newIn(contacts)).toEqual([30, 31].map((n) => ({ name: `Kari ${n}`, email: `kari${n}@example.com` })));
		}
	}, 120_000);

	test('how the fields were is kept with the run, by day, and nothing of what stands in them', async () => {
		const { bakery } = await atWork(await open());
		const [day] = await bakery.store.fields.days(bakery.connectionId, '2000-01-01', '3000-01-01');
		expect(day?.counts.records).toBe(KNOWN);
		expect(day?.counts.fields).toContainEqual(['email', KNOWN, KNOWN, { email: KNOWN }]);
		expect(JSON.stringify(await bakery.store.fields.known(bakery.connectionId))).not.toMatch(/Kari|example|paid/);
	});

	test('a value that a list never had is told, and nothing waits for it', async () => {
		const { bakery, contacts, comes, newIn } = await atWork(await open(), {
			mapping: { name: 'name', status: { lookUp: 'status', table: { paid: 'P', open: 'O' }, otherwise: '?' } }
		});
		comes({ ...entry(30), status: 'gift card' });
		await bakery.run();
		expect(newIn(contacts)).toEqual([{ name: 'Kari 30', status: '?' }]);
		expect(await findings(bakery)).toEqual([
			['fields', expect.stringMatching(/^“gift card” is new in the field “status”/)]
		]);
	});
});

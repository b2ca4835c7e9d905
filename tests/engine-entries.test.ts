import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { receiveEntry } from '#lib/server/connections/receive-entry.ts';
import { switchOn } from '#lib/server/connections/switch-on.ts';
import { tryOne } from '#lib/server/connections/try-one.ts';
import { queueForgottenEntries } from '#lib/server/engine/forgotten-entries.ts';
import { newId } from '#lib/server/persistence/id.ts';
import { purgeValues } from '#lib/server/purge-values.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const source = { connector: 'web-form', stream: 'entries' };
const settings = { fileToWrite: 'enquiries.csv' };
const FILE = { connector: 'csv-file', action: 'row', settings, mapping: { Customer: 'name' } };

const entry = (name: string, suspect = false) => ({
	contentType: 'application/x-www-form-urlencoded',
	body: Buffer.from(new URLSearchParams({ name }).toString()),
	suspect
});

const sendIn = async ({ parts, system }: Bakery, ...names: readonly string[]): Promise<void> => {
	const form = await system('the shop');
	for (const name of names) await receiveEntry(parts, form, entry(name));
};

const customers = (count: number): string[] => Array.from({ length: count }, (_, number) => `customer ${number}`);

const rowsOf = async ({ dataFolder, systems }: Bakery, step: string): Promise<Record<string, string>[]> => {
	const file = join(dataFolder, 'files', systems.get(step) ?? '', 'enquiries.csv');
	return parse(await readFile(file), { columns: true, bom: true });
};

describe.each(databases)('%s', (_name, open) => {
	test('an entry and the run that carries it are written together or not at all, at whatever moment it ends', async () => {
		const store = await open();
		for (let moment = 1, wasCut = true; wasCut; moment += 1) {
			const contacts = trickyDestination('key');
			const bakery = await openBakery(store, { steps: { contacts }, source });
			const form = await bakery.system('the shop');
			bakery.power.cutAt(moment);
			const received = await receiveEntry(bakery.parts, form, entry('Kari')).then(
				() => true,
				() => false
			);
			wasCut = bakery.power.restore();
			const kept = (await store.entries.counts(form.id)).entries;
			expect([moment, (await store.runs.queuedOf(bakery.connectionId)).length]).toEqual([moment, kept]);
			if (received) expect(kept).toBe(1);
			await bakery.workOff();
			expect(contacts.stored).toHaveLength(kept);
		}
	});

	test('an entry that comes while a run is under way is carried by the next', async () => {
		const contacts = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { contacts }, source });
		contacts.onCall = async (_context, outgoing) => {
			if (outgoing?.values.name !== 'Kari') return;
			await sendIn(bakery, contacts.stored.length === 0 ? 'Ola' : 'Astrid');
		};
		await sendIn(bakery, 'Kari');
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('two hundred entries that come at once are all carried, each once, by few runs', async () => {
		const bakery = await openBakery(await open(), { steps: { file: FILE }, source });
		await Promise.all(customers(200).map((name) => sendIn(bakery, name)));
		expect((await bakery.workOff()).length).toBeLessThanOrEqual(2);
		const names = (await rowsOf(bakery, 'file')).map(({ Customer }) => Customer ?? '');
		expect(names.toSorted()).toEqual(customers(200).toSorted());
	});

	test('an entry that looks like a robot’s is kept, wakes nobody and is never carried', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts }, source });
		const form = await bakery.system('the shop');
		await receiveEntry(bakery.parts, form, entry('Cheap watches', true));
		expect(await bakery.store.runs.queuedOf(bakery.connectionId)).toEqual([]);
		await bakery.run();
		expect(contacts.asked).toEqual([]);
		expect(await bakery.store.entries.counts(form.id)).toEqual({ entries: 0, suspects: 1 });
	});

	test('an entry that cannot be read needs attention, and the next one is carried', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts }, source });
		const torn = { contentType: 'application/json', body: Buffer.from('{"name":"Ka'), suspect: false };
		await receiveEntry(bakery.parts, await bakery.system('the shop'), torn);
		await sendIn(bakery, 'Ola');
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Ola']);
		expect(await bakery.attention()).toMatchObject([
			{ delivery: { state: 'refused', say: expect.stringMatching(/\.$/) } }
		]);
	});

	test('an entry that no run has taken up is found', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts }, source, state: 'paused' });
		await sendIn(bakery, 'Kari');
		await bakery.store.connections.change(bakery.connectionId, { state: 'on' });
		expect(await queueForgottenEntries(bakery.parts)).toBe(true);
		expect(await queueForgottenEntries(bakery.parts)).toBe(false);
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari']);
		expect(await queueForgottenEntries(bakery.parts)).toBe(false);
	});

	test('entries that a connection is to begin after do not wake it again and again', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts }, source, state: 'paused' });
		const { store, parts, connectionId, clock } = bakery;
		await sendIn(bakery, 'a test', 'another test');
		const form = await bakery.system('the shop');
		const passed = (await store.entries.latest(form.id, 2)).map(({ id }) => id);
		await store.atomically((tx) => [store.cursors.moving(tx, connectionId, { from: 0, passed }, clock.now())]);
		await store.connections.change(connectionId, { state: 'on' });
		let woken = 0;
		for (let minute = 0; minute < 10; minute += 1) {
			if (await queueForgottenEntries(parts)) woken += 1;
			await bakery.workOff();
			clock.forward(2 * MINUTE);
		}
		expect(woken).toBeLessThan(3);
		expect(contacts.asked).toEqual([]);
		await store.atomically((tx) => [
			store.entries.adding(tx, {
				...{ id: newId(), systemId: form.id, receivedAt: clock.now(), suspect: false },
				...{ contentType: 'application/json', body: Buffer.from('{"name":"Kari"}').toString('base64') }
			})
		]);
		expect(await queueForgottenEntries(parts)).toBe(true);
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test.each(['carry', 'leave'] as const)(
		'what came before a connection was switched on: %s, as it was chosen; the tried one never again',
		async (earlier) => {
			const contacts = trickyDestination('neither');
			const bakery = await openBakery(await open(), { steps: { contacts }, source, state: 'draft' });
			await sendIn(bakery, 'a test', 'another test', 'Kari');
			await tryOne(bakery.parts, await bakery.connection(), null);
			expect(namesIn(contacts)).toEqual(['Kari']);
			await switchOn(bakery.parts, await bakery.connection(), { schedule: null, earlier });
			await sendIn(bakery, 'Ola');
			await bakery.untilQuiet();
			const before = earlier === 'carry' ? ['a test', 'another test'] : [];
			expect(namesIn(contacts)).toEqual(['Kari', ...before, 'Ola']);
			expect(await queueForgottenEntries(bakery.parts)).toBe(false);
		}
	);

	test('what was left alone is taken away like what was carried, when it has been kept long enough', async () => {
		const contacts = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { contacts }, source, state: 'draft' });
		await sendIn(bakery, 'Kari', 'a test');
		await tryOne(bakery.parts, await bakery.connection(), null);
		await switchOn(bakery.parts, await bakery.connection(), { schedule: null, earlier: 'leave' });
		await bakery.untilQuiet();
		bakery.clock.forward(31 * 24 * 60 * MINUTE);
		expect(await purgeValues(bakery.parts)).toEqual({ records: 2, entries: 2 });
	});

	test('one form feeds several connections, each of which carries every entry', async () => {
		const store = await open();
		const [contacts, letters] = [trickyDestination('key'), trickyDestination('neither')];
		const first = await openBakery(store, { steps: { contacts }, source });
		const second = await openBakery(store, { steps: { letters }, source }, first.clock);
		const form = await first.system('the shop');
		await store.connections.change(second.connectionId, { sourceSystemId: form.id });
		await sendIn(first, 'Kari', 'Ola');
		await first.workOff();
		await second.workOff();
		expect([namesIn(contacts), namesIn(letters)]).toEqual([
			['Kari', 'Ola'],
			['Kari', 'Ola']
		]);
	});
});

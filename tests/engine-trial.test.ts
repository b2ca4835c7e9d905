import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { switchOn } from '#lib/server/connections/switch-on.ts';
import { canUndo, undoTrial } from '#lib/server/connections/undo-trial.ts';
import { lastTrial } from '#lib/server/connections/trial.ts';
import { tryOne } from '#lib/server/connections/try-one.ts';
import { Mistake } from '#lib/server/mistake.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import type { Wishes } from './support/bakery-steps.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAILY = '0 6 * * *';

const draft = (store: Store, steps: Wishes['steps']) => openBakery(store, { steps, state: 'draft' });
const tried = async ({ parts, connection }: Bakery, key: string | null = null) =>
	tryOne(parts, await connection(), key);
const switchedOn = async ({ parts, connection }: Bakery, earlier: 'carry' | 'leave', schedule: string | null = DAILY) =>
	switchOn(parts, await connection(), { schedule, earlier });

describe.each(databases)('%s', (_name, open) => {
	test('exactly one record is sent through every step, and read back field by field', async () => {
		const [contacts, letters] = [trickyDestination('look-up'), trickyDestination('neither')];
		const bakery = await draft(await open(), { contacts, letters });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		const trial = await tried(bakery, 'order of Ola');
		expect([namesIn(contacts), namesIn(letters)]).toEqual([['Ola'], ['Ola']]);
		expect(trial).toMatchObject({
			key: 'order of Ola',
			fine: true,
			steps: [
				{ state: 'delivered', sent: { name: 'Ola' }, fields: [{ same: 'same' }] },
				{ state: 'delivered', sent: { name: 'Ola' }, fields: null }
			]
		});
		expect(await lastTrial(bakery.parts, await bakery.connection())).toEqual(trial);
		await bakery.untilQuiet();
		expect(contacts.asked).toHaveLength(1);
	});

	test('tried again, and by two clicks at the same moment, it is not doubled', async () => {
		const [contacts, letters] = [trickyDestination('look-up'), trickyDestination('neither')];
		const bakery = await draft(await open(), { contacts, letters });
		bakery.shop.sell('Kari');
		const trials = await Promise.all([tried(bakery), tried(bakery)]);
		trials.push(await tried(bakery));
		expect(trials.map(({ fine }) => fine)).toEqual([true, true, true]);
		expect([namesIn(contacts), namesIn(letters)]).toEqual([['Kari'], ['Kari']]);
	});

	test('what a trial has made can be taken away again, and its record is then carried like any other', async () => {
		const [contacts, tasks] = [trickyDestination('look-up'), trickyDestination('key')];
		const bakery = await draft(await open(), { contacts, tasks });
		bakery.shop.sell('Kari', 'Ola');
		await tried(bakery, 'order of Ola');
		tasks.mood = 'down';
		await expect(undoTrial(bakery.parts, await bakery.connection())).rejects.toThrow('could not be taken away');
		tasks.mood = 'works';
		await undoTrial(bakery.parts, await bakery.connection());
		expect([namesIn(contacts), namesIn(tasks)]).toEqual([[], []]);
		expect(await canUndo(bakery.parts, await bakery.connection())).toBe(false);
		await switchedOn(bakery, 'carry');
		await bakery.untilQuiet();
		expect([namesIn(contacts), namesIn(tasks)]).toEqual([
			['Kari', 'Ola'],
			['Kari', 'Ola']
		]);
	});

	test('a trial is not undone by half, and not what was there before or runs already', async () => {
		const [contacts, letters] = [trickyDestination('key'), trickyDestination('neither')];
		const bakery = await draft(await open(), { contacts, letters });
		bakery.shop.sell('Kari');
		await tried(bakery);
		expect(await canUndo(bakery.parts, await bakery.connection())).toBe(false);
		await expect(undoTrial(bakery.parts, await bakery.connection())).rejects.toBeInstanceOf(Mistake);
		expect([namesIn(contacts), namesIn(letters)]).toEqual([['Kari'], ['Kari']]);
	});

	test('a connection is switched on only after a trial that went well', async () => {
		const contacts = trickyDestination('key');
		const bakery = await draft(await open(), { contacts });
		const first = new Mistake('Send one real record first, and see that it arrives.');
		await expect(switchedOn(bakery, 'carry')).rejects.toEqual(first);
		contacts.mood = 'refuses';
		bakery.shop.sell('Kari');
		expect(await tried(bakery)).toMatchObject({ fine: false, steps: [{ say: 'A contact needs a family name.' }] });
		await expect(switchedOn(bakery, 'carry')).rejects.toEqual(first);
		expect(await bakery.connection()).toMatchObject({ state: 'draft' });
	});

	test('what was refused can be tried again with another mapping', async () => {
		const contacts = trickyDestination('key');
		const bakery = await draft(await open(), { contacts: { tricky: contacts, mapping: { name: 'surname' } } });
		contacts.mood = ({ values }) => (values.name === undefined ? 'refuses' : 'works');
		bakery.shop.sell('Kari');
		expect((await tried(bakery)).fine).toBe(false);
		await bakery.store.connections.changeAction(bakery.actions.get('contacts') ?? '', { mapping: { name: 'name' } });
		expect((await tried(bakery)).fine).toBe(true);
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('what arrived in the wrong field is put right by trying again, where it can be changed, and sent once where not', async () => {
		const [contacts, letters] = [trickyDestination('look-up'), trickyDestination('neither')];
		const mapping = { name: { constant: 'somebody' } };
		const bakery = await draft(await open(), {
			contacts: { tricky: contacts, mapping },
			letters: { tricky: letters, mapping }
		});
		bakery.shop.sell('Kari');
		await tried(bakery);
		for (const id of bakery.actions.values()) {
			await bakery.store.connections.changeAction(id, { mapping: { name: 'name' } });
		}
		expect(await tried(bakery)).toMatchObject({ fine: true });
		expect([namesIn(contacts), namesIn(letters)]).toEqual([['Kari'], ['somebody']]);
	});

	test('a destination that is down at the trial is tried again at the next click, without waiting', async () => {
		const contacts = trickyDestination('key');
		const bakery = await draft(await open(), { contacts });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari');
		expect(await tried(bakery)).toMatchObject({ fine: false, steps: [{ state: 'pending' }] });
		contacts.mood = 'works';
		expect((await tried(bakery)).fine).toBe(true);
	});

	test('the record of the trial is not sent again when the connection is on, also when everything earlier is carried', async () => {
		const letters = trickyDestination('neither');
		const bakery = await draft(await open(), { letters });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await tried(bakery, 'order of Ola');
		await switchedOn(bakery, 'carry');
		await bakery.untilQuiet();
		expect(namesIn(letters)).toEqual(['Ola', 'Kari', 'Astrid']);
	});

	test('a polled source begins now, where what is there already is to be left', async () => {
		const letters = trickyDestination('neither');
		const bakery = await draft(await open(), { letters });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await tried(bakery);
		await switchedOn(bakery, 'leave');
		bakery.shop.sell('Per');
		await bakery.untilQuiet();
		expect(namesIn(letters)).toEqual(['Astrid', 'Per']);
	});

	test('a schedule is needed where the source is asked, and is checked', async () => {
		const bakery = await draft(await open(), { contacts: trickyDestination('key') });
		bakery.shop.sell('Kari');
		await tried(bakery);
		await expect(switchedOn(bakery, 'carry', null)).rejects.toThrow('Choose how often to look for new records.');
		await expect(switchedOn(bakery, 'carry', '61 * * * *')).rejects.toBeInstanceOf(Mistake);
	});

	test('a connection that was on before goes on where it stopped, whatever is chosen', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari');
		await bakery.run();
		await tried(bakery);
		bakery.shop.sell('Ola');
		await switchedOn(bakery, 'leave');
		await bakery.untilQuiet();
		expect(namesIn(letters)).toEqual(['Kari', 'Ola']);
	});

	test('a trial on a connection at work sends its own record and nothing of what waits', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		contacts.mood = 'works';
		bakery.shop.sell('Astrid');
		await tried(bakery);
		expect(namesIn(contacts)).toEqual(['Astrid']);
		bakery.clock.forward(HOUR);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Astrid', 'Kari', 'Ola']);
	});

	test('a trial waits for the run that is under way', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari');
		let trial: Promise<unknown> | undefined;
		letters.onCall = async () => {
			trial ??= tried(bakery);
			await new Promise((resolve) => setTimeout(resolve, 50));
		};
		await bakery.run();
		expect(await trial).toMatchObject({ fine: true });
		expect(namesIn(letters)).toEqual(['Kari']);
	});

	test('with real connectors: a row of a file becomes a row of another and a practice invoice, once', async () => {
		const fields = { customer: 'Customer', amount: 'Amount' };
		const bakery = await openBakery(await open(), {
			state: 'draft',
			source: { connector: 'csv-file', stream: 'rows', settings: { filesToRead: 'orders.csv', keyColumn: 'Number' } },
			steps: {
				list: { connector: 'csv-file', action: 'row', settings: { fileToWrite: 'list.csv' }, mapping: fields },
				ledger: { connector: 'practice', action: 'contact', settings: { mood: 'works' }, mapping: { name: 'Customer' } }
			}
		});
		const folder = (name: string) => join(bakery.dataFolder, 'files', bakery.systems.get(name) ?? '');
		await mkdir(folder('the shop'), { recursive: true });
		await writeFile(join(folder('the shop'), 'orders.csv'), 'Number,Customer,Amount\n1,Kari,120\n2,Ola,95\n3,Åse,30\n');
		expect(await tried(bakery, '2')).toMatchObject({ fine: true });
		await switchedOn(bakery, 'carry');
		await bakery.untilQuiet();
		const rows = (await readFile(join(folder('list'), 'list.csv'), 'utf8')).trim().split(/\r?\n/).slice(1);
		expect(rows.map((row) => row.split(',').slice(0, 2).join(' ')).toSorted()).toEqual([
			'Kari 120',
			'Ola 95',
			'Åse 30'
		]);
		const sheets = JSON.parse(await readFile(join(folder('ledger'), 'address-book.json'), 'utf8')) as unknown[];
		expect(sheets).toHaveLength(3);
	});
});

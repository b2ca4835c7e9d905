import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { everything } from '../../../../tests/support/bakery-file.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { POST, watchedBakery as file } from '../../../../tests/support/watched-file.ts';
import { openApp } from '../app.ts';
import { receivePing } from '../watches/receive-ping.ts';
import { apply } from './apply.ts';
import { exportFile } from './export.ts';

const openHouse = async (place?: string) => {
	const folder = await mkdtemp(join(tmpdir(), 'handover-watched-'));
	const kept = place?.startsWith('postgres') ? { HANDOVER_DATABASE_URL: place } : {};
	const app = await openApp({ HANDOVER_DATA: folder, HANDOVER_LOG: 'silent', ...kept }, { running: false });
	const { store } = app;
	const workspaceId = async () => (await store.workspaces.all())[0]?.id ?? '';
	const connection = async (name: string) => {
		const found = await store.connections.byName(await workspaceId(), name);
		if (!found) throw new Error(`${name} is not there.`);
		return found;
	};
	return {
		...{ app, store, folder, connection },
		apply: (what: unknown) => apply(app, what, POST),
		exported: async () => exportFile(app, await workspaceId()),
		plans: async () => store.plannedPauses.of(await workspaceId()),
		stop: async () => {
			await app.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
};

const opened = async (place?: string) => {
	const house = await openHouse(place);
	onTestFinished(house.stop);
	return house;
};

describe.each(databases)('%s', (_name, _open, freshPlace) => {
	test('what is watched, compared and planned goes out as it came in, and into an empty house as into this one', async () => {
		const [here, there] = [await opened(await freshPlace()), await opened(await freshPlace())];
		const { watched, comparisons, pings } = await here.apply(file);
		expect([watched, comparisons]).toEqual([Object.keys(file.watched), Object.keys(file.comparisons)]);
		expect(pings['Bookings by Zapier']).toMatch(/^\/ping\/[0-9a-f]{40}$/);
		const out = await here.exported();
		expect(out).toMatchObject({ ...file, connections: {}, systems: {} });
		expect(out.connections?.['Orders into the books']).toMatchObject({
			pauses: file.connections['Orders into the books'].pauses
		});
		await there.apply(JSON.parse(JSON.stringify(out)));
		expect(await there.exported()).toEqual(out);
	});

	test('the same file twice changes nothing; what it no longer plans ends, what it does not speak of stays', async () => {
		const { apply: bring, store, plans, connection } = await opened(await freshPlace());
		await bring(file);
		const id = (await connection('Orders and parcels')).id;
		const [before, planned] = [await store.comparisons.of(id), await plans()];
		await bring(file);
		expect(await store.comparisons.of(id)).toEqual(before);
		expect(await plans()).toEqual(planned);
		await bring({ pauses: file.pauses.slice(1) });
		expect((await plans()).map(({ plan }) => plan.kind).toSorted()).toEqual(['holidays', 'once', 'once', 'weekly']);
		expect(await store.comparisons.of(id)).toEqual(before);
	});
});

describe('what people and nights have found out', () => {
	test('is kept by a file that names the same fields, and given up for other fields', async () => {
		const { apply: bring, store, connection, app } = await opened();
		await bring(file);
		const { id } = await connection('Orders into the books');
		const kept = await store.comparisons.of(id);
		if (!kept) throw new Error('It is not compared.');
		await store.atomically((tx) => [
			...store.comparisons.keeping(tx, { ...kept, terms: { ...kept.terms, form: 'text', factor: 100 } }, false),
			store.comparisons.noting(tx, {
				...{ connectionId: id, at: app.now(), both: 40, missingThere: 0, missingHere: 0, twice: 0, different: 0 },
				...{ freshMissing: 0, freshTwice: 0, young: 0, onlyRight: 0, unkeyed: 0, unreadLeft: 0, unreadRight: 0 }
			})
		]);
		const comparison = file.comparisons['Orders into the books'];
		await bring({ comparisons: { 'Orders into the books': { ...comparison, days: 60 } } });
		expect((await store.comparisons.of(id))?.terms).toMatchObject({ form: 'text', factor: 100, days: 60 });
		expect(await store.comparisons.latest(id, 1)).toHaveLength(1);
		const other = { ...comparison, left: { ...comparison.left, key: 'id' } };
		await bring({ comparisons: { 'Orders into the books': other } });
		expect((await store.comparisons.of(id))?.terms).toMatchObject({ form: null, factor: null });
		expect(await store.comparisons.latest(id, 1)).toEqual([]);
	});

	test('a watched connection keeps its address, is on from its first ping, and stays as a person left it', async () => {
		const { apply: bring, app, connection } = await opened();
		const { pings } = await bring(file);
		const path = pings['Bookings by Zapier'] ?? '';
		expect((await connection('Bookings by Zapier')).state).toBe('draft');
		await receivePing(app, path.replace('/ping/', ''), { sign: 'done', records: 2, said: '' });
		expect((await bring(file)).pings['Bookings by Zapier']).toBe(path);
		expect((await connection('Bookings by Zapier')).state).toBe('on');
		expect((await connection('Newsletter by Make')).state).toBe('paused');
	});
});

test('a connection that rests by plan goes out as one that is on, and its file does not wake it', async () => {
	const { apply: bring, store, app, connection, exported } = await opened();
	await bring(file);
	const { id } = await connection('Orders into the books');
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'paused' }),
		store.pauses.adding(tx, { id: 'rest', connectionId: id, from: app.now(), planned: true })
	]);
	const out = await exported();
	expect(out.connections?.['Orders into the books']?.state).toBe('on');
	await bring(out);
	expect((await connection('Orders into the books')).state).toBe('paused');
	expect(await store.pauses.isPlanned(id)).toBe(true);
});

describe('a file that cannot be applied names the place and changes nothing', () => {
	let house: Awaited<ReturnType<typeof openHouse>>;
	beforeAll(async () => {
		house = await openHouse();
		await house.apply(file);
	});
	afterAll(() => house.stop());
	const comparing = (more: object, name = 'Orders into the books') => ({
		comparisons: { [name]: { ...file.comparisons['Orders into the books'], ...more } }
	});
	const { left, right } = file.comparisons['Orders into the books'];
	const noAmount = { system: 'books', stream: 'rows', key: 'reference' };
	const planning = (...pauses: readonly object[]) => ({ connections: {}, pauses });

	test.each<[string, object, RegExp | string]>([
		[
			'a system that is not there',
			comparing({ left: { ...left, system: 'till' } }),
			'comparisons.Orders into the books.left: there is no system called till.'
		],
		[
			'a list that is not there',
			comparing({ right: { ...right, stream: 'cells' } }),
			'comparisons.Orders into the books.right: books has no stream called cells. Known are rows.'
		],
		['a key that is not said', comparing({ left: { system: 'shop', stream: 'rows' } }), /left\.key: this is needed/],
		['a list with itself', comparing({ right: { ...right, system: 'shop' } }), /right: a list always agrees/],
		['one amount', comparing({ right: noAmount }), /right: say the amount on both sides, or on neither/],
		['an unknown word', comparing({ lefts: left }), /books: “lefts” is not known here. Known are left, right/],
		['a state that is elsewhere', comparing({ state: 'on' }), /“state” is said of the connection of this name/],
		['too many days', comparing({ days: 400 }), /days: use 366 or less/],
		[
			'what is sent to us',
			{
				systems: { form: { connector: 'web-form' } },
				...comparing({ left: { ...left, system: 'form', stream: 'entries' } })
			},
			/left: entries of form is sent to us and cannot be asked for once more/
		],
		[
			'a schedule that is none',
			{ watched: { 'Bookings by Zapier': { schedule: 'at dawn' } } },
			/watched\.Bookings by Zapier\.schedule: /
		],
		[
			'a mailbox that is none',
			{ watched: { 'Bookings by Zapier': { mailbox: 'shop' } } },
			'watched.Bookings by Zapier.mailbox: shop is no mailbox, so no ping can be mailed into it.'
		],
		[
			'a name that something else has',
			{ watched: { 'Orders and parcels': {} } },
			'watched.Orders and parcels: this name belongs to a comparison of its own. Use another name.'
		],
		[
			'a name that is watched',
			{ connections: { 'Bookings by Zapier': file.connections['Orders into the books'] } },
			'connections.Bookings by Zapier: this name belongs to a connection that something else runs. Use another name.'
		],
		['two plans in one', planning({ holidays: 'NO', days: { from: '2098-12-24' } }), /pauses\.0: say one of days/],
		['no plan at all', planning({ holidays: 'NO' }, {}), /pauses\.1: say one of days, weekly and holidays/],
		[
			'a day that is none',
			planning({ days: { from: '2098-02-30' } }),
			/pauses\.0\.days\.from: write the day as 2026-12-24/
		],
		[
			'the end before the beginning',
			planning({ days: { from: '2098-12-24', to: '2098-12-01' } }),
			/pauses\.0: The last day is before the first/
		],
		[
			'half an hour',
			planning({ weekly: { from: 'Friday 14:30', to: 'Monday 07:00' } }),
			/pauses\.0\.weekly\.from: write a weekday and a full hour, such as Friday 14:00/
		],
		[
			'a whole week',
			planning({ weekly: { from: 'Friday 14:00', to: 'Friday 14:00' } }),
			/pauses\.0: That would be the whole week/
		],
		['a country that is none', planning({ holidays: 'XX' }), 'pauses.0: the public holidays of XX are not known here.']
	])('%s', async (_, wrong, sentence) => {
		const { apply: bring, folder } = house;
		const before = everything({ folder });
		await expect(bring(wrong)).rejects.toThrow(sentence);
		expect(everything({ folder })).toEqual(before);
	});
});

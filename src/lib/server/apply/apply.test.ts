import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersToBooks } from '../../../../tests/support/api-file.ts';
import { bakery, dav, everything, password, row, SECRETS } from '../../../../tests/support/bakery-file.ts';
import { openApp, type App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import { saveAndTry } from '../set-up/system-form.ts';
import { apply } from './apply.ts';

let app: App;
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'handover-apply-'));
	app = await openApp({ HANDOVER_DATA: folder, HANDOVER_LOG: 'silent' }, { running: false });
});
afterAll(async () => {
	await app.stop();
	await rm(folder, { recursive: true, force: true });
});

const refusal = async (file: unknown): Promise<string> => {
	const before = everything({ folder });
	const failure = await apply(app, file, SECRETS).catch((reason: unknown) => reason);
	expect(failure).toBeInstanceOf(Mistake);
	expect(everything({ folder })).toEqual(before);
	return (failure as Mistake).message;
};

test('a wrong file changes nothing, not even on a fresh installation', async () => {
	const lonely = { source: { system: 'x', stream: 'y' }, actions: [row] };
	expect(await refusal({ connections: { lonely } })).toContain('lonely: there is no system called x.');
	expect(await app.store.workspaces.all()).toEqual([]);
});

describe('a file that cannot be applied says why and where', () => {
	beforeAll(async () => {
		await apply(app, bakery, SECRETS);
	});

	const system = (more: object) => ({
		systems: { shop: { connector: 'carddav', settings: dav, secrets: { password }, ...more } }
	});
	const connection = (more: object) => ({
		connections: {
			weekly: { source: { system: 'sheet', stream: 'rows' }, actions: [row], schedule: '0 6 * * 1', ...more }
		}
	});
	const step = (more: object) => connection({ actions: [{ ...row, ...more }] });
	const absent = { password: { env: 'NOT_SET_ANYWHERE' } };

	test.each([
		['a list', [], /nothing was changed/],
		['an unknown key', { sytems: {} }, /“sytems” is not known here. Known are systems, connections/],
		['an unknown key of a system', system({ url: 'x' }), /systems\.shop: “url” is not known here/],
		[
			'an unknown key of an action',
			step({ mappings: {} }),
			/connections\.weekly\.actions\.0: “mappings” is not known here/
		],
		['an unknown connector', system({ connector: 'telepathy' }), /shop: there is no connector called telepathy/],
		[
			'an unknown setting',
			system({ settings: { ...dav, colour: 'red' } }),
			/shop: there is no setting called “colour”/
		],
		['a setting that is needed', system({ settings: { user: 'kari' } }), /shop: Address: this is needed/],
		['a setting of another kind', system({ settings: { ...dav, address: {} } }), /shop\.address: this takes a text/],
		['a secret in the clear', system({ settings: { ...dav, password: 'x' } }), /shop: password is secret.*"env"/],
		[
			'a secret in place of the name of a variable',
			system({ secrets: { password: 'rye' } }),
			/^(?!.*rye).*secrets\.password: a secret does not stand in the file\. Write \{ "env"/
		],
		['a text for an object', { systems: [] }, /systems: this takes an object in \{ \}\./],
		['a secret that is none', system({ secrets: { user: password } }), /shop: carddav has no secret called “user”/],
		['a missing variable', system({ secrets: absent }), /shop: the variable NOT_SET_ANYWHERE is not set/],
		[
			'another connector',
			{ systems: { sheet: { connector: 'practice' } } },
			/sheet is there already with another connector/
		],
		[
			'an unknown stream',
			connection({ source: { system: 'sheet', stream: 'cells' } }),
			/weekly: sheet has no stream called cells/
		],
		['an unknown action', step({ action: 'column' }), /weekly: sheet has no action called column/],
		['an unknown system', step({ system: 'shop' }), /weekly: there is no system called shop/],
		[
			'an unknown option',
			step({ options: { bold: true } }),
			/weekly: options of row: there is no setting called “bold”/
		],
		[
			'a rule that is none',
			step({ mapping: { name: { shout: 'name' } } }),
			/weekly\.actions\.0\.mapping\.name: A rule is/
		],
		['no schedule', connection({ schedule: undefined }), /weekly: it needs a schedule/],
		['a schedule that is none', connection({ schedule: 'at dawn' }), /weekly: /],
		[
			'a field that is needed',
			step({ system: 'mail', action: 'mail', mapping: { to: 'email' } }),
			/weekly: the mapping of mail does not say where “subject” comes from/
		],
		[
			'another source of what runs already',
			{ connections: { 'Rows once a week': { source: { system: 'website', stream: 'entries' }, actions: [row] } } },
			/Rows once a week: it reads rows of sheet already/
		]
	])('%s', async (_, file, sentence) => {
		expect(await refusal(file)).toMatch(sentence);
	});
});

test('a file for any JSON API says what is wrong with it, and where', async () => {
	const file = ordersToBooks({ shop: 'http://127.0.0.1:7001', books: 'http://127.0.0.1:7002' });
	const { shop, books } = file.systems;
	const [sale] = file.connections['orders-to-books'].actions;
	const withStreams = (streams: unknown) => ({
		systems: { shop: { ...shop, settings: { ...shop.settings, streams } } }
	});
	const withAction = (action: object) => ({
		...file,
		connections: { 'orders-to-books': { ...file.connections['orders-to-books'], actions: [{ ...sale, ...action }] } }
	});
	expect(await refusal(withStreams({ orders: { path: 'orders', key: 'id' } }))).toBe(
		'shop: What can be read: “orders.path”: it begins with a slash and has no spaces, such as /orders.'
	);
	expect(await refusal(withStreams([]))).toBe('shop: What can be read: this takes an object in { }.');
	expect(await refusal({ systems: { books: { ...books, settings: { baseUrl: books.settings.baseUrl } } } })).toMatch(
		/^books: Say what can be read, or what can be done/
	);
	expect(await refusal(withAction({ action: 'receipt' }))).toBe(
		'orders-to-books: books has no action called receipt. Known are invoice.'
	);
	expect(await refusal(withAction({ concurrency: 101 }))).toMatch(/concurrency/);
});

describe('what a connection uses of a system', () => {
	const file = ordersToBooks({ shop: 'http://127.0.0.1:7001', books: 'http://127.0.0.1:7002' });
	const { shop, books } = file.systems;
	const { orders } = shop.settings.streams;
	const { invoice } = books.settings.actions;
	const withStreams = (streams: object) => ({ shop: { ...shop, settings: { ...shop.settings, streams } } });
	const withActions = (actions: object) => ({ books: { ...books, settings: { ...books.settings, actions } } });
	beforeAll(async () => {
		await apply(app, file, {});
	});

	test('is not taken away by a file that does not name the connection, and the sentence does', async () => {
		expect(await refusal({ systems: withStreams({ sales: orders }) })).toBe(
			'shop: The connection “orders-to-books” reads “orders”, which would be gone. Leave it there, or remove that connection first. Nothing was changed.'
		);
		expect(await refusal({ systems: withActions({ bill: invoice }) })).toMatch(
			/^books: The connection “orders-to-books” sends by “invoice”, which would be gone\./
		);
	});

	test('is not taken away in the settings either', async () => {
		const [workspace] = await app.store.workspaces.all();
		const system = (await app.store.systems.of(workspace?.id ?? '')).find(({ name }) => name === 'books');
		const typed = { 'setting.baseUrl': 'http://127.0.0.1:7002', 'setting.actions': JSON.stringify({ bill: invoice }) };
		const saving = saveAndTry(app, workspace?.id ?? '', { ...typed, system: system?.id ?? '', connector: 'http-json' });
		await expect(saving).rejects.toMatchObject({
			fields: { 'setting.actions': expect.stringContaining('The connection “orders-to-books” sends by “invoice”') }
		});
		expect((await app.store.systems.byId(system?.id ?? ''))?.settings).toEqual(system?.settings);
	});

	test('is not moved to another system, where what was made is not known', async () => {
		const connection = file.connections['orders-to-books'];
		const actions = connection.actions.map((step: object) => ({ ...step, system: 'other books' }));
		const moved = { systems: { 'other books': books }, connections: { 'orders-to-books': { ...connection, actions } } };
		expect(await refusal(moved)).toBe(
			'orders-to-books: its action 1 writes to books already, and what was made there stays there. Give the new connection another name.'
		);
	});

	test('may have another name where the file says the connection anew, and more may be added', async () => {
		await apply(app, { systems: withStreams({ orders, refunds: orders }) }, {});
		const connection = file.connections['orders-to-books'];
		const actions = connection.actions.map((step: object) => ({ ...step, action: 'bill' }));
		const renamed = {
			systems: withActions({ bill: invoice }),
			connections: { 'orders-to-books': { ...connection, actions } }
		};
		expect((await apply(app, renamed, {})).connections).toEqual(['orders-to-books']);
	});
});

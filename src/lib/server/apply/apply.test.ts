import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersToBooks } from '../../../../tests/support/api-file.ts';
import { bakery, dav, everything, password, row, SECRETS } from '../../../../tests/support/bakery-file.ts';
import { openApp, type App } from '../app.ts';
import { Mistake } from '../mistake.ts';
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
	expect(await refusal(withAction({ action: 'receipt' }))).toBe('orders-to-books: books has no action called receipt.');
	expect(await refusal(withAction({ concurrency: 101 }))).toMatch(/concurrency/);
});

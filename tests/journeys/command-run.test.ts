import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#lib/server/persistence/store.ts';
import { applied } from '../support/applied.ts';
import { openHouse, type House } from '../support/house.ts';

/** At six in the morning of New Year's Day: never while a test runs. */
const schedule = '0 6 1 1 *';
const source = { system: 'shop', stream: 'entries' };
const mapping = { name: 'name', email: 'email', message: 'message' };

const bikeShop = {
	systems: {
		shop: { connector: 'practice', settings: { openingHours: 'always' } },
		'closed shop': { connector: 'practice', settings: { mood: 'absent' } },
		'strict office': { connector: 'practice', settings: { mood: 'refuses' } },
		sheet: { connector: 'csv-file' }
	},
	connections: {
		'Entries into a file': { source, actions: [{ system: 'sheet', action: 'row', mapping }], schedule },
		'Entries as contacts': { source, actions: [{ system: 'strict office', action: 'contact', mapping }], schedule },
		'Entries from nowhere': {
			source: { ...source, system: 'closed shop' },
			actions: [{ system: 'sheet', action: 'row', mapping }],
			schedule
		},
		'Entries that rest': { source, actions: [{ system: 'sheet', action: 'row', mapping }], schedule, state: 'paused' }
	}
};

interface CaughtUp {
	readonly read: number;
	readonly delivered: number;
	readonly unchanged: number;
	readonly refused: number;
	readonly inDoubt: number;
	readonly needsAttention: number;
	readonly waiting: number;
	readonly seconds: number;
	readonly say: string | null;
}

let house: House;
beforeAll(async () => {
	house = await openHouse();
	await house.command('user', 'add', 'kari@sprocket.example', '--business', 'Spoke & Sprocket', '--country', 'NO');
	await applied(house, bikeShop);
});
afterAll(() => house.stop());

const run = async (name: string, ...options: readonly string[]) => {
	const { code, stdout, stderr } = await house.command('run', name, '--json', ...options);
	return { code, stderr, result: (stdout === '' ? null : JSON.parse(stdout)) as CaughtUp | null };
};

const nothing = { read: 0, delivered: 0, unchanged: 0, refused: 0, inDoubt: 0, waiting: 0, say: null };

describe('run by name until it is caught up', () => {
	test('while the house serves its pages: everything is read and delivered, and then there is nothing more', async () => {
		const { code, result } = await run('Entries into a file', '--until-caught-up');
		const read = result?.read ?? 0;
		expect(code).toBe(0);
		expect(read).toBeGreaterThan(300);
		expect(result).toEqual({ ...nothing, read, delivered: read, needsAttention: 0, seconds: expect.any(Number) });
		const again = await run('Entries into a file', '--until-caught-up');
		expect(again.result).toEqual({ ...nothing, needsAttention: 0, seconds: expect.any(Number) });
	});

	test('without it: what was refused needs attention, and the others were delivered', async () => {
		await house.interrupt();
		const { code, result } = await run('Entries as contacts', '--until-caught-up');
		const { read = 0, delivered = 0, refused = 0 } = result ?? {};
		expect(code).toBe(0);
		expect(refused).toBeGreaterThan(0);
		expect(delivered + refused).toBe(read);
		expect(result).toMatchObject({ unchanged: 0, inDoubt: 0, needsAttention: refused, waiting: 0, say: null });
		await house.start();
	});

	test('says in words what it did', async () => {
		const { stdout } = await house.command('run', 'Entries into a file');
		expect(stdout).toMatch(
			/^Entries into a file: \d+ read, \d+ delivered, \d+ already there, 0 refused, 0 waiting, in /
		);
	});

	test('a source that does not answer is a sentence and ends with 1', async () => {
		const { code, result } = await run('Entries from nowhere', '--until-caught-up');
		expect(code).toBe(1);
		expect(result).toMatchObject({ read: 0, say: expect.stringContaining('does not answer') });
	});

	test.each([
		['Entries of yesterday', /There is no such connection here/],
		['Entries that rest', /Entries that rest is not switched on, so it was not run/]
	])('%s is not run', async (name, sentence) => {
		const { code, stderr, result } = await run(name);
		expect([code, result]).toEqual([1, null]);
		expect(stderr).toMatch(sentence);
	});
});

describe('purge', () => {
	test('removes what was kept long enough, says how much, and then has nothing more to do', async () => {
		expect((await house.command('purge')).stdout).toBe('Nothing has been kept longer than it should be.\n');
		const store = await openStore(join(house.folder, 'handover.sqlite'));
		const [business] = await store.workspaces.all();
		await store.workspaces.change(business?.id ?? '', { keepValuesDays: 0 });
		await store.close();
		const { stdout } = await house.command('purge');
		expect(stdout).toMatch(/^The values of \d{3,} records and 0 form entries were removed\.\n$/);
		expect(JSON.parse((await house.command('purge', '--json')).stdout)).toEqual({ records: 0, entries: 0 });
	});
});

describe('the weekly report', () => {
	const folder = () => join(house.folder, 'reports', 'of this week');
	const connections = Object.keys(bikeShop.connections);

	test('is written as HTML and as text, with one picture for each connection', async () => {
		const out = join(folder(), 'week.html');
		const { code, stdout } = await house.command('report', 'preview', '--out', out, '--json');
		expect(code).toBe(0);
		const { html, text, subject, week } = JSON.parse(stdout);
		expect([html, text]).toEqual([out, join(folder(), 'week.txt')]);
		expect(week).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		const [page, words] = [await readFile(html, 'utf8'), await readFile(text, 'utf8')];
		expect(page.match(/src="data:image\/png;base64,[\w+/=]{200,}"/g)).toHaveLength(connections.length);
		expect(page).not.toContain('cid:');
		for (const name of connections) {
			expect(page).toContain(name);
			expect(words).toContain(name);
		}
		expect(subject).toMatch(/^Your week: /);
	});

	test('goes where it is told, else into the folder one stands in', async () => {
		await mkdir(folder(), { recursive: true });
		const here = { INIT_CWD: folder() };
		const { stdout } = await house.commandWith(here, 'report', 'preview', '--week', '2026-11-02');
		expect(stdout).toContain(join(folder(), 'report-2026-11-02.html'));
		const wrong = await house.command('report', 'preview', '--week', 'last');
		expect([wrong.code, wrong.stderr]).toEqual([
			1,
			'“last” is not a day. Write the first day of the week as 2026-11-16.\n'
		]);
	});

	test('is sent to everybody once a week, however often it is asked for', async () => {
		const send = async () => JSON.parse((await house.command('report', 'send', '--json')).stdout).queued as string[];
		expect(await send()).toEqual(['kari@sprocket.example']);
		expect(await send()).toEqual([]);
		expect((await house.command('report', 'send')).stdout).toBe('Everybody has this report already.\n');
	});
});

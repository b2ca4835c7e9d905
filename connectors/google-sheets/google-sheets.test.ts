import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { keysOf, readAll } from '../conformance/reading.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, DestinationAction, Settings, SourceStream, Values } from '../contract.ts';
import { otherKey } from '../google/fixtures/google-tokens.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { SPREADSHEET, sheetServer } from './fixtures/sheet-server.ts';
import manifest from './manifest.ts';
import { idOf } from './sheet.ts';
import source from './source.server.ts';

const [read, written, google] = [await sheetServer(), await sheetServer(), await sheetServer(4)];
afterAll(() => Promise.all([read, written, google].map((server) => server.close())));

sourceConformance(manifest, source, bedOn(read, { keyColumn: 'Ordre' }));
destinationConformance(manifest, destination, bedOn(written));

const row = destination.actions.row as Required<DestinationAction>;
const rows = source.streams.rows as SourceStream;
const here = (settings: Settings = {}, token = google.key(google.url)): Context =>
	contextAt(google.url, token, settings);
const write = (values: Values, key = freshKey(), settings: Settings = {}) => row.write(here(settings), { values, key });

test.each([
	[`https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit?gid=0#gid=0`, SPREADSHEET],
	[` ${SPREADSHEET} `, SPREADSHEET]
])('%s is the spreadsheet %s', (typed, id) => {
	expect(idOf(typed)).toBe(id);
});

describe('signing in', () => {
	test('a service account’s key is changed for a token, once in a run, and again when it is not taken any more', async () => {
		const context = here();
		const before = google.given();
		expect(await source.check(context)).toMatchObject({
			fine: true,
			say: expect.stringContaining('“Nordbakeriet 2026”')
		});
		await source.check(context);
		expect(google.given()).toBe(before + 1);
		google.tokens.clear();
		expect(await source.check(context)).toMatchObject({ fine: true });
		google.tokens.add('ya29.for-tests');
	});

	test('a key that Google does not know, and one of which a part is missing, are said in words', async () => {
		const key = google.key(google.url);
		for (const [token, say] of [
			[await otherKey(key), /does not accept the key of the service account handover@/],
			[key.slice(0, 200), /not whole/],
			[google.key(google.url, { private_key: '-----BEGIN PRIVATE KEY----- crumbs' }), /cannot be read/]
		] as const) {
			const answer = await source.check(here({}, token));
			expect(answer).toMatchObject({ fine: false, say: expect.stringMatching(say) });
			expect(JSON.stringify(answer)).not.toContain('BEGIN PRIVATE');
		}
	});

	test('who signs in on Google’s page is asked for with what was agreed to', async () => {
		const asked: (string | undefined)[] = [];
		const access = async (refused?: string): Promise<string> => {
			asked.push(refused);
			return 'ya29.for-tests';
		};
		expect(await source.check({ ...here({ signIn: 'page' }), access })).toMatchObject({ fine: true });
		expect(asked.length).toBeGreaterThan(0);
	});

	test.each([
		[
			403,
			'PERMISSION_DENIED',
			'The caller does not have permission',
			'forbidden',
			/Share the spreadsheet with handover@/
		],
		[403, 'rateLimitExceeded', 'Quota exceeded', 'rate-limited', /no more calls for the moment/],
		[403, 'SERVICE_DISABLED', 'Google Sheets API has not been used', 'forbidden', /press Enable/],
		[429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric', 'rate-limited', /Google Sheets/]
	])('%d %s is told as what it is', async (status, reason, message, kind, say) => {
		google.refuse(status, reason, message);
		expect(await failureOf(rows.latest(here(), 1))).toMatchObject({ kind, say: expect.stringMatching(say) });
	});

	test('a spreadsheet that is not there, and a sheet that is not in it', async () => {
		const nowhere = await failureOf(rows.latest(here({ spreadsheet: '1nobodys-spreadsheet' }), 1));
		expect(nowhere).toMatchObject({ kind: 'misconfigured', say: expect.stringContaining('shared with handover@') });
		const failure = await failureOf(rows.latest(here({ sheet: 'Ordrer' }), 1));
		expect(failure.say).toBe("The spreadsheet has no sheet “Ordrer” at its bottom. It has: Kunder, Salong 'Saga'.");
	});
});

describe('reading', () => {
	test('headings below a title are found, numbers stay numbers, and a sheet with a quote in its name is read', async () => {
		google.sheets.set("Salong 'Saga'", [
			['Timer i november'],
			[],
			['Time', 'Kunde', 'Pris', 'Betalt'],
			['T-1', 'Kari', 450.5, true],
			[],
			['T-2', 'Ola']
		]);
		const records = await rows.latest(here({ sheet: "Salong 'Saga'", headingRow: 3, keyColumn: 'Time' }), 5);
		expect(records).toEqual([
			{ key: 'T-2', values: { Time: 'T-2', Kunde: 'Ola', Pris: '', Betalt: '' } },
			{ key: 'T-1', values: { Time: 'T-1', Kunde: 'Kari', Pris: 450.5, Betalt: true } }
		]);
	});

	test('a row that is changed comes again by its key, also when the sheet is sorted anew', async () => {
		const settings = { sheet: 'Bestilt', keyColumn: 'Ordre' };
		const sheet = [
			['Ordre', 'Sum'],
			['B-1', 10],
			['B-2', 20],
			['B-3', 30]
		];
		google.sheets.set('Bestilt', sheet);
		const cursor = await rows.now(here(settings));
		google.sheets.set('Bestilt', [
			['Ordre', 'Sum'],
			['B-3', 30],
			['B-4', 40],
			['B-2', 25],
			['B-1', 10]
		]);
		expect(keysOf(await readAll(rows, here(settings), cursor))).toEqual(['B-4', 'B-2']);
	});
});

describe('writing', () => {
	test('an empty sheet gets its headings with the first row, and grows to the right where it is too narrow', async () => {
		const key = freshKey();
		const values = {
			name: 'Kari',
			email: 'kari@nordbakeriet.example',
			amount: 12,
			Favoritt: 'Kanelbolle',
			'Hvor ofte': 3
		};
		const receipt = await write(values, key);
		expect(receipt).toMatchObject({
			id: key,
			outcome: 'created',
			link: expect.stringContaining(`${SPREADSHEET}/edit#gid=0`)
		});
		expect(google.columns()).toBe(6);
		expect(google.rows).toEqual([
			['Name', 'E-mail', 'Amount', 'Favoritt', 'Hvor ofte', 'handover_id'],
			['Kari', 'kari@nordbakeriet.example', 12, 'Kanelbolle', 3, key]
		]);
	});

	test('a row that was moved by somebody is still found by its reference, and what they wrote beside it stays', async () => {
		const key = freshKey();
		await write({ name: 'Ola', amount: 5 }, key);
		const last = google.rows.pop();
		google.rows.splice(1, 0, last ?? []);
		google.rows[1]?.splice(3, 1, 'Wienerbrød');
		google.rows[1]?.splice(4, 1, 11);
		expect(await row.lookUp(here(), key)).toMatchObject({ id: key });
		expect(await write({ name: 'Ola', amount: 6 }, key)).toMatchObject({ outcome: 'updated' });
		expect(google.rows[1]).toEqual(['Ola', null, 6, 'Wienerbrød', 11, key]);
	});

	test('what somebody took away is not there, and is written anew where it comes again', async () => {
		const key = freshKey();
		const receipt = await write({ name: 'Borte' }, key);
		await row.remove(here(), receipt);
		expect(await row.lookUp(here(), key)).toBeNull();
		expect(await row.readBack(here(), receipt)).toEqual({});
	});

	test('a sheet whose first heading is empty is not written into, because new rows might begin elsewhere', async () => {
		google.sheets.set('Skjevt', [
			['', 'Name'],
			['', 'Kari']
		]);
		const failure = await failureOf(write({ name: 'Ola' }, freshKey(), { sheet: 'Skjevt' }));
		expect(failure).toMatchObject({ kind: 'misconfigured', say: expect.stringContaining('“Skjevt” has no heading') });
	});

	test('below a title the headings are widened and the rows added where they belong', async () => {
		google.sheets.set('Timer', [['Timer i november'], ['Name'], ['Kari'], [], ['Sum', 12]]);
		const key = freshKey();
		await write({ name: 'Ola', email: 'ola@saga.example' }, key, { sheet: 'Timer', headingRow: 2 });
		expect(google.sheets.get('Timer')).toEqual([
			['Timer i november'],
			['Name', 'E-mail', 'handover_id'],
			['Kari'],
			['Ola', 'ola@saga.example', key],
			[],
			['Sum', 12]
		]);
	});

	test('a text that is longer than a cell is refused', async () => {
		const failure = await failureOf(write({ message: 'x'.repeat(50_001) }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining('50,000 characters') });
	});
});

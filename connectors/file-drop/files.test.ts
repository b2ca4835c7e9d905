import { appendFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bakeryFolder, later, readOn } from './bed.ts';
import source from './source.server.ts';

const { rows } = source.streams;

const orders = (...lines: string[]): string => ['Ordre;Kunde;Sum', ...lines, ''].join('\r\n');

describe('a file that is still being written is left alone', () => {
	test('by its name', async () => {
		const names = ['a.csv.part', 'b.csv.tmp', 'c.csv.filepart', '.d.csv', '~$e.xlsx', 'f.csv.done'];
		const { context } = await bakeryFolder(Object.fromEntries(names.map((name) => [name, orders('1;Kari;5')])), {
			filesToRead: '*'
		});
		expect((await readOn(context)).records).toEqual([]);
	});

	test('while it grows between two looks, and is read whole when it has come to rest', async () => {
		const { context, path } = await bakeryFolder({ 'orders.csv': orders('1;Kari;5') });
		const file = join(path, 'orders.csv');
		const growing = { ...context, now: Date.now, pause: () => appendFile(file, '2;Ola;7\r\n') };
		expect((await readOn(growing)).records).toEqual([]);
		expect((await readOn({ ...context, now: Date.now, pause: async () => undefined })).records).toHaveLength(2);
	});

	test('while its last line is cut, or a quotation mark is open, or half a workbook is there', async () => {
		for (const half of ['Ordre;Kunde\n1;Kari\n2;O', 'Ordre;Kunde\n1;"Kari\n', Buffer.from('PK\u0003\u0004half')]) {
			const { context } = await bakeryFolder({ 'orders.csv': half });
			expect((await readOn({ ...context, now: Date.now, pause: async () => undefined })).records).toEqual([]);
			expect((await readOn(context)).records).not.toEqual([]);
		}
	});
});

test('a file that is no table becomes one record that says so, and the others are read', async () => {
	const { context } = await bakeryFolder({
		'a.csv': 'A\n"Kari\n',
		'b.csv': 'A\nOla\n',
		'c.xlsx': Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
	});
	const { records } = await readOn(context);
	expect(records.map(({ problem }) => problem !== undefined)).toEqual(expect.arrayContaining([true, false, true]));
	expect(records.find(({ values }) => values.A === 'Ola')).toBeDefined();
	expect(records.find(({ values }) => values.file === 'a.csv')?.problem).toContain('a.csv');
});

describe('a file is read once', () => {
	const both = orders('1;Kari;5', '2;Ola;7');
	const customers = async (after: string, keyColumn = '') => {
		const { context, path } = await bakeryFolder({ 'orders.csv': both }, { keyColumn });
		const now = (await rows?.now(context)) ?? null;
		await writeFile(join(path, 'orders.csv'), after);
		return (await readOn(context, now)).records.map(({ values }) => values.Kunde);
	};

	test.each([
		['rows are added at the end', orders('1;Kari;5', '2;Ola;7', '3;Ada;9'), ['Ada']],
		['rows are added at the top', orders('3;Ada;9', '1;Kari;5', '2;Ola;7'), ['Ada']],
		['rows are sorted', orders('2;Ola;7', '1;Kari;5'), []],
		['the same row once more', orders('1;Kari;5', '2;Ola;7', '1;Kari;5'), ['Kari']],
		['it is replaced', orders('8;Liv;1'), ['Liv']],
		['nothing is changed', both, []]
	])('%s, in a file that was there when the connection began', async (_how, after, expected) => {
		expect(await customers(after)).toEqual(expected);
	});

	test('with a key column a changed row of it is a new version of the same record', async () => {
		expect(await customers(orders('1;Kari;6', '2;Ola;7'), 'Ordre')).toEqual(['Kari']);
	});

	test('delivered again with the same content it is not, with other content it is, under the same keys', async () => {
		const { context, path } = await bakeryFolder({ 'orders.csv': both }, {}, { now: () => Date.now() + 30_000 });
		const first = await readOn(context);
		await rm(join(path, 'orders.csv'));
		const gone = await readOn(context, first.cursor);
		await writeFile(join(path, 'orders.csv'), both);
		const same = await readOn(context, gone.cursor ?? first.cursor);
		expect(same.records).toEqual([]);
		await writeFile(join(path, 'orders.csv'), orders('9;Liv;1', '1;Kari;5'));
		const other = await readOn(context, same.cursor);
		expect(other.records.map(({ values }) => values.Kunde)).toEqual(['Liv', 'Kari']);
		expect(other.records[1]?.key).toBe(first.records[0]?.key);
	});

	test('a change of the same length in the same second is seen', async () => {
		const { context, path } = await bakeryFolder({ 'orders.csv': both });
		const file = join(path, 'orders.csv');
		const at = new Date();
		await utimes(file, at, at);
		const now = { ...context, now: () => at.getTime() + 30_000 };
		const { cursor } = await readOn(now);
		await writeFile(file, both.replace('Kari', 'Mari'));
		await utimes(file, at, at);
		expect((await readOn(now, cursor)).records.map(({ values }) => values.Kunde)).toContain('Mari');
	});

	test('a row that is known by several columns', async () => {
		const { context } = await bakeryFolder(
			{ 'a.csv': 'Ordre;Linje;Vare\n17;1;Bolle\n17;2;Brød\n' },
			{ keyColumn: 'ordre, linje' }
		);
		expect((await readOn(context)).records.map(({ key }) => key)).toEqual(['17 · 1', '17 · 2']);
	});

	test('a key column that the file does not have is told with those that it has', async () => {
		const { context } = await bakeryFolder({ 'orders.csv': both }, { keyColumn: 'Ordrenummer' });
		await expect(readOn(context)).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('Ordre, Kunde, Sum')
		});
		expect(await source.check(context)).toMatchObject({ fine: false });
	});
});

describe('a file whose rows are all carried', () => {
	test.each([
		['move', ['done'], ['a.csv']],
		['mark', ['a.csv.done'], []]
	])('%s: is put away by the next reading, and not before', async (afterwards, there, below) => {
		const { context, path } = await bakeryFolder({ 'a.csv': orders('1;Kari;5') }, { afterwards });
		const { cursor } = await readOn(context);
		expect(await readdir(path)).toEqual(['a.csv']);
		const next = await readOn(context, cursor);
		expect(next.records).toEqual([]);
		expect(await readdir(path)).toEqual(there);
		if (below.length > 0) expect(await readdir(join(path, 'done'))).toEqual(below);
		expect((await readOn(context, next.cursor)).records).toEqual([]);
	});

	test('stays where it is while it was only half read, was changed since, or was there before', async () => {
		const many = orders(...Array.from({ length: 600 }, (_, at) => `${at};Kari;5`));
		const { context, path } = await bakeryFolder({ 'a.csv': many }, { afterwards: 'move' });
		for await (const page of rows?.read(context, null) ?? []) {
			const half = await readOn(context, page.cursor);
			expect(half.records).toHaveLength(100);
			expect(await readdir(path)).toEqual(['a.csv']);
			await appendFile(join(path, 'a.csv'), '601;Ola;5\r\n');
			expect((await readOn(context, half.cursor)).records.map(({ values }) => values.Kunde)).toEqual(['Ola']);
			break;
		}
		const before = await bakeryFolder({ 'b.csv': many }, { afterwards: 'move' });
		await readOn(before.context, (await rows?.now(before.context)) ?? null);
		expect(await readdir(before.path)).toEqual(['b.csv']);
	});

	test('keeps apart from one of the same name that was put away earlier', async () => {
		const { context, path } = await bakeryFolder({ 'a.csv': orders('1;Kari;5') }, { afterwards: 'move' });
		let { cursor } = await readOn(context);
		({ cursor } = { cursor: (await readOn(context, cursor)).cursor ?? cursor });
		await writeFile(join(path, 'a.csv'), orders('2;Ola;7'));
		const again = await readOn(context, cursor);
		expect(again.records).toHaveLength(1);
		await readOn(context, again.cursor);
		expect(await readdir(join(path, 'done'))).toHaveLength(2);
		await rename(join(path, 'done', 'a.csv'), join(path, 'a.csv'));
		expect((await readOn(context, again.cursor)).records.map(({ values }) => values.Kunde)).toEqual(['Kari']);
	});
});

test('a hundred thousand rows come in pages, in their order, and go on after any of them', async () => {
	const count = 100_000;
	const lines = Array.from({ length: count }, (_, at) => `${at};Kari Nordmann;${at},50`);
	const { context } = await bakeryFolder({ 'big.csv': orders(...lines) });
	let [seen, pages] = [0, 0];
	let middle = null;
	for await (const { records, cursor } of rows?.read(context, null) ?? []) {
		expect(records[0]?.values).toEqual({ Ordre: seen, Kunde: 'Kari Nordmann', Sum: seen + 0.5 });
		seen += records.length;
		if (++pages === 199) middle = JSON.parse(JSON.stringify(cursor));
	}
	expect(seen).toBe(count);
	const rest = await readOn(context, middle);
	expect(rest.records).toHaveLength(count - 199 * 500);
});

test('only folders that are allowed are opened', async () => {
	const { context, path } = await bakeryFolder({ 'a.csv': orders('1;Kari;5') });
	for (const folder of ['/etc', `${path}/..`, 'etc', `${path}-2`]) {
		const other = { ...context, settings: { ...context.settings, folder } };
		expect(await source.check(other)).toMatchObject({ fine: false, say: expect.stringContaining('HANDOVER_FOLDERS') });
	}
	expect(await source.check({ ...context, now: later })).toMatchObject({ fine: true });
});

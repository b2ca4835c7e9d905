import { describe, expect, test } from 'vitest';
import type { Context, Cursor, SourceRecord, Values } from '../contract.ts';
import { contentOf, shopFolder } from './bed.ts';
import source from './source.server.ts';

const { rows } = source.streams;

async function read(context: Context, cursor: Cursor | null = null) {
	const records: SourceRecord[] = [];
	let last = cursor;
	for await (const page of rows?.read(context, cursor) ?? []) {
		records.push(...page.records);
		last = JSON.parse(JSON.stringify(page.cursor));
	}
	return { records, cursor: last };
}

const valuesOf = async (file: string | Uint8Array, settings = {}): Promise<Values[]> =>
	(await read(await shopFolder({ 'orders.csv': file }, settings))).records.map((record) => record.values);

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a table is read as it was meant', () => {
	const expected = [{ Kunde: 'Bjørg Ærlig', Beløp: '1 250,50', Merknad: 'Gul sykkel;\nmed "bjelle"' }];
	const semicolons = 'Kunde;Beløp;Merknad\r\nBjørg Ærlig;1 250,50;"Gul sykkel;\nmed ""bjelle"""\r\n';
	const tabs = 'Kunde\tBeløp\tMerknad\nBjørg Ærlig\t1 250,50\t"Gul sykkel;\nmed ""bjelle"""\n';
	const commas = 'Kunde,Beløp,Merknad\rBjørg Ærlig,"1 250,50","Gul sykkel;\nmed ""bjelle"""\r';

	test.each<[string, string | Uint8Array]>([
		['semicolons, UTF-8', semicolons],
		['semicolons, UTF-8 with its mark', `\uFEFF${semicolons}`],
		['semicolons, Windows-1252', latin1(semicolons)],
		['semicolons, told by the file', `sep=;\r\n${semicolons}`],
		['tabs, UTF-16', utf16(tabs)],
		['tabs, UTF-16 with its mark', utf16(`\uFEFF${tabs}`)],
		['tabs, UTF-16 the other way round', utf16(`\uFEFF${tabs}`).swap16()],
		['commas, old line breaks', commas]
	])('%s', async (_how, file) => {
		expect(await valuesOf(file)).toEqual(expected);
	});

	test('the settings are followed where the file tells nothing', async () => {
		expect(await valuesOf('a;b,c\n1;2,3\n', { delimiter: 'comma' })).toEqual([{ 'a;b': '1;2', c: '3' }]);
		expect(await valuesOf('Navn\nBjÃ¸rg\n', { encoding: 'utf-8' })).toEqual([{ Navn: 'BjÃ¸rg' }]);
		expect(await valuesOf(Buffer.from('Navn\nBjørg\n'), { encoding: 'windows-1252' })).toEqual([{ Navn: 'BjÃ¸rg' }]);
	});

	test('one column needs no delimiter, and a comma in a sentence is none', async () => {
		expect(await valuesOf('Merknad\nGul sykkel\n')).toEqual([{ Merknad: 'Gul sykkel' }]);
		expect(await valuesOf('Navn;Merknad\nKari;Gul, blank\nOla;Rød, matt, lang\n')).toHaveLength(2);
	});

	test('columns without a name and with the same name get names of their own', async () => {
		expect(await valuesOf('Pris;;Pris;__proto__\n1;2;3;4;5\n6\n')).toEqual([
			{ Pris: '1', 'Column 2': '2', 'Pris 2': '3', 'Column 4': '4', 'Column 5': '5' },
			{ Pris: '6', 'Column 2': '', 'Pris 2': '', 'Column 4': '', 'Column 5': '' }
		]);
	});

	test('empty rows are none, a header alone is an empty table, and an empty file is nothing', async () => {
		expect(await valuesOf('Navn;By\n;\n\nKari;Oslo\n')).toEqual([{ Navn: 'Kari', By: 'Oslo' }]);
		expect(await valuesOf('Navn;By\n')).toEqual([]);
		expect(await valuesOf('')).toEqual([]);
	});

	test('a file that is no table is said to be none, by its name', async () => {
		const context = await shopFolder({ 'orders.csv': 'Navn\n"Kari\n' });
		await expect(read(context)).rejects.toMatchObject({
			kind: 'unreadable',
			say: expect.stringContaining('orders.csv')
		});
		expect(await source.check(context)).toMatchObject({ fine: false });
	});
});

describe('a row is read once', () => {
	const table = (...lines: string[]): string => ['Ordre;Kunde;By', ...lines, ''].join('\n');
	const kari = '17;Kari;Oslo';
	const ola = '18;Ola;Bergen';

	test('identical rows are records of their own', async () => {
		const context = await shopFolder({ 'orders.csv': table(kari, kari) });
		const { records } = await read(context);
		expect(new Set(records.map((record) => record.key)).size).toBe(2);
	});

	test.each([
		['a row is added at the end', table(kari, ola, '19;Ada;Moss'), ['Ada']],
		['a row is added at the top', table('19;Ada;Moss', kari, ola), ['Ada']],
		['the same row once more', table(kari, ola, kari), ['Kari']],
		['rows are sorted', table(ola, kari), []],
		['a row is taken out', table(ola), []],
		['a heading is changed', table(kari, ola).replace('Kunde', 'Navn'), []],
		['a new column is empty', 'Ordre;Betalt;Kunde;By\n17;;Kari;Oslo\n18;;Ola;Bergen\n', []],
		['the file is replaced by another', table('20;Liv;Hamar', '21;Per;Voss'), ['Liv', 'Per']],
		['the file is emptied', '', []]
	])('%s', async (_how, after, customers) => {
		const context = await shopFolder({ 'orders.csv': table(kari, ola) });
		const { cursor } = await read(context);
		await context.files.write('orders.csv', after);
		const { records } = await read(context, cursor);
		expect(records.map(({ values }) => values.Kunde)).toEqual(customers);
	});

	test('a file that is gone for a moment brings no old rows when it is back', async () => {
		const context = await shopFolder({ 'orders.csv': table(kari, ola) });
		const now = await rows?.now(context);
		await context.files.write('orders.csv', table(kari));
		await context.files.write('orders-2.csv', table('19;Ada;Moss'));
		const { records, cursor } = await read(context, now ?? null);
		await context.files.write('orders.csv', table(kari, ola));
		expect(records).toHaveLength(1);
		expect((await read(context, cursor)).records).toEqual([]);
	});

	test('a changed row is a new record, or with a key column a new version of the same', async () => {
		for (const [keyColumn, isSame] of [
			['', false],
			['ordre', true]
		] as const) {
			const context = await shopFolder({ 'orders.csv': table(kari, ola) }, { keyColumn });
			const first = await read(context);
			await context.files.write('orders.csv', table('17;Kari;Trondheim', ola));
			const { records } = await read(context, first.cursor);
			expect(records.map(({ values }) => values.By)).toEqual(['Trondheim']);
			expect(records[0]?.key === first.records[0]?.key).toBe(isSame);
		}
	});

	test('with a key column, a row that is changed and changed back is read both times', async () => {
		const context = await shopFolder({ 'orders.csv': table(kari) }, { keyColumn: 'Ordre' });
		let { cursor } = await read(context);
		for (const line of ['17;Kari;Trondheim', kari, '17;Kari;Trondheim']) {
			await context.files.write('orders.csv', table(line));
			const { records, cursor: next } = await read(context, cursor);
			expect(records).toHaveLength(1);
			cursor = next;
		}
	});

	test('with a key column the newest file counts, and a key that is repeated in a file is a record of its own', async () => {
		const context = await shopFolder({ 'b.csv': table(kari, '17;Kari;Moss') }, { keyColumn: 'Ordre' });
		await new Promise((resolve) => setTimeout(resolve, 5));
		await context.files.write('a.csv', table('17;Kari;Hamar', ola));
		const { records, cursor } = await read(context);
		expect(records.map(({ key, values }) => `${key} ${values.By}`)).toEqual(['17 (2) Moss', '17 Hamar', '18 Bergen']);
		expect((await read(context, cursor)).records).toEqual([]);
	});

	test('a row without its key is kept with its problem', async () => {
		const context = await shopFolder({ 'orders.csv': table(';Kari;Oslo') }, { keyColumn: 'Ordre' });
		const { records } = await read(context);
		expect(records).toMatchObject([{ values: { Kunde: 'Kari' }, problem: expect.stringContaining('“Ordre”') }]);
	});

	test('a last row without its line break waits until the file has rested', async () => {
		const context = await shopFolder({ 'orders.csv': `${table(kari)}18;O` });
		const writing = { ...context, now: Date.now };
		const { records, cursor } = await read(writing);
		expect(records).toHaveLength(1);
		await context.files.write('orders.csv', `${table(kari)}${ola}`);
		expect((await read(context, cursor)).records.map(({ values }) => values.Kunde)).toEqual(['Ola']);
	});
});

test('a star reads what fits and never the file that is written', async () => {
	const files = {
		'orders-1.csv': 'A\n1\n',
		'Orders-2.CSV': 'A\n2\n',
		'orders.txt': 'A\n3\n',
		'orders-out.csv': 'A\n4\n'
	};
	const star = await shopFolder(files, { filesToRead: 'orders*.csv', fileToWrite: 'orders-out.csv' });
	expect((await read(star)).records.map(({ values }) => values.A)).toEqual(['1', '2']);
	const named = await shopFolder(files, { filesToRead: 'orders-out.csv', fileToWrite: 'orders-out.csv' });
	expect((await read(named)).records.map(({ values }) => values.A)).toEqual(['4']);
	expect(await contentOf(named, 'orders-1.csv')).toBe('A\n1\n');
});

import { describe, expect, test } from 'vitest';
import type { Context, Values } from '../contract.ts';
import destination from './destination.server.ts';
import { contentOf, shopFolder } from './bed.ts';

const { row } = destination.actions;
const key = 'k'.repeat(32);

const write = (context: Context, values: Values, own = key) => row?.write(context, { key: own, values });

test('a new file has a heading for every field, and the mark by which spreadsheets see its encoding', async () => {
	const context = await shopFolder({});
	const receipt = await write(context, { name: 'Bjørg', amount: 12.5, 'Ønsket farge': 'gul' });
	expect(await contentOf(context, 'handover.csv')).toBe(
		`\uFEFFName,Amount,Ønsket farge,handover_id\r\nBjørg,12.5,gul,${key}\r\n`
	);
	expect(receipt).toEqual({ id: key, outcome: 'created', note: 'Row 2 of handover.csv' });
});

describe('a file that is there already', () => {
	const file = 'Navn;E-post;Rabatt\nKari;kari@nordbakeriet.no;10 %\n';

	test('keeps its heading, its rows and its ways; a field goes where it belongs, in whatever language', async () => {
		const context = await shopFolder({ 'handover.csv': file });
		await write(context, { name: 'Ola', email: 'ola@saga.no', city: 'Moss' });
		expect(await contentOf(context, 'handover.csv')).toBe(
			`Navn;E-post;Rabatt;Town or city;handover_id\nKari;kari@nordbakeriet.no;10 %\nOla;ola@saga.no;;Moss;${key}\n`
		);
	});

	test('keeps a line that tells its delimiter, and columns that somebody has moved', async () => {
		const context = await shopFolder({ 'handover.csv': `sep=;\r\nhandover_id;Town;Name\r\n${key};Moss;Ola\r\n` });
		expect(await write(context, { name: 'Ola', city: 'Moss' })).toMatchObject({ outcome: 'unchanged' });
		expect(await write(context, { city: 'Oslo' })).toMatchObject({ outcome: 'updated' });
		expect(await contentOf(context, 'handover.csv')).toBe(`sep=;\r\nhandover_id;Town;Name\r\n${key};Oslo;Ola\r\n`);
	});

	test('stays in Windows-1252 while that has a sign for everything', async () => {
		const latin1 = Buffer.from('Navn;By\r\nBjørg;Tromsø\r\n', 'latin1');
		const context = await shopFolder({ 'handover.csv': latin1 });
		await write(context, { name: 'Åse', city: 'Ås' });
		const bytes = (await context.files.read('handover.csv')) ?? new Uint8Array();
		expect(Buffer.from(bytes).toString('latin1')).toContain('Bjørg;Tromsø\r\nÅse;Ås;');
		await write(context, { name: 'Saga 🚲' }, 'l'.repeat(32));
		expect(await contentOf(context, 'handover.csv')).toMatch(
			/^\uFEFFNavn;By;handover_id\r\nBjørg;Tromsø\r\n[^]*Saga 🚲;/
		);
	});

	test('that must stay in Windows-1252 does not take what it cannot hold', async () => {
		const context = await shopFolder({}, { encoding: 'windows-1252' });
		await expect(write(context, { name: 'Saga 🚲' })).rejects.toMatchObject({ kind: 'refused' });
		expect(await context.files.list()).toEqual([]);
	});

	test('that is no table is left alone', async () => {
		const broken = 'Navn\n"Kari\n';
		const context = await shopFolder({ 'handover.csv': broken });
		await expect(write(context, { name: 'Ola' })).rejects.toMatchObject({ kind: 'unreadable' });
		expect(await contentOf(context, 'handover.csv')).toBe(broken);
		expect(await destination.check(context)).toMatchObject({ fine: false });
	});
});

describe('a stranger’s text', () => {
	const formula = '=HYPERLINK("http://127.0.0.1","vinn")';

	test('is not run by a spreadsheet, and is read back as it was', async () => {
		const context = await shopFolder({});
		const receipt = await write(context, { name: formula, phone: '+47 22 00 00 00', amount: -5 });
		const content = await contentOf(context, 'handover.csv');
		expect(content).toContain(`"'=HYPERLINK(""http://127.0.0.1"",""vinn"")",'+47 22 00 00 00,-5,`);
		if (receipt) expect(await row?.readBack?.(context, receipt)).toMatchObject({ name: formula, amount: -5 });
	});

	test('is written as it is where no spreadsheet is to open it', async () => {
		const context = await shopFolder({}, {}, { spreadsheetSafe: false });
		const receipt = await write(context, { name: '=1+1', city: "'s-Hertogenbosch" });
		expect(await contentOf(context, 'handover.csv')).toContain("=1+1,'s-Hertogenbosch,");
		if (receipt)
			expect(await row?.readBack?.(context, receipt)).toMatchObject({ name: '=1+1', city: "'s-Hertogenbosch" });
	});
});

test('two fields that would share a column are refused, and nothing is written', async () => {
	const context = await shopFolder({ 'handover.csv': 'Navn;By\n' });
	await expect(write(context, { name: 'Kari', Navn: 'Ola' })).rejects.toMatchObject({ kind: 'refused' });
	await expect(write(context, { handover_id: 'Ola' })).rejects.toMatchObject({ kind: 'refused' });
	expect(await contentOf(context, 'handover.csv')).toBe('Navn;By\n');
});

test('a field of any name gets one column, however often it is written', async () => {
	const context = await shopFolder({});
	const odd: Values = { ' Kake ': 'bolle', 'by, land': 'x', '"': 'y', 'Column 9': 'z' };
	for (const own of ['a', 'b', 'c']) await write(context, odd, own.repeat(32));
	const [header] = (await contentOf(context, 'handover.csv')).split('\r\n');
	expect(header).toBe('\uFEFFKake,"by, land","""",Column 9,handover_id');
});

test('a row that somebody has deleted is written again', async () => {
	const context = await shopFolder({});
	const earlier = await write(context, { name: 'Kari' });
	await context.files.write('handover.csv', 'Name,handover_id\r\n');
	expect(await row?.write(context, { key, values: { name: 'Kari' }, ...(earlier && { earlier }) })).toMatchObject({
		id: key,
		outcome: 'created'
	});
});

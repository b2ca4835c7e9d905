import { describe, expect, test } from 'vitest';
import { startMariaDb } from '../../tests/support/mariadb.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { needs } from '../../tests/support/real-server.ts';
import type { Receipt, Settings, Values } from '../contract.ts';
import { mariaDbShop, openShop, postgresShop, readOn, type Shop } from './bed.ts';
import description from './description.ts';
import destination from './destination.server.ts';
import { streamsOf } from './stream-settings.ts';

const KEY = 'k'.repeat(32);
const kari = { email: 'kari@nordbakeriet.no', name: 'Kari Nordmann' };
const TARGET: Settings = { mayWrite: true, writeTable: 'customers' };

const opened = (shop: Shop, more: Settings) => {
	const context = openShop(shop, { ...TARGET, ...more });
	const action = destination(context.settings).actions.row;
	if (!action) throw new Error('Nothing may be written.');
	const write = (values: Values, key = KEY, earlier?: Receipt) =>
		action.write(context, { key, values, ...(earlier && { earlier }) });
	return { context, action, write };
};

const rowsOf = async (shop: Shop): Promise<Values[]> =>
	(await readOn(openShop(shop, { table: 'customers' }))).records.map(({ values }) => values);

function writesOnce(open: () => Promise<Shop>): void {
	test('a row with the same e-mail is changed, whoever has made it, and gets our reference', async () => {
		const shop = await open();
		await shop.does(`INSERT INTO customers (email, name, phone) VALUES ('kari@nordbakeriet.no', 'Kari', '22')`);
		const { write } = opened(shop, { matchColumn: 'Email', referenceColumn: 'handover_id' });
		expect(await write(kari)).toMatchObject({ id: '1', outcome: 'updated' });
		expect(await write(kari)).toMatchObject({ id: '1', outcome: 'unchanged' });
		expect(await rowsOf(shop)).toMatchObject([{ ...kari, phone: '22', handover_id: KEY }]);
	});

	test('a row is found by its e-mail alone, also where the column is not unique', async () => {
		const shop = await open();
		const { action, context, write } = opened(shop, { matchColumn: 'company' });
		const receipt = await write({ ...kari, company: 'Nordbakeriet', amount: '12.50', seats: '' });
		expect(receipt).toMatchObject({ id: '1', outcome: 'created' });
		expect(await action.lookUp?.(context, KEY, { company: 'Nordbakeriet' })).toMatchObject({ id: '1' });
		expect(await action.lookUp?.(context, KEY)).toBeNull();
		const same = { key: KEY, values: { company: 'Nordbakeriet', amount: 12.5 } };
		expect(await action.isThere?.(context, same)).toBe(true);
		expect(await action.isThere?.(context, { ...same, values: { ...same.values, name: 'Ola' } })).toBe(false);
		expect(await write({ name: 'Ola', company: 'Nordbakeriet' })).toMatchObject({ id: '1', outcome: 'updated' });
		expect(await action.readBack?.(context, receipt)).toMatchObject({ name: 'Ola', amount: 12.5, seats: null });
	});

	test('many writers of the same record make one row', async () => {
		const shop = await open();
		const { write } = opened(shop, { referenceColumn: 'handover_id' });
		const all = await Promise.allSettled(Array.from({ length: 8 }, () => write(kari)));
		expect(all.some(({ status }) => status === 'fulfilled')).toBe(true);
		expect(await rowsOf(shop)).toHaveLength(1);
	});

	test('a row that somebody has deleted is not made again, and a trial can be taken back', async () => {
		const shop = await open();
		const { action, context, write } = opened(shop, { referenceColumn: 'handover_id' });
		const receipt = await write(kari);
		await action.remove?.(context, receipt);
		expect(await rowsOf(shop)).toEqual([]);
		await expect(write(kari, KEY, receipt)).rejects.toMatchObject({ kind: 'refused' });
	});

	test.each<[string, Values, RegExp]>([
		['a value that has to be different', { ...kari, name: 'Ola' }, /“.*email.*”.*already/],
		['an empty value that must not be', { email: 'ola@saga.no' }, /“name”.*empty/],
		['text where a number belongs', { name: 'Ola', seats: 'mange' }, /kind that the column holds/],
		['a number that is too large', { name: 'Ola', amount: 1e15 }, /too large/],
		['a rule of the table', { name: 'Ola', seats: 500 }, /“.*seats.*”.*rule/]
	])('%s is refused with the name of its column', async (_what, values, say) => {
		const shop = await open();
		const { write } = opened(shop, { referenceColumn: 'handover_id' });
		await write(kari, 'a'.repeat(32));
		await expect(write(values)).rejects.toMatchObject({ kind: 'refused', say: expect.stringMatching(say) });
		expect(await rowsOf(shop)).toHaveLength(1);
	});

	test('a field that the table does not have is told with those that it has', async () => {
		const shop = await open();
		const { write } = opened(shop, { referenceColumn: 'handover_id' });
		await expect(write({ ...kari, 'Favourite cake': 'bolle' })).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('Its columns are: id, email, name')
		});
	});
}

needs(await startPostgres(), (server) => {
	describe('PostgreSQL', () => {
		writesOnce(() => postgresShop(server));

		test('a user without the right to write is told so', async () => {
			const shop = await postgresShop(server);
			const user = `reader_${String(shop.settings.database)}`;
			await shop.does(
				`CREATE ROLE ${user} LOGIN PASSWORD 'password'`,
				`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${user}`
			);
			const { write } = opened({ ...shop, settings: { ...shop.settings, user } }, { referenceColumn: 'handover_id' });
			await expect(write(kari)).rejects.toMatchObject({ kind: 'forbidden' });
		});
	});
});

needs(await startMariaDb(), (server) => {
	describe('MariaDB', () => {
		writesOnce(() => mariaDbShop(server));

		test('a user without the right to write is told so, and a moment is written in UTC', async () => {
			const shop = await mariaDbShop(server);
			const reader = opened(
				{ ...shop, settings: { ...shop.settings, user: 'reader' } },
				{ referenceColumn: 'handover_id' }
			);
			await expect(reader.write(kari)).rejects.toMatchObject({ kind: 'forbidden' });
			await shop.does('CREATE TABLE visits (id INT PRIMARY KEY, at DATETIME(3), paid BOOLEAN)');
			const { action, context, write } = opened(shop, { writeTable: 'visits', matchColumn: 'id' });
			const receipt = await write({ id: 7, at: '2026-11-22T10:00:00.250+01:00', paid: true });
			expect(await action.readBack?.(context, receipt)).toEqual({ id: 7, at: '2026-11-22T09:00:00.250', paid: 1 });
		});
	});
});

describe('the settings', () => {
	test('nothing can be written while it is not allowed', () => {
		expect(description.parts({ writeTable: 'customers', matchColumn: 'email' }).actions).toEqual({});
		expect(destination({ writeTable: 'customers', matchColumn: 'email' }).actions).toEqual({});
	});

	test.each<[Settings, string]>([
		[{}, 'table'],
		[{ table: 'a', query: 'SELECT 1' }, 'query'],
		[{ query: 'DELETE FROM orders', keyColumn: 'id' }, 'query'],
		[{ query: 'SELECT * FROM orders' }, 'keyColumn'],
		[{ streams: '{"a":{"tabel":"orders"}}' }, 'streams'],
		[{ streams: 'orders' }, 'streams'],
		[{ mayWrite: true }, 'writeTable'],
		[{ mayWrite: true, writeTable: 'customers' }, 'matchColumn']
	])('%j is told at %s', (settings, name) => {
		expect(description.problems(settings)[name]).toMatch(/\.$/);
	});

	test('several tables are streams of their own', () => {
		const streams = '{"orders":{"table":"orders","label":"Orders"},"customers":{"table":"customers"}}';
		expect(Object.keys(streamsOf({ streams, table: 'items' }).streams)).toEqual(['orders', 'customers', 'rows']);
	});
});

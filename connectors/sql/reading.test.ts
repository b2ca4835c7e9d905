import { describe, expect, test } from 'vitest';
import { startMariaDb } from '../../tests/support/mariadb.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { needs } from '../../tests/support/real-server.ts';
import type { Settings } from '../contract.ts';
import { mariaDbShop, openShop, postgresShop, readOn, type Shop } from './bed.ts';
import source from './source.server.ts';

const BY_CHANGE: Settings = { table: 'orders', changedColumn: 'updated_at', createdColumn: 'created_at' };

const customers = async (shop: Shop, settings: Settings, cursor: Parameters<typeof readOn>[1] = null) => {
	const { records, cursor: next } = await readOn(openShop(shop, settings), cursor);
	return { names: records.map(({ values }) => values.customer), cursor: next ?? cursor };
};

/** What both databases keep, each in its own words for a moment some seconds ago. */
function readsOnceAndAll(open: () => Promise<Shop>, ago: (seconds: number) => string): void {
	test('a row that another program stores late, with an earlier time, is read, and nothing twice', async () => {
		const shop = await open();
		await shop.does(`INSERT INTO orders (customer, updated_at) VALUES ('Kari', ${ago(0)})`);
		const first = await customers(shop, BY_CHANGE);
		await shop.does(`INSERT INTO orders (customer, updated_at) VALUES ('Ola', ${ago(20)})`);
		const second = await customers(shop, BY_CHANGE, first.cursor);
		expect([first.names, second.names]).toEqual([['Kari'], ['Ola']]);
		expect((await customers(shop, BY_CHANGE, second.cursor)).names).toEqual([]);
	});

	test('a row that changes is read again under the same key, also while a long list is being read', async () => {
		const shop = await open();
		const rows = Array.from({ length: 1100 }, (_, n) => `('Kunde ${n}', ${ago(3000 - n)})`);
		await shop.does(`INSERT INTO orders (customer, updated_at) VALUES ${rows.join(', ')}`);
		const seen: unknown[] = [];
		let cursor = null;
		for await (const page of source(openShop(shop, BY_CHANGE).settings).streams.rows?.read(
			openShop(shop, { ...shop.settings, ...BY_CHANGE }),
			null
		) ?? []) {
			seen.push(...page.records);
			cursor = page.cursor;
			if (seen.length === 500)
				await shop.does(`UPDATE orders SET customer = 'Kari', updated_at = ${ago(0)} WHERE id IN (3, 900)`);
		}
		expect(seen).toHaveLength(1101);
		expect((await customers(shop, BY_CHANGE, cursor)).names).toEqual([]);
		await shop.does(`UPDATE orders SET customer = 'Liv', updated_at = ${ago(-1)} WHERE id = 3`);
		const { records } = await readOn(openShop(shop, BY_CHANGE), cursor);
		expect(records).toMatchObject([{ key: '3', values: { customer: 'Liv' } }]);
	});

	test('thousands of rows of one and the same moment are read once', async () => {
		const shop = await open();
		const rows = Array.from({ length: 2600 }, (_, n) => `('Kunde ${n}', '2026-11-22 10:00:00')`);
		await shop.does(`INSERT INTO orders (customer, updated_at) VALUES ${rows.join(', ')}`);
		const first = await customers(shop, BY_CHANGE);
		expect(new Set(first.names).size).toBe(2600);
		expect((await customers(shop, BY_CHANGE, first.cursor)).names).toEqual([]);
		await shop.does(`INSERT INTO orders (customer, updated_at) VALUES ('Sist', '2026-11-22 10:00:00')`);
		expect((await customers(shop, BY_CHANGE, first.cursor)).names).toEqual(['Sist']);
	});

	test('a column of the last change that is empty until then: the column of when it was made counts', async () => {
		const shop = await open();
		await shop.does(
			`INSERT INTO orders (customer, updated_at, created_at) VALUES ('Kari', NULL, ${ago(90)}), ('Ola', NULL, ${ago(80)})`
		);
		for (const settings of [BY_CHANGE, { table: 'orders', changedColumn: 'updated_at' }]) {
			const first = await customers(shop, settings);
			expect(first.names).toEqual(['Kari', 'Ola']);
			expect((await customers(shop, settings, first.cursor)).names).toEqual([]);
		}
		const { cursor } = await customers(shop, BY_CHANGE);
		await shop.does(`UPDATE orders SET updated_at = ${ago(-2)} WHERE customer = 'Kari'`);
		expect((await customers(shop, BY_CHANGE, cursor)).names).toEqual(['Kari']);
	});

	test('a number that grows with every change does as well', async () => {
		const shop = await open();
		await shop.does(
			'CREATE TABLE items (sku varchar(20) PRIMARY KEY, version int, customer varchar(20))',
			`INSERT INTO items VALUES ('b', 1, 'Kari'), ('a', 2, 'Ola')`
		);
		const settings = { table: 'items', changedColumn: 'VERSION' };
		const first = await customers(shop, settings);
		await shop.does(`INSERT INTO items VALUES ('A0', 2, 'Ada')`, `UPDATE items SET version = 3 WHERE sku = 'b'`);
		const second = await customers(shop, settings, first.cursor);
		expect(first.names).toEqual(['Kari', 'Ola']);
		expect(second.names.toSorted()).toEqual(['Ada', 'Kari']);
		expect((await customers(shop, settings, second.cursor)).names).toEqual([]);
	});

	test('a table with a key of two columns, and several streams of one database', async () => {
		const shop = await open();
		await shop.does(
			'CREATE TABLE lines_of (order_no int, line_no int, customer varchar(20), PRIMARY KEY (order_no, line_no))',
			`INSERT INTO lines_of VALUES (2, 1, 'c'), (1, 2, 'b'), (1, 1, 'a')`
		);
		const streams = JSON.stringify({
			lines: { table: 'lines_of' },
			big: { query: 'SELECT * FROM lines_of WHERE order_no > 1', key: 'order_no, line_no' }
		});
		const context = openShop(shop, { streams });
		const { records, cursor } = await readOn(context, null, 'lines');
		expect(records.map(({ key }) => key)).toEqual(['1 · 1', '1 · 2', '2 · 1']);
		expect((await readOn(context, cursor, 'lines')).records).toEqual([]);
		expect((await readOn(context, null, 'big')).records).toHaveLength(1);
	});

	test('names and texts with every sign are read as they are, and run nothing', async () => {
		const shop = await open();
		const quote = shop.settings.kind === 'mysql' ? '`' : '"';
		const odd = `Ordre'r; DROP TABLE orders; -- ${quote}${quote} 🚲`;
		const name = odd.replaceAll(quote + quote, quote);
		const table = shop.settings.kind === 'mysql' ? `${quote}rader 'x'${quote}` : `${quote}${odd}${quote}`;
		await shop.does(
			`CREATE TABLE ${table} (id int PRIMARY KEY, customer varchar(50))`,
			`INSERT INTO ${table} VALUES (1, '陈伟 🚲 O''Hara')`
		);
		expect((await customers(shop, { table: shop.settings.kind === 'mysql' ? "rader 'x'" : name })).names).toEqual([
			"陈伟 🚲 O'Hara"
		]);
		expect((await customers(shop, { table: 'orders' })).names).toEqual([]);
	});

	test('a session that reads cannot change anything, whatever the query says', async () => {
		const shop = await open();
		await shop.does(`INSERT INTO orders (customer) VALUES ('Kari')`);
		for (const query of [
			'SELECT 1 AS id) q; DELETE FROM orders; --',
			'DELETE FROM orders',
			'SELECT id FROM orders FOR UPDATE) x; DROP TABLE orders; (SELECT 1'
		]) {
			await readOn(openShop(shop, { query, keyColumn: 'id' })).catch(() => undefined);
		}
		expect(await shop.count('orders')).toBe(1);
	});

	test('what is not there is told with what is, and a wrong query is told', async () => {
		const shop = await open();
		const say = async (settings: Settings) => {
			const context = openShop(shop, settings);
			const answer = await source(context.settings).check(context);
			return answer.fine ? `fine: ${answer.say}` : answer.say;
		};
		expect(await say({ table: 'ordrer' })).toContain('It shows: customers, orders.');
		expect(await say({ table: 'orders', changedColumn: 'endret' })).toContain('Its columns are: id, customer, total');
		expect(await say({ query: 'SELECT nothing FROM orders', keyColumn: 'id' })).toContain('no table or column');
		expect(await say({ query: 'SELECT FROM WHERE', keyColumn: 'id' })).toContain('does not understand');
		expect(await say({ database: 'nowhere', table: 'orders' })).toMatch(/no database of this name|no right/);
		expect(await say({ encryption: 'checked', table: 'orders' })).toMatch(/encrypted connection|certificate/);
		expect(await say({})).toContain('Name a table or a query');
		expect(await say(BY_CHANGE)).toMatch(
			/^fine: Signed in to the database .* Nothing can be changed in it\. Its tables are customers, orders\.$/
		);
	});
}

needs(await startPostgres(), (server) => {
	describe('PostgreSQL', () => {
		readsOnceAndAll(
			() => postgresShop(server),
			(seconds) => `timestamptz '2026-11-22 10:00:00.123456Z' - interval '${seconds} seconds'`
		);

		test('moments keep their microseconds, numbers are numbers only where they are exact, and JSON is its parts', async () => {
			const shop = await postgresShop(server);
			await shop.does(
				`INSERT INTO orders (customer, total, note, token, updated_at, created_at) VALUES
				('Kari 🚲', 799.00, '{"seats":2}', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '2026-10-25 02:30:00.123456+02', 'infinity')`,
				'CREATE TABLE odd (id bigint PRIMARY KEY, large numeric, small float8, words text[], day date, local timestamp, yes boolean)',
				`INSERT INTO odd VALUES (9223372036854775807, 12345678901234567890.12, 0.1, '{a,"b c"}', '2026-02-28', '2026-03-29 02:30:00.000001', true)`
			);
			const [order] = (await readOn(openShop(shop, { table: 'orders', changedColumn: 'updated_at' }))).records;
			expect(order).toEqual({
				key: '1',
				occurredAt: Date.UTC(2026, 9, 25, 0, 30, 0, 123),
				values: {
					...{
						id: 1,
						customer: 'Kari 🚲',
						total: 799,
						note: { seats: 2 },
						token: '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
					},
					...{ updated_at: '2026-10-25T00:30:00.123456Z', created_at: 'infinity' }
				}
			});
			const [odd] = (await readOn(openShop(shop, { table: 'odd' }))).records;
			expect(odd?.values).toEqual({
				...{ id: '9223372036854775807', large: '12345678901234567890.12', small: 0.1, words: ['a', 'b c'] },
				...{ day: '2026-02-28', local: '2026-03-29T02:30:00.000001', yes: true }
			});
		});
	});
});

needs(await startMariaDb(), (server) => {
	describe('MariaDB', () => {
		readsOnceAndAll(
			() => mariaDbShop(server),
			(seconds) => `TIMESTAMP '2026-11-22 10:00:00.123' - INTERVAL ${seconds} SECOND`
		);

		test('moments keep their milliseconds, numbers are numbers only where they are exact', async () => {
			const shop = await mariaDbShop(server);
			await shop.does(
				`SET time_zone = '+02:00'`,
				`INSERT INTO orders (customer, total, note, updated_at) VALUES ('陈伟 🚲', 1249.00, '{"seats":2}', '2026-06-01 12:00:00.5')`,
				'CREATE TABLE odd (id BIGINT UNSIGNED PRIMARY KEY, large DECIMAL(30,2), day DATE, local DATETIME(6), picture BLOB)',
				`INSERT INTO odd VALUES (18446744073709551615, 12345678901234567890.12, '2026-02-28', '2026-03-29 02:30:00.000001', x'00ff')`
			);
			const [order] = (await readOn(openShop(shop, { table: 'orders', changedColumn: 'updated_at' }))).records;
			expect(order).toMatchObject({
				occurredAt: Date.UTC(2026, 5, 1, 10, 0, 0, 500),
				values: { id: 1, customer: '陈伟 🚲', total: 1249, note: '{"seats":2}', updated_at: '2026-06-01T10:00:00.500Z' }
			});
			const [odd] = (await readOn(openShop(shop, { table: 'odd' }))).records;
			expect(odd?.values).toEqual({
				...{ id: '18446744073709551615', large: '12345678901234567890.12', picture: 'AP8=' },
				...{ day: '2026-02-28', local: '2026-03-29T02:30:00.000001' }
			});
		});

		test('a certificate that nobody has signed is enough only where the settings say so', async () => {
			const shop = await mariaDbShop(server);
			const check = (encryption: string) => {
				const context = openShop(shop, { table: 'orders', encryption });
				return source(context.settings).check(context);
			};
			expect(await check('unchecked')).toMatchObject({ fine: true });
			expect(await check('checked')).toMatchObject({ fine: false, say: expect.stringContaining('certificate') });
		});

		test('a user who may only read is enough', async () => {
			const shop = await mariaDbShop(server);
			const reader = { ...shop, settings: { ...shop.settings, user: 'reader' } };
			await shop.does(`INSERT INTO orders (customer) VALUES ('Kari')`);
			expect((await customers(reader, BY_CHANGE)).names).toEqual(['Kari']);
		});
	});
});

import { testContext } from '../../tests/support/context.ts';
import type { MariaDb } from '../../tests/support/mariadb.ts';
import type { Postgres } from '../../tests/support/postgres.ts';
import pg from 'pg';
import type { Context, Cursor, Settings, SourceRecord } from '../contract.ts';
import source from './source.server.ts';

/** A database with a table of orders and one of customers, and a door for whoever works in it besides us. */
export interface Shop {
	readonly settings: Settings;
	readonly secrets: Readonly<Record<string, string>>;
	does(...statements: readonly string[]): Promise<void>;
	count(table: string): Promise<number>;
}

const defaults: Settings = { encryption: 'none', mayWrite: false, host: '127.0.0.1' };

export async function postgresShop(server: Postgres): Promise<Shop> {
	const url = new URL(await server.freshDatabase());
	const work = async <Answer>(ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> => {
		const client = new pg.Client({ connectionString: url.href });
		await client.connect();
		try {
			return await ask(client);
		} finally {
			await client.end();
		}
	};
	const does = (...statements: readonly string[]): Promise<void> =>
		work(async (client) => {
			for (const statement of statements) await client.query(statement);
		});
	await does(
		`CREATE TABLE orders (id bigserial PRIMARY KEY, customer text, total numeric(12,2), note jsonb, token uuid DEFAULT gen_random_uuid(),
			created_at timestamptz NOT NULL DEFAULT clock_timestamp(), updated_at timestamptz(6) DEFAULT clock_timestamp())`,
		`CREATE TABLE customers (id bigserial PRIMARY KEY, email text UNIQUE, name text NOT NULL, phone text, company text,
			amount numeric(12,2), seats int CHECK (seats < 100), day date, message text, handover_id text UNIQUE)`
	);
	const port = Number(url.port);
	return {
		settings: { ...defaults, kind: 'postgres', port, database: url.pathname.slice(1), user: 'postgres' },
		secrets: { password: 'password' },
		does,
		count: (table) =>
			work(async (client) => Number((await client.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n))
	};
}

export async function mariaDbShop(server: MariaDb): Promise<Shop> {
	const database = await server.freshDatabase();
	const does = (...statements: readonly string[]): Promise<void> => server.does(database, ...statements);
	await does(
		`CREATE TABLE orders (id BIGINT AUTO_INCREMENT PRIMARY KEY, customer VARCHAR(200), total DECIMAL(12,2), note JSON,
			created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), updated_at TIMESTAMP(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3))`,
		`CREATE TABLE customers (id BIGINT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) UNIQUE, name TEXT NOT NULL, phone TEXT, company TEXT,
			amount DECIMAL(12,2), seats INT CHECK (seats < 100), day DATE, message TEXT, handover_id VARCHAR(32) UNIQUE)`
	);
	const settings = { ...defaults, kind: 'mysql', port: server.port, database, user: 'shop' };
	const secrets = { password: 'shop-pass' };
	return {
		settings,
		secrets,
		does,
		async count(table) {
			const context = testContext({
				settings: { ...settings, query: `SELECT COUNT(*) AS n FROM ${table}`, keyColumn: 'n' },
				secrets
			});
			const [row] = (await source(context.settings).streams.rows?.latest(context, 1)) ?? [];
			return Number(row?.values.n);
		}
	};
}

export const openShop = ({ settings, secrets }: Shop, more: Settings = {}): Context =>
	testContext({ settings: { ...settings, ...more }, secrets });

/** Reads to the end as the engine does; the cursor comes back as out of the database. */
export async function readOn(context: Context, cursor: Cursor | null = null, name = 'rows') {
	const records: SourceRecord[] = [];
	let last = cursor;
	for await (const page of source(context.settings).streams[name]?.read(context, cursor) ?? []) {
		records.push(...page.records);
		last = JSON.parse(JSON.stringify(page.cursor)) as Cursor;
	}
	return { records, cursor: last };
}

import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { pgColumns } from './columns.ts';
import type { Database, Query } from './database.ts';
import { projectRoot } from './project-root.ts';
import { schema } from './schema.ts';
import { withoutValues } from './without-values.ts';

// Two processes that start together must not both create the tables.
const MIGRATION_LOCK = 748_020_531;

const migrateOnce = async (pool: pg.Pool): Promise<void> => {
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await migrate(drizzle(client), { migrationsFolder: join(projectRoot(), 'drizzle/postgres') });
	} finally {
		// Ended and not given back: that frees the lock, whatever happened meanwhile.
		client.release(true);
	}
};

const openPool = (url: string): pg.Pool => {
	const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
	// A connection that breaks is replaced by the pool; unheard, the event would end the program.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return pool;
};

const drizzleWithoutValues = (pool: pg.Pool) => {
	const drizzled = drizzle(pool);
	const { session } = drizzled._;
	const prepareQuery = session.prepareQuery.bind(session);
	session.prepareQuery = (...query) => {
		const prepared = prepareQuery(...query);
		const execute = prepared.execute.bind(prepared);
		prepared.execute = (...values) =>
			execute(...values).catch((failure: unknown) => {
				throw withoutValues(failure);
			});
		return prepared;
	};
	return drizzled;
};

/** PostgreSQL, for when one machine is outgrown. */
export const openPostgres = async (url: string): Promise<Database> => {
	const pool = openPool(url);
	try {
		await migrateOnce(pool);
	} catch (failure) {
		await pool.end();
		throw failure;
	}
	const drizzled = drizzleWithoutValues(pool);
	return {
		dialect: 'postgres',
		query: drizzled as unknown as Query,
		tables: schema(pgColumns),
		atomically: async (statements) => {
			try {
				return await drizzled.transaction(async (tx) => {
					const answers: unknown[] = [];
					for (const statement of statements(tx as unknown as Query).flat()) answers.push(await statement);
					return answers;
				});
			} catch (failure) {
				throw withoutValues(failure);
			}
		},
		forget: async () => undefined,
		ping: async () => {
			await pool.query('select 1');
		},
		close: () => pool.end()
	};
};

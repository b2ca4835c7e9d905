import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { pgColumns } from './columns.ts';
import type { Database, Query } from './database.ts';
import { projectRoot } from './project-root.ts';
import { schema } from './schema.ts';

// Two processes that start together must not both create the tables.
const MIGRATION_LOCK = 748_020_531;

/** PostgreSQL, for when one machine is outgrown. */
export const openPostgres = async (url: string): Promise<Database> => {
	const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
	// An idle connection that breaks is replaced by the pool; unheard, the event would end the program.
	pool.on('error', () => undefined);
	const drizzled = drizzle(pool);
	const locked = await pool.connect();
	try {
		await locked.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await migrate(drizzle(locked), { migrationsFolder: join(projectRoot(), 'drizzle/postgres') });
	} finally {
		await locked.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
		locked.release();
	}
	return {
		dialect: 'postgres',
		query: drizzled as unknown as Query,
		tables: schema(pgColumns),
		atomically: (statements) =>
			drizzled.transaction(async (tx) => {
				const answers: unknown[] = [];
				for (const statement of statements(tx as unknown as Query)) answers.push(await statement);
				return answers;
			}),
		ping: async () => {
			await pool.query('select 1');
		},
		close: () => pool.end()
	};
};

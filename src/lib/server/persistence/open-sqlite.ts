import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteColumns } from './columns.ts';
import type { Database, Query, Statement } from './database.ts';
import { groupCommits } from './group-commits.ts';
import { keepStatements } from './keep-statements.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { projectRoot } from './project-root.ts';
import { schema } from './schema.ts';

type List = Parameters<Database['atomically']>[0];

const runNow = (statement: Statement): unknown =>
	(statement as unknown as { prepare(): { execute(): { sync(): unknown } } }).prepare().execute().sync();

/** Milliseconds. */
const PATIENCE = 5_000;

const isBusy = (failure: unknown): boolean =>
	failure instanceof Sqlite.SqliteError && failure.code.startsWith('SQLITE_BUSY');

/** Another process may be starting too: SQLite waits for every lock by itself but for the one that this takes. */
const writeAhead = async (connection: Sqlite.Database): Promise<void> => {
	for (const end = Date.now() + PATIENCE; ; await pause(10)) {
		try {
			connection.pragma('journal_mode = WAL');
			return;
		} catch (failure) {
			if (!isBusy(failure) || Date.now() > end) throw failure;
		}
	}
};

/** The embedded database in one file; `:memory:` keeps nothing. */
export const openSqlite = async (file: string): Promise<Database> => {
	if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
	const connection = new Sqlite(file, { timeout: PATIENCE });
	await writeAhead(connection);
	// FULL, because the delivery promise rests on it: what was written before a call survives a power cut.
	connection.pragma('synchronous = FULL');
	// What is removed is overwritten, so that personal values are really gone.
	connection.pragma('secure_delete = ON');
	migrateSqlite(connection, join(projectRoot(), 'drizzle/sqlite'));
	keepStatements(connection);
	const query = drizzle(connection) as unknown as Query;
	const commits = groupCommits<List>(connection, (list) => list(query).flat().map(runNow));
	return {
		dialect: 'sqlite',
		query,
		tables: schema(sqliteColumns),
		atomically: commits.write,
		forget: async () => {
			// Where somebody reads at this moment, the next time does it.
			connection.pragma('wal_checkpoint(TRUNCATE)');
		},
		ping: async () => {
			connection.prepare('select 1').get();
		},
		close: async () => {
			commits.flush();
			connection.close();
		}
	};
};

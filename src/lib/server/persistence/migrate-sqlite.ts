import type Sqlite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

const MADE =
	'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)';

/**
 * Brings the tables up to date. Drizzle's own way looks first and takes the write lock later, so that the command and
 * the server, started together on a new installation, would both make the tables.
 */
export const migrateSqlite = (connection: Sqlite.Database, migrationsFolder: string): void => {
	const migrations = readMigrationFiles({ migrationsFolder });
	const bringUpToDate = connection.transaction(() => {
		connection.exec(MADE);
		const newest = connection.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
		const write = connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
		for (const { sql, hash, folderMillis } of migrations) {
			if (folderMillis <= Number(newest ?? 0)) continue;
			for (const statement of sql) connection.exec(statement);
			write.run(hash, folderMillis);
		}
	});
	bringUpToDate.immediate();
};

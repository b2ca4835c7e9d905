import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Tables } from './schema.ts';

/** Queries as drizzle writes them for SQLite; PostgreSQL runs the same ones. */
export type Query = Pick<
	BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
	'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'run'
>;

/** One write that belongs to a list: not yet run when it is put there. */
export interface Statement extends PromiseLike<unknown> {
	prepare?: unknown;
}

export interface Database {
	readonly dialect: 'sqlite' | 'postgres';
	readonly query: Query;
	readonly tables: Tables;
	/**
	 * Writes all of the list or none of it, and answers with what each statement returned, in order; a write that takes
	 * several statements stands in the list as one. Never an async body: SQLite could not keep that promise.
	 */
	atomically(statements: (query: Query) => readonly (Statement | readonly Statement[])[]): Promise<unknown[]>;
	/** Lets nothing of what was removed remain in a file of ours; a database server looks after its own files. */
	forget(): Promise<void>;
	/** Asks the database for one row; throws where it does not answer. */
	ping(): Promise<void>;
	close(): Promise<void>;
}

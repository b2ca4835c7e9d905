import type Sqlite from 'better-sqlite3';

/** The one not used for longest makes room for a new one. */
const MOST = 300;

/** Has each text prepared once: that costs more than most statements take. */
export const keepStatements = (connection: Sqlite.Database): void => {
	const kept = new Map<string, Sqlite.Statement>();
	const prepare = connection.prepare.bind(connection) as (text: string) => Sqlite.Statement;
	const prepareOnce = (text: string): Sqlite.Statement => {
		const statement = kept.get(text) ?? prepare(text);
		kept.delete(text);
		kept.set(text, statement);
		for (const oldest of kept.size > MOST ? kept.keys().take(1) : []) kept.delete(oldest);
		// Whoever had it before may have asked for rows without names.
		return statement.reader ? statement.raw(false) : statement;
	};
	connection.prepare = prepareOnce as typeof connection.prepare;
};

import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { Database } from './database.ts';

/** Does one piece of work in a session, and hangs up. A session that may not write cannot, whatever is asked of it. */
export async function inDatabase<Answer>(
	context: Context,
	work: (database: Database) => Promise<Answer>,
	{ mayWrite = false }: { readonly mayWrite?: boolean } = {}
): Promise<Answer> {
	const database = await openDatabase(context, mayWrite);
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

export async function openDatabase(context: Context, mayWrite = false): Promise<Database> {
	const { kind, host, database } = context.settings;
	if (String(host ?? '').trim() === '' || String(database ?? '').trim() === '') {
		throw new ConnectorError('misconfigured', {
			say: 'The address of the server or the name of the database is missing. Fill in both.'
		});
	}
	const open = kind === 'mysql' ? (await import('./mysql.ts')).openMysql : (await import('./postgres.ts')).openPostgres;
	return open(context, mayWrite);
}

import pg from 'pg';
import type { Context, Value, Values } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import { whileRunning } from '../own-socket/while-running.ts';
import type { Answer, Column, Database } from './database.ts';
import { exactNumber, isoMoment } from './exact-number.ts';
import { sqlFailure } from './failure.ts';
import { TIME_LIMIT } from './limits.ts';
import { databaseTls } from './tls.ts';

/** Numbers of PostgreSQL's own types, from its catalogue `pg_type`. */
const TYPES = {
	bool: 16,
	numbers: new Set([20, 21, 23, 26, 700, 701, 1700]),
	json: new Set([114, 3802]),
	timestamp: 1114,
	timestamptz: 1184,
	lists: new Set([1000, 1005, 1007, 1009, 1015, 1016, 1021, 1022, 2951])
};

const parserOf = (type: number): ((text: string) => Value) => {
	if (type === TYPES.bool) return (text) => text === 't';
	if (TYPES.numbers.has(type)) return exactNumber;
	if (TYPES.json.has(type)) return (text) => JSON.parse(text) as Value;
	if (type === TYPES.timestamptz) return (text) => isoMoment(text, 'Z');
	if (type === TYPES.timestamp) return (text) => isoMoment(text, '');
	if (TYPES.lists.has(type)) return (text) => JSON.parse(JSON.stringify(pg.types.getTypeParser(type)(text))) as Value;
	return storableText;
};

const columnOf = ({ name, dataTypeID }: pg.FieldDef): Column => ({
	name,
	time: dataTypeID === TYPES.timestamptz ? 'instant' : dataTypeID === TYPES.timestamp ? 'local' : null
});

const asParameter = (value: Value): string | null => {
	if (value === null) return null;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Opens a session on PostgreSQL. Throws `ConnectorError`. */
export async function openPostgres(context: Context, mayWrite: boolean): Promise<Database> {
	const { settings, secrets, network, signal } = context;
	signal.throwIfAborted();
	const { address, servername } = await network.pin(String(settings.host));
	const client = new pg.Client({
		host: address,
		port: Number(settings.port || 5432),
		database: String(settings.database),
		user: String(settings.user ?? ''),
		password: secrets.password ?? '',
		ssl: databaseTls(address, servername, settings) ?? false,
		connectionTimeoutMillis: 20_000,
		application_name: 'Handover',
		types: { getTypeParser: parserOf as typeof pg.types.getTypeParser }
	});
	// The call under way fails with the same error; unheard, this one would end the whole program.
	client.on('error', () => undefined);
	const close = (): void => {
		signal.removeEventListener('abort', close);
		// Who ends a run does not wait for the answer to a statement.
		if (signal.aborted) client.connection.stream.destroy();
		void client.end().catch(() => undefined);
	};
	signal.addEventListener('abort', close);
	const run = async (text: string, parameters: readonly Value[] = []): Promise<Answer> => {
		signal.throwIfAborted();
		try {
			// One statement at a time, whatever a query of the settings has in it.
			const asked = { text, values: parameters.map(asParameter), queryMode: 'extended' };
			const { fields, rows, rowCount } = await whileRunning(signal, client.query<Values>(asked));
			return { columns: fields.map(columnOf), rows, touched: rowCount ?? 0 };
		} catch (error) {
			throw signal.aborted ? signal.reason : sqlFailure(error, mayWrite);
		}
	};
	try {
		await whileRunning(signal, client.connect());
		await run(`SET statement_timeout = ${TIME_LIMIT}`);
		await run(`SET TIME ZONE 'UTC'`);
		await run(`SET datestyle = 'ISO'`);
		if (!mayWrite) await run('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
		const { rows } = await run('SHOW server_version');
		return { kind: 'postgres', version: `PostgreSQL ${String(rows[0]?.server_version)}`, run, close };
	} catch (error) {
		close();
		throw signal.aborted ? signal.reason : sqlFailure(error);
	}
}

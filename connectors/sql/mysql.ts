import mysql, {
	createConnection,
	type Connection,
	type FieldPacket,
	type ResultSetHeader,
	type RowDataPacket
} from 'mysql2';
import type { Context, Value, Values } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import { connectTo } from '../own-socket/connect.ts';
import { whileRunning } from '../own-socket/while-running.ts';
import type { Answer, Column, Database } from './database.ts';
import { exactNumber, isoMoment } from './exact-number.ts';
import { sqlFailure } from './failure.ts';
import { TIME_LIMIT } from './limits.ts';
import { databaseTls } from './tls.ts';

// The package names it to CommonJS only, which Node does not see as a named export.
const { Types } = mysql;

const NUMBERS: ReadonlySet<number | undefined> = new Set([
	...[Types.TINY, Types.SHORT, Types.INT24, Types.LONG, Types.LONGLONG, Types.FLOAT, Types.DOUBLE],
	...[Types.DECIMAL, Types.NEWDECIMAL, Types.YEAR]
]);

const timeOf = (type: number | undefined): Column['time'] =>
	type === Types.TIMESTAMP ? 'instant' : type === Types.DATETIME ? 'local' : null;

function valueOf(held: unknown, type: number | undefined): Value {
	if (held === null || held === undefined) return null;
	if (Buffer.isBuffer(held)) return held.toString('base64');
	const text = typeof held === 'object' ? JSON.stringify(held) : String(held);
	if (NUMBERS.has(type)) return exactNumber(text);
	if (type === Types.JSON) return JSON.parse(text) as Value;
	const time = timeOf(type);
	return time === null ? storableText(text) : isoMoment(text, time === 'instant' ? 'Z' : '');
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/** MySQL reads no `T` and no zone; the session is in UTC. */
function asMoment(text: string): string {
	const [, date, time, zone] = MOMENT.exec(text) ?? [];
	if (date === undefined) return text;
	if (zone === undefined || zone === 'Z') return `${date} ${time}`;
	const at = Date.parse(text);
	return Number.isNaN(at) ? text : new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

const asParameter = (value: Value): string | number | null => {
	if (value === null || typeof value === 'number') return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	return typeof value === 'object' ? JSON.stringify(value) : asMoment(value);
};

/** Errors that MariaDB numbers otherwise than MySQL, whose names the library knows. */
const OF_MARIADB: Readonly<Record<number, string>> = { 1969: 'ER_STATEMENT_TIMEOUT', 4025: 'ER_CONSTRAINT_FAILED' };

function renamed(error: unknown): unknown {
	const name = error instanceof Error && 'errno' in error ? OF_MARIADB[Number(error.errno)] : undefined;
	return name === undefined || !(error instanceof Error) ? error : Object.assign(error, { code: name });
}

/** Opens a session on MariaDB or MySQL. Throws `ConnectorError`. */
export async function openMysql(context: Context, mayWrite: boolean): Promise<Database> {
	const { settings, secrets, network, signal } = context;
	signal.throwIfAborted();
	const { address, servername } = await network.pin(String(settings.host));
	const tls = databaseTls(address, servername, settings);
	const stream = await connectTo(address, Number(settings.port || 3306), signal).catch((error: unknown) => {
		throw signal.aborted ? signal.reason : sqlFailure(error);
	});
	const client = createConnection({
		stream,
		host: servername,
		database: String(settings.database),
		user: String(settings.user ?? ''),
		password: secrets.password ?? '',
		...(tls && {
			ssl: { rejectUnauthorized: tls.rejectUnauthorized ?? true, verifyIdentity: tls.rejectUnauthorized ?? true }
		}),
		connectTimeout: 20_000,
		charset: 'utf8mb4',
		dateStrings: true,
		supportBigNumbers: true,
		bigNumberStrings: true,
		multipleStatements: false,
		// A server must not ask for files of this machine.
		flags: ['-LOCAL_FILES']
	});
	// The call under way fails with the same error; unheard, this one would end the whole program.
	client.on('error', () => undefined);
	const close = (): void => {
		signal.removeEventListener('abort', close);
		client.destroy();
	};
	signal.addEventListener('abort', close);
	const run = async (statement: string, parameters: readonly Value[] = []): Promise<Answer> => {
		signal.throwIfAborted();
		try {
			return await whileRunning(signal, executed(client, statement, parameters.map(asParameter)));
		} catch (error) {
			throw signal.aborted ? signal.reason : sqlFailure(renamed(error), mayWrite);
		}
	};
	try {
		const { rows } = await run('SELECT VERSION() AS version');
		const version = String(rows[0]?.version);
		const isMariaDb = /mariadb/i.test(version);
		await run(isMariaDb ? `SET max_statement_time = ${TIME_LIMIT / 1000}` : `SET max_execution_time = ${TIME_LIMIT}`);
		await run(`SET time_zone = '+00:00'`);
		await run(`SET sql_mode = 'TRADITIONAL'`);
		// Two writers who find no row must not lock each other out of the gap where it would be.
		await run(
			mayWrite ? 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED' : 'SET SESSION TRANSACTION READ ONLY'
		);
		const called = `${isMariaDb ? 'MariaDB' : 'MySQL'} ${/^[\d.]+/.exec(version)?.[0] ?? ''}`.trim();
		return { kind: 'mysql', version: called, run, close };
	} catch (error) {
		close();
		throw error;
	}
}

function executed(client: Connection, statement: string, parameters: (string | number | null)[]): Promise<Answer> {
	const { promise, resolve, reject } = Promise.withResolvers<Answer>();
	client.execute<RowDataPacket[] | ResultSetHeader>(statement, parameters, (error, result, fields) => {
		if (error) reject(error);
		else resolve(answerOf(result, fields));
	});
	return promise;
}

function answerOf(result: RowDataPacket[] | ResultSetHeader, fields: FieldPacket[] | undefined): Answer {
	if (!Array.isArray(result)) return { columns: [], rows: [], touched: result.affectedRows };
	const types = new Map((fields ?? []).map((field) => [field.name, field.columnType]));
	const rows = result.map((row): Values =>
		Object.fromEntries(Object.entries(row).map(([name, held]) => [name, valueOf(held, types.get(name))]))
	);
	const columns = [...types].map(([name, type]) => ({ name, time: timeOf(type) }));
	return { columns, rows, touched: 0 };
}

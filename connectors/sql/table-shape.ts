import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { at, quoted, type Database } from './database.ts';

/** What the catalogue of the database says of a table. */
export interface TableShape {
	/** Quoted, with its schema. */
	readonly source: string;
	readonly name: string;
	readonly columns: readonly string[];
	/** The table's own key; empty where it has none, as a view. */
	readonly key: readonly string[];
	/** The columns whose values are text, so that an empty text is one. */
	readonly textual: ReadonlySet<string>;
}

const schemaOf = (database: Database, { settings }: Context): string => {
	const written = String(settings.schema ?? '').trim();
	return written !== '' ? written : database.kind === 'mysql' ? String(settings.database) : 'public';
};

/** The tables and views that this user may see, by their names. */
export async function tablesIn(database: Database, context: Context): Promise<string[]> {
	const { rows } = await database.run(
		`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ${at(database, 1)} ORDER BY table_name`,
		[schemaOf(database, context)]
	);
	return rows.map(({ name }) => String(name));
}

const KEY_OF = {
	postgres: `SELECT a.attname AS name FROM pg_index i
		JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
		JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
		WHERE i.indisprimary AND n.nspname = $1 AND c.relname = $2
		ORDER BY array_position(i.indkey::int[], a.attnum::int)`,
	mysql: `SELECT column_name AS name FROM information_schema.statistics
		WHERE table_schema = ? AND table_name = ? AND index_name = 'PRIMARY' ORDER BY seq_in_index`
} as const;

/** Looks a table up in the catalogue; `orders` or `shop.orders`. Throws `ConnectorError` (misconfigured). */
export async function tableShape(database: Database, context: Context, written: string): Promise<TableShape> {
	const [, named, rest] = /^([^.]+)\.(.+)$/.exec(written) ?? [];
	const schema = named ?? schemaOf(database, context);
	const name = rest ?? written;
	const { rows } = await database.run(
		`SELECT column_name AS name, data_type AS type FROM information_schema.columns
		WHERE table_schema = ${at(database, 1)} AND table_name = ${at(database, 2)} ORDER BY ordinal_position`,
		[schema, name]
	);
	if (rows.length === 0) throw noTable(written, await tablesIn(database, context));
	const key = await database.run(KEY_OF[database.kind], [schema, name]);
	return {
		source: `${quoted(database, schema)}.${quoted(database, name)}`,
		name,
		columns: rows.map((row) => String(row.name)),
		key: key.rows.map((row) => String(row.name)),
		textual: new Set(rows.filter(({ type }) => /char|text|enum|set/i.test(String(type))).map((row) => String(row.name)))
	};
}

/** The column of this name, in capitals or not. Throws `ConnectorError` (misconfigured) where there is none. */
export function columnIn(columns: readonly string[], written: string, where: string): string {
	const found =
		columns.find((column) => column === written) ??
		columns.find((column) => column.toLowerCase() === written.trim().toLowerCase());
	if (found !== undefined) return found;
	throw new ConnectorError('misconfigured', {
		say: `${where} has no column “${written}”. Its columns are: ${columns.join(', ')}.`
	});
}

const MOST_NAMES = 30;

const noTable = (written: string, tables: readonly string[]): ConnectorError =>
	new ConnectorError('misconfigured', {
		say:
			tables.length === 0
				? `The database shows no table “${written}”, and no other one either. Check the schema, and give the user name the right to read.`
				: `The database shows no table “${written}”. It shows: ${tables.slice(0, MOST_NAMES).join(', ')}.`
	});

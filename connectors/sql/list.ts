import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { asText, quoted, type Database } from './database.ts';
import type { Stream } from './stream-settings.ts';
import { columnIn, tableShape } from './table-shape.ts';

/** A list as it is asked for: everything in it is quoted and stands in the catalogue or in the query's own columns. */
export interface List {
	/** What is read from, under the name q. */
	readonly from: string;
	/** The key columns, quoted. */
	readonly keys: readonly string[];
	/** When a row changed, as an expression; null where only the key is known. */
	readonly mark: string | null;
	/** A moment, so that some seconds can be read again; a number or text cannot. */
	readonly time: 'instant' | 'local' | null;
	/** What is selected: all columns, and mark and keys as text. */
	readonly select: string;
}

export const MARK = 'handover_mark';
export const keyName = (place: number): string => `handover_key_${place}`;

/** Makes a list of what the settings say. Throws `ConnectorError`. */
export async function openList(database: Database, context: Context, stream: Stream): Promise<List> {
	const { source, columns, key, where } = await sourceOf(database, context, stream);
	const from = `${source} ${quoted(database, 'q')}`;
	const q = (column: string): string => `${quoted(database, 'q')}.${quoted(database, column)}`;
	const named = (written: string): string => q(columnIn(columns, written, where));
	const keys = stream.key === undefined ? key.map(q) : stream.key.split(',').map((each) => named(each.trim()));
	if (keys.length === 0) throw withoutKey(where);
	const moments = [stream.changed, stream.created].flatMap((each) => (each === undefined ? [] : [named(each)]));
	const mark = moments.length > 1 ? `COALESCE(${moments.join(', ')})` : (moments[0] ?? null);
	const time = mark === null ? null : await timeOf(database, from, mark);
	const select = [
		`${quoted(database, 'q')}.*`,
		...(mark === null ? [] : [`${asText(database, mark)} AS ${MARK}`]),
		...keys.map((each, place) => `${asText(database, each)} AS ${keyName(place)}`)
	].join(', ');
	return { from, keys, mark, time, select };
}

async function sourceOf(database: Database, context: Context, { table, query }: Stream) {
	if (table !== undefined) {
		const shape = await tableShape(database, context, table);
		return { source: shape.source, columns: shape.columns, key: shape.key, where: `The table ${shape.name}` };
	}
	const source = `(${(query ?? '').replace(/[;\s]+$/, '')}\n)`;
	const { columns } = await database.run(`SELECT * FROM ${source} ${quoted(database, 'q')} LIMIT 0`);
	return { source, columns: columns.map(({ name }) => name), key: [], where: 'The query' };
}

async function timeOf(database: Database, from: string, mark: string): Promise<List['time']> {
	const { columns } = await database.run(`SELECT ${mark} AS ${MARK} FROM ${from} LIMIT 0`);
	return columns[0]?.time ?? null;
}

const withoutKey = (where: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${where} has no key of its own. Name the column that is different in every row in the settings.`
	});

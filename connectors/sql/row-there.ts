import { ConnectorError } from '../connector-error.ts';
import type { Context, Values } from '../contract.ts';
import type { Target } from './action-settings.ts';
import { asText, at, quoted, type Database } from './database.ts';
import { columnIn, tableShape, type TableShape } from './table-shape.ts';

/** The table of the settings as it is written to. */
export interface Writing {
	readonly shape: TableShape;
	readonly match: string | null;
	readonly reference: string | null;
	/** The columns by which one row is named in a receipt: the table's key, else the reference or the match. */
	readonly id: readonly string[];
}

/** A row as it stands in the table. */
export interface RowThere {
	/** Its receipt's id. */
	readonly id: string;
	readonly values: Values;
}

/** Looks the table and its columns up in the catalogue. Throws `ConnectorError`. */
export async function openTarget(database: Database, context: Context, target: Target): Promise<Writing> {
	const shape = await tableShape(database, context, target.table);
	const column = (written: string | null): string | null =>
		written === null ? null : columnIn(shape.columns, written, `The table ${shape.name}`);
	const [match, reference] = [column(target.match), column(target.reference)];
	const own = reference ?? match;
	const id = shape.key.length > 0 ? shape.key : own === null ? [] : [own];
	if (id.length === 0) throw withoutName(shape.name);
	return { shape, match, reference, id };
}

/** A receipt's id of the texts that stand in the columns of the id. */
export const idOf = (texts: readonly string[]): string =>
	texts.length === 1 ? (texts[0] ?? '') : JSON.stringify(texts);

export function partsOf(id: string, { id: columns }: Writing): Readonly<Record<string, string>> {
	let texts: unknown = [id];
	try {
		if (columns.length > 1) texts = JSON.parse(id);
	} catch {
		texts = [];
	}
	const parts = Array.isArray(texts) ? texts.map(String) : [];
	return Object.fromEntries(columns.map((column, place) => [column, parts[place] ?? '']));
}

/** The first row in which these columns hold these values; null where there is none. */
export async function findRow(
	database: Database,
	{ shape, id }: Writing,
	where: Values,
	{ locked = false } = {}
): Promise<RowThere | null> {
	const columns = Object.keys(where);
	const texts = id.map((column, place) => `${asText(database, quoted(database, column))} AS handover_id_${place}`);
	const conditions = columns.map((column, place) => `${quoted(database, column)} = ${at(database, place + 1)}`);
	const { rows } = await database.run(
		`SELECT ${shape.source}.*, ${texts.join(', ')} FROM ${shape.source} WHERE ${conditions.join(' AND ')} ` +
			`ORDER BY ${id.map((column) => quoted(database, column)).join(', ')} LIMIT 1${locked ? ' FOR UPDATE' : ''}`,
		Object.values(where)
	);
	const [row] = rows;
	if (!row) return null;
	const values = Object.fromEntries(Object.entries(row).filter(([name]) => !/^handover_id_\d+$/.test(name)));
	return { id: idOf(id.map((_, place) => String(row[`handover_id_${place}`] ?? ''))), values };
}

/** A row that stands for this record: by our reference, else by the column that it is found by. */
export async function rowOf(
	database: Database,
	writing: Writing,
	key: string,
	values: Values | undefined,
	how?: { readonly locked: boolean }
): Promise<RowThere | null> {
	const { reference, match } = writing;
	const ours = reference === null ? null : await findRow(database, writing, { [reference]: key }, how);
	const wanted = match === null ? undefined : values?.[match];
	if (ours || match === null || wanted === undefined || wanted === null || wanted === '') return ours;
	return findRow(database, writing, { [match]: wanted }, how);
}

const withoutName = (table: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The table ${table} has no key of its own. Name the column by which a row is found again in the settings.`
	});

import type { SourceRecord, Values } from '../contract.ts';
import { at, type Database } from './database.ts';
import { PAGE } from './limits.ts';
import { keyName, MARK, type List } from './list.ts';
import { keyOf, type Place } from './position.ts';

/** One row of a list, and where it stands. */
export interface ListedRow extends Place {
	readonly record: SourceRecord;
}

/** A condition with its parameters, which are numbered as they are added. */
interface Condition {
	readonly text: string;
	readonly parameters: readonly string[];
}

/** Behind a place, in the order of mark and keys; the place itself too where it is `inclusive`. */
function behind(
	database: Database,
	columns: readonly string[],
	values: readonly string[],
	inclusive: boolean,
	from: number
): Condition {
	const parameters: string[] = [];
	const put = (value: string): string => {
		parameters.push(value);
		return at(database, from + parameters.length - 1);
	};
	const cases = columns.map((column, place) => {
		const same = columns.slice(0, place).map((each, before) => `${each} = ${put(values[before] ?? '')}`);
		const sign = inclusive && place === columns.length - 1 ? '>=' : '>';
		return `(${[...same, `${column} ${sign} ${put(values[place] ?? '')}`].join(' AND ')})`;
	});
	return { text: `(${cases.join(' OR ')})`, parameters };
}

/** Seconds that are read again, for rows that another program has stored late. */
const OVERLAP = 60;

function overlapping({ kind }: Database, mark: string, time: List['time'], parameter: string): string {
	if (time === null) return `${mark} >= ${parameter}`;
	if (kind === 'mysql') return `${mark} >= ${parameter} - INTERVAL ${OVERLAP} SECOND`;
	const type = time === 'instant' ? 'timestamptz' : 'timestamp';
	return `${mark} >= CAST(${parameter} AS ${type}) - INTERVAL '${OVERLAP} seconds'`;
}

export interface Asked {
	/** Rows without a mark, or those with one; all where the list has no marks. */
	readonly marked: boolean;
	readonly behind?: Place | null;
	/** From some seconds before this mark. */
	readonly overlap?: Place | null;
	/** Not before this place. */
	readonly since?: Place | null;
	readonly newestFirst?: boolean;
	readonly limit?: number;
}

/** Asks for some rows of a list, in its order. Throws `ConnectorError`. */
export async function askRows(database: Database, list: List, asked: Asked): Promise<ListedRow[]> {
	const columns = list.mark !== null && asked.marked ? [list.mark, ...list.keys] : [...list.keys];
	const conditions: Condition[] = [];
	const next = (): number => conditions.reduce((sum, { parameters }) => sum + parameters.length, 1);
	const valuesAt = ({ mark, keys }: Place): string[] =>
		columns.length > keys.length ? [mark ?? '', ...keys] : [...keys];
	if (list.mark !== null) {
		conditions.push({ text: `${list.mark} IS ${asked.marked ? 'NOT NULL' : 'NULL'}`, parameters: [] });
	}
	const from = asked.overlap?.mark ?? null;
	if (list.mark !== null && from !== null) {
		conditions.push({ text: overlapping(database, list.mark, list.time, at(database, next())), parameters: [from] });
	}
	if (asked.since) conditions.push(behind(database, columns, valuesAt(asked.since), true, next()));
	if (asked.behind) conditions.push(behind(database, columns, valuesAt(asked.behind), false, next()));
	const where = conditions.length > 0 ? ` WHERE ${conditions.map(({ text }) => text).join(' AND ')}` : '';
	const order = columns.map((column) => `${column}${asked.newestFirst ? ' DESC' : ''}`).join(', ');
	const { rows } = await database.run(
		`SELECT ${list.select} FROM ${list.from}${where} ORDER BY ${order} LIMIT ${Math.trunc(asked.limit ?? PAGE)}`,
		conditions.flatMap(({ parameters }) => parameters)
	);
	return rows.map((row) => listed(list, row));
}

function listed({ keys, mark: expression, time }: List, row: Values): ListedRow {
	const texts = keys.map((_, place) => String(row[keyName(place)] ?? ''));
	const mark = expression === null || row[MARK] === null ? null : String(row[MARK]);
	const values = Object.fromEntries(
		Object.entries(row).filter(([name]) => name !== MARK && !/^handover_key_\d+$/.test(name))
	);
	const at = time === 'instant' && mark !== null ? Date.parse(`${mark.replace(' ', 'T').replace(/\+00$/, '')}Z`) : NaN;
	const key = keyOf(texts);
	return { mark, keys: texts, record: { key, values, ...(Number.isFinite(at) && { occurredAt: at }) } };
}

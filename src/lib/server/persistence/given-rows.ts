import { getTableColumns, sql, type Column, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

const LISTS = {
	sqlite: (json: string) => sql`json_each(${json})`,
	postgres: (json: string) => sql`json_array_elements(${json}::json)`
} as const;

const cell = ({ dialect }: Pick<Database, 'dialect'>, column: Column, value: SQL): SQL =>
	dialect === 'sqlite' ? value : sql`(${value})::${sql.raw(column.getSQLType())}`;

const stored = (column: Column, value: unknown): unknown =>
	value === null || value === undefined ? null : column.mapToDriverValue(value);

/**
 * Rows as a selection with the columns g0, g1, … , handed over as one value: the statement is the same text for one row
 * and for a thousand, so it is put together and prepared once. What all of them have in common is said once.
 */
export const givenRows = (
	database: Pick<Database, 'dialect'>,
	columns: readonly Column[],
	rows: readonly (readonly unknown[])[]
): SQL => {
	const own: unknown[][] = rows.map(() => []);
	let places = 0;
	const cells = columns.map((column, place) => {
		const values = rows.map((row) => stored(column, row[place]));
		const isShared = values.every((value) => value === values[0]);
		if (!isShared) own.forEach((row, at) => row.push(values[at]));
		const value = isShared ? sql`${values[0] ?? null}` : sql.raw(`value ->> ${places++}`);
		return sql`${cell(database, column, value)} as ${sql.raw(`g${place}`)}`;
	});
	return sql`select ${sql.join(cells, sql`, `)} from ${LISTS[database.dialect](JSON.stringify(own))}`;
};

/** Texts as a selection with the column `value`, handed over under this name as one JSON list. */
export const givenTexts = ({ dialect }: Pick<Database, 'dialect'>, name: string): SQL =>
	dialect === 'sqlite'
		? sql`select value from json_each(${sql.placeholder(name)})`
		: sql`select value collate "C" from json_array_elements_text(${sql.placeholder(name)}::json)`;

/** Whole rows of a table, to be inserted: what a row does not say is the column's default, or empty. */
export const givenFor = <Table extends SQLiteTable>(
	database: Pick<Database, 'dialect'>,
	table: Table,
	rows: readonly Table['$inferInsert'][]
): SQL => {
	const columns = Object.entries<Column>(getTableColumns(table));
	return givenRows(
		database,
		columns.map(([, column]) => column),
		rows.map((row) => columns.map(([name, column]) => row[name as keyof typeof row] ?? column.default))
	);
};

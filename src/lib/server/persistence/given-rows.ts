import { getTableColumns, sql, type Column, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

const LISTS = {
	sqlite: (json: string) => sql`json_each(${json})`,
	postgres: (json: string) => sql`json_array_elements(${json}::json)`
} as const;

const cell = ({ dialect }: Pick<Database, 'dialect'>, column: Column, place: number): string =>
	dialect === 'sqlite'
		? `value ->> ${place} as g${place}`
		: `(value ->> ${place})::${column.getSQLType()} as g${place}`;

const stored = (column: Column, value: unknown): unknown =>
	value === null || value === undefined ? null : column.mapToDriverValue(value);

/**
 * Rows as a selection with the columns g0, g1, … , handed over as one value: the statement is the same text for one row
 * and for a thousand, so it is put together and prepared once.
 */
export const givenRows = (
	database: Pick<Database, 'dialect'>,
	columns: readonly Column[],
	rows: readonly (readonly unknown[])[]
): SQL => {
	const cells = columns.map((column, place) => cell(database, column, place)).join(', ');
	const json = JSON.stringify(rows.map((row) => columns.map((column, place) => stored(column, row[place]))));
	return sql`select ${sql.raw(cells)} from ${LISTS[database.dialect](json)}`;
};

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

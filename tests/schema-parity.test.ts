import { readFileSync } from 'node:fs';
import {
	generateDrizzleJson,
	generateMigration,
	generateSQLiteDrizzleJson,
	generateSQLiteMigration
} from 'drizzle-kit/api';
import type { SQL } from 'drizzle-orm';
import { getTableName, type Table } from 'drizzle-orm';
import { getTableConfig as configOfPostgres, PgDialect, type PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as configOfSqlite, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { pgColumns, sqliteColumns } from '#lib/server/persistence/columns.ts';
import { schema } from '#lib/server/persistence/schema.ts';
import * as postgresExports from '../drizzle/postgres.schema.ts';
import * as sqliteExports from '../drizzle/sqlite.schema.ts';

const sqlite = schema(sqliteColumns) as unknown as Record<string, SQLiteTable>;
const postgres = schema(pgColumns) as unknown as Record<string, PgTable>;

/** What each type of PostgreSQL is called in SQLite. */
const IN_SQLITE: Readonly<Record<string, string>> = {
	'text COLLATE "C"': 'text',
	text: 'text',
	integer: 'integer',
	bigint: 'integer',
	boolean: 'integer',
	'double precision': 'real'
};

type Config = ReturnType<typeof configOfSqlite> | ReturnType<typeof configOfPostgres>;

const columnsOf = ({ columns }: Config) =>
	columns.map((column) => ({
		name: column.name,
		type: column.getSQLType(),
		notNull: column.notNull,
		isKey: column.primary,
		isUnique: column.isUnique,
		hasDefault: column.hasDefault
	}));

const indexesOf = ({ indexes }: Config, textOf: (where: SQL) => string) =>
	indexes
		.map(({ config: { name, columns, unique, where } }) => ({
			name,
			columns: columns.map((column) => ('name' in column ? column.name : 'an expression')),
			unique,
			where: where && textOf(where)
		}))
		.toSorted((a, b) => String(a.name).localeCompare(String(b.name)));

const keysOf = ({ primaryKeys, foreignKeys, uniqueConstraints, checks }: Config) => ({
	together: primaryKeys.map(({ columns }) => columns.map(({ name }) => name)),
	others: [foreignKeys, uniqueConstraints, checks].map(({ length }) => length)
});

test('both databases have the same tables', () => {
	const names = (tables: Record<string, Table>) =>
		Object.entries(tables).map(([key, table]) => [key, getTableName(table)]);
	expect(names(postgres)).toEqual(names(sqlite));
});

describe.each(Object.keys(sqlite))('%s', (name) => {
	const ofSqlite = configOfSqlite(sqlite[name] as SQLiteTable);
	const ofPostgres = configOfPostgres(postgres[name] as PgTable);

	test('has the same columns in both databases, of types that hold the same', () => {
		const translated = columnsOf(ofPostgres).map((column) => ({
			...column,
			type: IN_SQLITE[column.type] ?? column.type
		}));
		expect(translated).toEqual(columnsOf(ofSqlite));
	});

	test('has the same keys and indexes in both databases', () => {
		const textOf = (dialect: PgDialect | SQLiteSyncDialect) => (where: SQL) => dialect.sqlToQuery(where).sql;
		expect(keysOf(ofPostgres)).toEqual(keysOf(ofSqlite));
		expect(indexesOf(ofPostgres, textOf(new PgDialect()))).toEqual(
			indexesOf(ofSqlite, textOf(new SQLiteSyncDialect()))
		);
	});
});

/** What drizzle-kit noted down with the newest migration. */
const newestSnapshot = (folder: string) => {
	const read = (file: string) =>
		JSON.parse(readFileSync(`${import.meta.dirname}/../drizzle/${folder}/meta/${file}`, 'utf8'));
	const { idx } = read('_journal.json').entries.at(-1);
	return read(`${String(idx).padStart(4, '0')}_snapshot.json`);
};

describe('after a change of the tables, npm run migrations was not forgotten', () => {
	test('every table is named where the generator looks for it', () => {
		expect(Object.keys(sqliteExports).toSorted()).toEqual(Object.keys(sqlite).toSorted());
		expect(Object.keys(postgresExports).toSorted()).toEqual(Object.keys(postgres).toSorted());
	});

	test('the migrations for SQLite make these tables', async () => {
		const now = await generateSQLiteDrizzleJson({ ...sqliteExports });
		expect(await generateSQLiteMigration(newestSnapshot('sqlite'), now)).toEqual([]);
	});

	test('the migrations for PostgreSQL make these tables', async () => {
		const now = generateDrizzleJson({ ...postgresExports });
		expect(await generateMigration(newestSnapshot('postgres'), now)).toEqual([]);
	});
});

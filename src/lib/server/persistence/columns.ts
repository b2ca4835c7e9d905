import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { storableText } from '#connectors/storable-text.ts';

/**
 * Either dialect's column builders under one type, so that tables and queries are written once.
 *
 * Times are UTC milliseconds, money is minor units, JSON is kept as text in both: PostgreSQL's own json types refuse
 * the character U+0000, which a form entry may well hold and which has to go through unchanged.
 */
const sqliteText = sqlite.customType<{ data: string; driverData: string }>({
	dataType: () => 'text',
	toDriver: storableText
});

// Sorted by its bytes as SQLite does it: a Norwegian or Danish database takes the "aa" in an id for a late letter.
const pgText = pg.customType<{ data: string; driverData: string }>({
	dataType: () => 'text COLLATE "C"',
	toDriver: storableText
});

const sqliteJson = sqlite.customType<{ data: unknown; driverData: string }>({
	dataType: () => 'text',
	toDriver: (value) => JSON.stringify(value),
	fromDriver: (text) => JSON.parse(text)
});

const pgJson = pg.customType<{ data: unknown; driverData: string }>({
	dataType: () => 'text',
	toDriver: (value) => JSON.stringify(value),
	fromDriver: (text) => JSON.parse(text)
});

export const sqliteColumns = {
	table: sqlite.sqliteTable,
	text: (name: string) => sqliteText(name),
	integer: (name: string) => sqlite.integer(name),
	real: (name: string) => sqlite.real(name),
	flag: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
	time: (name: string) => sqlite.integer(name),
	json: <T>(name: string) => sqliteJson(name).$type<T>(),
	index: sqlite.index,
	uniqueIndex: sqlite.uniqueIndex,
	primaryKey: sqlite.primaryKey
};

export type Columns = typeof sqliteColumns;

export const pgColumns = {
	table: pg.pgTable,
	text: (name: string) => pgText(name),
	integer: (name: string) => pg.integer(name),
	real: (name: string) => pg.doublePrecision(name),
	flag: (name: string) => pg.boolean(name),
	time: (name: string) => pg.bigint(name, { mode: 'number' }),
	json: <T>(name: string) => pgJson(name).$type<T>(),
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey
} as unknown as Columns;

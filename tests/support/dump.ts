import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { House } from './house.ts';

type Row = Readonly<Record<string, unknown>>;

/** What stands in a table of a house's database, read from its file. */
export const rowsOf = (house: House, table: string): Row[] => {
	const file = new Sqlite(join(house.folder, 'handover.sqlite'), { readonly: true });
	try {
		return file.prepare(`select * from ${table} order by rowid`).all() as Row[];
	} finally {
		file.close();
	}
};

/** Changes a house's database behind its back. */
export const change = (house: House, sql: string, ...values: readonly unknown[]): void => {
	const file = new Sqlite(join(house.folder, 'handover.sqlite'), { timeout: 5_000 });
	try {
		file.prepare(sql).run(...values);
	} finally {
		file.close();
	}
};

import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A house, or whatever else keeps its database in this folder. */
interface Kept {
	readonly folder: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What stands in a table of a house's database, read from its file. */
export const rowsOf = (house: Kept, table: string): Row[] => {
	const file = new Sqlite(join(house.folder, 'handover.sqlite'), { readonly: true });
	try {
		return file.prepare(`select * from ${table} order by rowid`).all() as Row[];
	} finally {
		file.close();
	}
};

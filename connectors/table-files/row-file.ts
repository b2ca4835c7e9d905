import type { Value } from '../contract.ts';

/** What one cell holds: text in a CSV file, also numbers and yes or no in a workbook. */
export type Cell = string | number | boolean;

/** The first row of a table, and the others. */
export interface Sheet<Content extends Cell> {
	readonly header: readonly string[];
	readonly rows: readonly (readonly Content[])[];
}

/** A file into which rows are written: it is read and replaced whole. */
export interface RowFile<Content extends Cell, Table extends Sheet<Content> = Sheet<Content>> {
	readonly name: string;
	/** No file is an empty table. */
	open(): Promise<Table>;
	/** Replaces the file in one step. Throws `ConnectorError` (refused) where it cannot hold this. */
	save(table: Table): Promise<void>;
	asCell(value: Value): Content;
	/** What was written, of what stands in a cell. */
	asWritten(cell: Content): Content;
}

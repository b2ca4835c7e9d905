import type { Value } from '../contract.ts';
import type { ColumnKind } from '../table-files/column-kinds.ts';

/** One row: as text, by which it is known, and as what its columns are. */
export interface DropRow {
	readonly texts: readonly string[];
	readonly cells: readonly Value[];
}

/** A file that has been understood as a table. */
export interface DropTable {
	/** A name of its own for every column. */
	readonly names: readonly string[];
	/** The filled rows, in their order. */
	readonly rows: () => AsyncIterable<DropRow>;
	/** How many filled rows there are. */
	readonly count: number;
	/** Whether its last line looks as if it were still being written. */
	readonly isCut: boolean;
	/** How it was read, in words: "semicolons between the columns, UTF-8". */
	readonly manner: string;
	/** What the columns of a CSV file are, in the order of their names; a workbook says it of every cell. */
	readonly kinds: readonly ColumnKind[];
}

export const isFilledRow = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

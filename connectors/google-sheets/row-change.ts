import type { Cell, Sheet } from '../table-files/row-file.ts';

/** What is written into a row of the grid. */
export interface CellsToWrite {
	/** Counted from 1, as on the screen. */
	readonly row: number;
	/** The place of the first cell, counted from 0. */
	readonly column: number;
	/** Null leaves a cell as it is, with the formula that may stand in it. */
	readonly cells: readonly (Cell | null)[];
}

export interface RowChange {
	/** Headings behind those that are there. */
	readonly headings: CellsToWrite | null;
	/** A row behind the last, or the changed cells of one. */
	readonly row: CellsToWrite & { readonly isNew: boolean };
}

/** "AB" for 27. */
export const columnLetters = (place: number): string =>
	(place < 26 ? '' : columnLetters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const changedIn = (before: readonly Cell[], after: readonly Cell[]): (Cell | null)[] => {
	const cells = after.map((cell, place) => (cell === (before[place] ?? '') ? null : cell));
	return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
};

/** What makes of one table the other, which has one row more or one that is different, and perhaps further headings. */
export function changeBetween(before: Sheet<Cell>, after: Sheet<Cell>, headingRow: number): RowChange {
	const place = after.rows.findIndex((row, index) => row !== before.rows[index]);
	const added = after.header.slice(before.header.length);
	return {
		headings: added.length === 0 ? null : { row: headingRow, column: before.header.length, cells: added },
		row: {
			row: headingRow + 1 + place,
			column: 0,
			cells: changedIn(before.rows[place] ?? [], after.rows[place] ?? []),
			isNew: place >= before.rows.length
		}
	};
}

import { columnsWith } from '../columns/role.ts';
import { cellOf, type Records } from '../records/records.ts';
import { numberIn, numbersInText, type NumberForm } from '../values/numbers.ts';

/** A column that can hold the number of the other file: as its whole content, or inside a text. */
export interface KeyColumn {
	readonly column: number;
	readonly inText: boolean;
}

/** The columns of a file that can tell which record of the other file is meant; numbers come before texts. */
export function keyColumns({ columns }: Records): KeyColumn[] {
	const numbers = columnsWith(columns, 'orderNumber', 'reference', 'invoiceNumber');
	const texts = columnsWith(columns, 'reference', 'text');
	return [
		...numbers.map((column) => ({ column, inText: false })),
		...texts.map((column) => ({ column, inText: true }))
	];
}

/** The numbers of a column, and the records that hold each. */
export interface KeyNumbers {
	readonly numbers: readonly (readonly string[])[];
	readonly index: ReadonlyMap<string, readonly number[]>;
}

function indexOf(numbers: readonly (readonly string[])[]): Map<string, number[]> {
	const index = new Map<string, number[]>();
	numbers.forEach((all, record) => {
		for (const number of all) {
			const known = index.get(number);
			if (known === undefined) index.set(number, [record]);
			else known.push(record);
		}
	});
	return index;
}

function numbersOf(records: Records, { column, inText }: KeyColumn, form: NumberForm): readonly (readonly string[])[] {
	return Array.from({ length: records.count }, (_, at) => {
		const text = cellOf(records, at, column);
		if (text === '') return [];
		if (inText) return numbersInText(text, form);
		const number = numberIn(text, form);
		return number === '' ? [] : [number];
	});
}

/** Reads the numbers of a column once for each form. */
export function keyReader(records: Records): (column: KeyColumn, form: NumberForm) => KeyNumbers {
	const read = new Map<string, KeyNumbers>();
	return (column, form) => {
		const id = `${column.column} ${column.inText} ${form}`;
		const known = read.get(id);
		if (known !== undefined) return known;
		const numbers = numbersOf(records, column, form);
		const fresh = { numbers, index: indexOf(numbers) };
		read.set(id, fresh);
		return fresh;
	};
}

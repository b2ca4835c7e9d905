import { readNumber, type DecimalMark } from '#lib/domain/mapping/read-number.ts';
import type { Settings } from '../contract.ts';
import { dateColumn, isoDate, type DateColumn, type DateOrder } from './date-column.ts';
import { numberColumn, type NumberColumn } from './number-column.ts';

/** What all filled cells of a column are. */
export type ColumnKind =
	| { readonly kind: 'text' }
	| { readonly kind: 'number'; readonly decimal: DecimalMark | null }
	| { readonly kind: 'date'; readonly order: DateOrder | null }
	/** It can be read in two ways and nothing in the file says which, so it stays text. */
	| { readonly kind: 'unclear'; readonly what: 'number' | 'date'; readonly example: string };

/** The columns of a table as they are looked at, row by row. */
export interface Look {
	readonly number: NumberColumn;
	readonly date: DateColumn;
	/** The first filled cell. */
	example: string;
}

export const lookAt = (heading: string): Look => ({ number: numberColumn(heading), date: dateColumn(), example: '' });

export function seeCell(look: Look, cell: string): void {
	if (cell.trim() === '') return;
	look.example ||= cell.trim();
	look.number.see(cell);
	look.date.see(cell);
}

const MARKS: Readonly<Record<string, DecimalMark>> = { comma: ',', point: '.' };

/** The one that all of them are; null where there is none or they differ. */
const theOne = <Thing>(things: readonly Thing[]): Thing | null =>
	new Set(things).size === 1 ? (things[0] ?? null) : null;

/**
 * What the columns are. What one column leaves open is decided by the others of the same file, and by the settings
 * `decimalMark` (auto, comma, point, text) and `dateOrder` (auto, day-first, month-first, text).
 */
export function columnKinds(looks: readonly Look[], { decimalMark, dateOrder }: Settings): ColumnKind[] {
	const seen = looks.map((look) => ({
		number: look.number.verdict(),
		date: look.date.verdict(),
		example: look.example
	}));
	const setMark = MARKS[String(decimalMark)] ?? null;
	const setOrder = dateOrder === 'day-first' || dateOrder === 'month-first' ? dateOrder : null;
	const mark = setMark ?? theOne(seen.flatMap(({ number }) => (number.kind === 'number' ? [number.decimal] : [])));
	const order = setOrder ?? theOne(seen.flatMap(({ date }) => (date.kind === 'dates' ? [date.order] : [])));
	return seen.map(({ number, date, example }): ColumnKind => {
		if (dateOrder !== 'text' && date.kind !== 'text') {
			if (date.kind === 'year-first') return { kind: 'date', order: null };
			if (date.kind === 'either' && order === null) return { kind: 'unclear', what: 'date', example };
			const own = date.kind === 'dates' ? date.order : order;
			return setOrder !== null && own !== setOrder ? { kind: 'text' } : { kind: 'date', order: own };
		}
		if (decimalMark === 'text' || number.kind === 'text') return { kind: 'text' };
		if (number.kind === 'whole') return { kind: 'number', decimal: null };
		if (number.kind === 'either' && mark === null) return { kind: 'unclear', what: 'number', example };
		const own = number.kind === 'number' ? number.decimal : mark;
		return setMark !== null && own !== setMark ? { kind: 'text' } : { kind: 'number', decimal: own };
	});
}

/** A cell as what its column is: a number, an ISO date, or the text as it stands. */
export function asKind(cell: string, kind: ColumnKind | undefined): string | number {
	if (cell.trim() === '') return cell;
	if (kind?.kind === 'date') return isoDate(cell, kind.order) ?? cell;
	if (kind?.kind !== 'number') return cell;
	const reading = readNumber(cell, kind.decimal ?? undefined);
	return 'number' in reading ? reading.number : cell;
}

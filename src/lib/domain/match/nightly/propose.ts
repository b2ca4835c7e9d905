import { columnsWith } from '../columns/role.ts';
import { recognise } from '../columns/recognise.ts';
import { dateFormOf, readDay } from '../values/dates.ts';
import type { KeyForm } from './key-in.ts';
import { amountsOf, decimalOf, factorOf, proposeAmount } from './propose-amount.ts';
import { formFor, pairsBy, proposeKey, type KnownTable } from './propose-key.ts';
import type { SampleTable } from './sheet-of.ts';
import type { SideTerms } from './terms.ts';

/** What a person has chosen; undefined where it is for us to propose, null where it is not to be compared. */
export interface ChosenSide {
	readonly stream: string;
	readonly key?: string | undefined;
	readonly amount?: string | null | undefined;
	readonly date?: string | null | undefined;
}

export interface Proposed {
	/** Null where too few records stand on both sides to tell. */
	readonly form: KeyForm | null;
	readonly factor: number | null;
	/** With an empty key where nothing speaks for one. */
	readonly left: SideTerms;
	readonly right: SideTerms;
	/** How many of the records that were looked at stand on both sides. */
	readonly both: number;
}

/** So many records on both sides tell how they are written. */
const ENOUGH = 5;

const known = (table: SampleTable): KnownTable => ({ ...table, columns: recognise(table.sheet) });

const placeOf = ({ paths }: SampleTable, path: string | null | undefined): number | null => {
	const place = path ? paths.indexOf(path) : -1;
	return place === -1 ? null : place;
};

/** The first column with dates that can be read. */
const dateColumn = ({ columns, kinds, sheet }: KnownTable): number | null => {
	const filled = (at: number) => sheet.rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
	const isDate = (at: number) => filled(at).length > 0 || kinds[at] === 'date' || kinds[at] === 'date-time';
	const isRead = (at: number) => isDate(at) && filled(at).every((cell) => readDay(cell, 'day-first') !== null);
	return columnsWith(columns, 'date').find(isRead) ?? null;
};

function sideOf(table: KnownTable, chosen: ChosenSide, key: number | null, amount: number | null): SideTerms {
	const pathAt = (place: number | null): string | null => (place === null ? null : (table.paths[place] ?? null));
	const date = chosen.date === undefined ? dateColumn(table) : placeOf(table, chosen.date);
	const dates = date === null ? [] : table.sheet.rows.map((row) => row[date] ?? '');
	return {
		stream: chosen.stream,
		// What a person has chosen stands, though none of the newest records may hold it.
		key: chosen.key ?? pathAt(key) ?? '',
		amount: chosen.amount ?? pathAt(amount),
		date: chosen.date ?? pathAt(date),
		decimal: decimalOf(table, amount),
		order: dateFormOf(dates).order
	};
}

/** How two lists are best compared, by the names of their fields and by their newest records. */
export function propose(
	[leftTable, leftChosen]: readonly [SampleTable, ChosenSide],
	[rightTable, rightChosen]: readonly [SampleTable, ChosenSide]
): Proposed {
	const [left, right] = [known(leftTable), known(rightTable)];
	const own = proposeKey(left, right);
	const key = { left: placeOf(left, leftChosen.key) ?? own.left, right: placeOf(right, rightChosen.key) ?? own.right };
	const form = formFor(left, right, key);
	const { left: here, right: there } = key;
	const rows = here === null || there === null ? [] : pairsBy(left, right, { left: here, right: there }, form);
	const isOpen = leftChosen.amount === undefined && rightChosen.amount === undefined;
	const proposed = isOpen ? proposeAmount(left, right, rows, key) : null;
	const amounts = {
		left: isOpen ? (proposed?.left ?? null) : placeOf(left, leftChosen.amount),
		right: isOpen ? (proposed?.right ?? null) : placeOf(right, rightChosen.amount)
	};
	const { left: one, right: other } = amounts;
	const factor =
		one === null || other === null ? 1 : factorOf(amountsOf(left, right, rows, { left: one, right: other })).factor;
	const isTold = rows.length >= ENOUGH;
	return {
		...{ form: isTold ? form : null, factor: isTold ? factor : null, both: rows.length },
		left: sideOf(left, leftChosen, here, one),
		right: sideOf(right, rightChosen, there, other)
	};
}

import { contentOf } from '../columns/content.ts';
import { columnsWith, type Column, type Role } from '../columns/role.ts';
import { findKeys } from '../link/keys.ts';
import { pairOfFiles } from '../link/pair-of-files.ts';
import { formsOf } from '../records/forms.ts';
import { readRecords } from '../records/records.ts';
import { bestForm, keyIn, type KeyForm } from './key-in.ts';
import type { SampleTable } from './sheet-of.ts';

/** One list with what each of its columns was recognised as. */
export interface KnownTable extends SampleTable {
	readonly columns: readonly Column[];
}

export interface KeyPair {
	/** Columns; null where nothing in the names or the records speaks for one. */
	readonly left: number | null;
	readonly right: number | null;
}

/** Share of the cells that have to be addresses. */
const MOST = 0.8;
/** Below this a name says too little of what a field holds. */
const SURE = 0.5;

const textsIn = ({ sheet }: SampleTable, column: number): string[] => sheet.rows.map((row) => row[column] ?? '');

/** Which rows of two lists have the same key. */
export function pairsBy(
	left: SampleTable,
	right: SampleTable,
	pair: { readonly left: number; readonly right: number },
	form: KeyForm
): [number, number][] {
	const there = new Map(textsIn(right, pair.right).map((text, row) => [keyIn(text, form), row]));
	there.delete('');
	return textsIn(left, pair.left).flatMap((text, row): [number, number][] => {
		const other = there.get(keyIn(text, form));
		return other === undefined ? [] : [[row, other]];
	});
}

/** In which form the keys of two columns are the same. */
export const formFor = (left: SampleTable, right: SampleTable, { left: one, right: other }: KeyPair): KeyForm =>
	one === null || other === null ? 'text' : bestForm(textsIn(left, one), textsIn(right, other));

/** The numbers that name each other's records, held against everything else that the records say. */
function bySupport(left: KnownTable, right: KnownTable): KeyPair | null {
	const records = ({ sheet, columns }: KnownTable) => readRecords(sheet, columns, formsOf(sheet, columns));
	const keys = findKeys(pairOfFiles(records(left), records(right)));
	return keys && { left: keys.columns.left, right: keys.columns.right[0] ?? null };
}

/** The column with e-mail addresses, whatever it is called. */
const addressIn = ({ columns, sheet }: KnownTable): number | null => {
	const looksLikeIt = (_: Column, at: number) => contentOf(sheet.rows.map((row) => row[at] ?? '')).email >= MOST;
	const [named, seen] = [columnsWith(columns, 'email')[0], columns.findIndex(looksLikeIt)];
	return named ?? (seen === -1 ? null : seen);
};

/** By address, where the same people stand on both sides. */
function byAddress(left: KnownTable, right: KnownTable): KeyPair | null {
	const [one, other] = [addressIn(left), addressIn(right)];
	if (one === null || other === null) return null;
	return pairsBy(left, right, { left: one, right: other }, 'text').length > 0 ? { left: one, right: other } : null;
}

const NUMBERS: readonly Role[] = ['orderNumber', 'invoiceNumber'];
/** What can name each other's records, the likeliest first: a number here stands in a reference there. */
const NAMED: readonly (readonly [readonly Role[], readonly Role[]])[] = [
	[NUMBERS, ['reference']],
	[['orderNumber'], ['orderNumber']],
	[['email'], ['email']],
	[NUMBERS, NUMBERS]
];

/** By what the fields are called, where the records have nothing in common. */
function byName({ columns: here }: KnownTable, { columns: there }: KnownTable): KeyPair {
	const surest = (columns: readonly Column[], roles: readonly Role[]): number | null => {
		const sure = columnsWith(columns, ...roles).filter((at) => (columns[at]?.confidence ?? 0) >= SURE);
		return sure.toSorted((a, b) => (columns[b]?.confidence ?? 0) - (columns[a]?.confidence ?? 0))[0] ?? null;
	};
	const pairs = NAMED.map(([one, other]) => ({ left: surest(here, one), right: surest(there, other) }));
	const both = pairs.find(({ left, right }) => left !== null && right !== null);
	return both ?? { left: pairs.find(({ left }) => left !== null)?.left ?? null, right: null };
}

/** By which fields two lists name each other's records, as it seems. */
export const proposeKey = (left: KnownTable, right: KnownTable): KeyPair =>
	bySupport(left, right) ?? byAddress(left, right) ?? byName(left, right);

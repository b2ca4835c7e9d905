import { columnsWith, type Column, type Role } from '../columns/role.ts';
import type { Sheet } from '../files/sheet.ts';
import { readAmount } from '../values/amounts.ts';
import { readEmail, readPhoneDigits } from '../values/contacts.ts';
import { readDay } from '../values/dates.ts';
import { readComparedName, type ComparedName } from '../values/names.ts';
import type { Forms } from './forms.ts';
import { recordLines } from './lines.ts';

/** The records of one file, each value in the one form that can be compared. NaN and empty: not said. */
export interface Records {
	readonly count: number;
	/** The rows of each record in the sheet. */
	readonly rows: readonly (readonly number[])[];
	readonly sheet: Sheet;
	readonly columns: readonly Column[];
	/** Days since 1 January 1970. */
	readonly day: Float64Array;
	/** Hundredths. */
	readonly gross: Float64Array;
	readonly net: Float64Array;
	readonly person: readonly ComparedName[];
	readonly firm: readonly ComparedName[];
	readonly email: readonly string[];
	readonly phone: readonly string[];
}

const textOf = ({ rows }: Sheet, lines: readonly number[], at: number | undefined): string =>
	at === undefined ? '' : (lines.map((line) => rows[line]?.[at] ?? '').find((cell) => cell !== '') ?? '');

/** What a record says in one column: the first of its rows that says anything. */
export const cellOf = ({ sheet, rows }: Records, record: number, column: number): string =>
	textOf(sheet, rows[record] ?? [], column);

/** The whole of a record where its rows agree or only one says it; the sum where each row says its own. */
function amountOf(sheet: Sheet, lines: readonly number[], at: number | undefined, forms: Forms): number {
	if (at === undefined) return NaN;
	const said = lines.flatMap((line) => readAmount(sheet.rows[line]?.[at] ?? '', forms.amounts.decimal) ?? []);
	const [first = NaN] = said;
	return said.every((amount) => amount === first) ? first : said.reduce((sum, amount) => sum + amount, 0);
}

/** Rows in an order that depends on what they hold and not on where they stand, so that the answer does neither. */
function inOrderOfContent({ rows }: Sheet, records: number[][]): number[][] {
	const content = new Map(
		records.map((lines) => [lines, lines.map((line) => rows[line]?.join('\u0001')).join('\u0002')])
	);
	return records.sort((a, b) => {
		const [one = '', other = ''] = [content.get(a), content.get(b)];
		return one < other ? -1 : one > other ? 1 : 0;
	});
}

/** Reads a table into records, in an order that does not depend on that of its rows. */
export function readRecords(sheet: Sheet, columns: readonly Column[], forms: Forms): Records {
	const rows = inOrderOfContent(sheet, recordLines(sheet, columns));
	const column = (role: Role): number | undefined => columnsWith(columns, role)[0];
	const [first, last, whole] = [column('firstName'), column('lastName'), column('name')];
	const texts = (at: number | undefined): string[] => rows.map((lines) => textOf(sheet, lines, at));
	const amounts = (role: Role): Float64Array =>
		Float64Array.from(rows, (lines) => amountOf(sheet, lines, column(role), forms));
	const given = texts(first);
	const family = texts(last);
	return {
		count: rows.length,
		rows,
		sheet,
		columns,
		day: Float64Array.from(texts(column('date')), (text) => readDay(text, forms.dates.order) ?? NaN),
		gross: amounts('gross'),
		net: amounts('net'),
		person: texts(whole).map((name, at) => readComparedName(name || `${given[at] ?? ''} ${family[at] ?? ''}`.trim())),
		firm: texts(column('company')).map(readComparedName),
		email: texts(column('email')).map(readEmail),
		phone: texts(column('phone')).map(readPhoneDigits)
	};
}

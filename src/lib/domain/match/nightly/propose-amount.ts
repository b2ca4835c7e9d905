import { fold } from '../../mapping/suggest/tokens.ts';
import { contentOf } from '../columns/content.ts';
import type { Role } from '../columns/role.ts';
import { amountFormOf, readAmount } from '../values/amounts.ts';
import type { DecimalMark } from '../../mapping/read-number.ts';
import type { KnownTable } from './propose-key.ts';

/** Which columns hold the amounts, and what those on the right are multiplied by. */
export interface AmountColumns {
	readonly left: number;
	readonly right: number;
	readonly factor: number;
}

const ENOUGH = 0.8;
const FEWEST = 2;
const NEAR = 2;
const MOST_TRIED = 12;
/** Figures that agree because they are the very number that the records are known by, or no sum at all. */
const NO_AMOUNT: readonly Role[] = ['orderNumber', 'invoiceNumber', 'reference', 'phone', 'date', 'dueDate', 'tax'];

/** Which mark stands before the decimals in a column. What a program writes has a point. */
export const decimalOf = ({ sheet }: KnownTable, column: number | null): DecimalMark => {
	const texts = column === null ? [] : sheet.rows.map((row) => row[column] ?? '');
	return texts.every((text) => /^-?\d*(?:\.\d+)?$/.test(text)) ? '.' : amountFormOf(texts).decimal;
};

const TOTAL = /\b(?:grand|total|totalt|totals|sum|summe|summa|amount|belop|betrag|gross|brutto|endbetrag)\b/;

/** Columns that hold amounts, by the manifest or by what stands in them; those that are called a total first. */
function candidates({ columns, kinds, sheet }: KnownTable): number[] {
	const isAmount = (at: number): boolean => {
		if (NO_AMOUNT.includes(columns[at]?.role ?? 'other')) return false;
		if (kinds[at] !== undefined) return kinds[at] === 'money' || kinds[at] === 'number';
		const content = contentOf(sheet.rows.map((row) => row[at] ?? ''));
		return content.number >= ENOUGH && content.date < ENOUGH;
	};
	const rank = (at: number): number =>
		Number(columns[at]?.role === 'gross') + 2 * Number(TOTAL.test(fold(columns[at]?.name ?? '')));
	const places = columns.flatMap((_, at) => (isAmount(at) ? [at] : []));
	return places.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_TRIED);
}

/** The one factor that brings most pairs together; null where there is none. */
export function factorOf(pairs: readonly (readonly [number, number])[]): { factor: number; agree: number } {
	const agreeing = (factor: number): number =>
		pairs.filter(([one, other]) => Math.abs(one - Math.round(other * factor)) <= NEAR).length;
	const plain = agreeing(1);
	if (plain >= pairs.length * ENOUGH) return { factor: 1, agree: plain };
	const ratios = pairs.flatMap(([one, other]) => (other === 0 ? [] : [Math.round((one / other) * 1000) / 1000]));
	const best = [...new Set(ratios)]
		.map((factor) => ({ factor, agree: agreeing(factor) }))
		.reduce((most, next) => (next.agree > most.agree ? next : most), { factor: 1, agree: plain });
	return best.agree >= Math.max(FEWEST, pairs.length * ENOUGH) ? best : { factor: 1, agree: plain };
}

/** The amounts of rows that belong together, in hundredths. */
export const amountsOf = (
	left: KnownTable,
	right: KnownTable,
	rows: readonly (readonly [number, number])[],
	pair: { readonly left: number; readonly right: number }
): [number, number][] => {
	const [here, there] = [decimalOf(left, pair.left), decimalOf(right, pair.right)];
	return rows.flatMap(([row, other]): [number, number][] => {
		const one = readAmount(left.sheet.rows[row]?.[pair.left] ?? '', here);
		const two = readAmount(right.sheet.rows[other]?.[pair.right] ?? '', there);
		return one === null || two === null ? [] : [[one, two]];
	});
};

/** The amounts that agree in most of the rows that belong together; null where none agrees in most of them. */
export function proposeAmount(
	left: KnownTable,
	right: KnownTable,
	rows: readonly (readonly [number, number])[],
	keys: { readonly left: number | null; readonly right: number | null }
): AmountColumns | null {
	const [here, there] = [candidates(left), candidates(right)];
	const others = there.filter((at) => at !== keys.right);
	const tried = here
		.filter((at) => at !== keys.left)
		.flatMap((one) =>
			others.map((other) => {
				const pairs = amountsOf(left, right, rows, { left: one, right: other });
				const { factor, agree } = factorOf(pairs);
				// Discounts of nothing agree everywhere and tell nothing.
				const told = new Set(pairs.flatMap(([amount]) => (amount === 0 ? [] : [amount]))).size;
				return { left: one, right: other, factor, agree, said: pairs.length, told };
			})
		);
	const good = tried.filter(({ agree, said, told }) => agree >= FEWEST && agree >= said * ENOUGH && told > 0);
	const most = good.reduce((sum, { agree, told }) => Math.max(sum, Math.min(agree, told)), 0);
	const rich = good.filter(({ agree, told }) => Math.min(agree, told) >= most * ENOUGH);
	const best = rich.find(({ factor }) => factor === 1) ?? rich[0];
	if (best) return { left: best.left, right: best.right, factor: best.factor };
	// Too few stand on both sides to tell: what the fields are called has to do, the same on both sides before all else.
	const called = (table: KnownTable, at: number): string => fold(table.sheet.header[at] ?? '');
	const open = rows.length < FEWEST ? tried : [];
	const alike = open.find((pair) => called(left, pair.left) === called(right, pair.right));
	const first = alike ?? open[0];
	return first ? { left: first.left, right: first.right, factor: 1 } : null;
}

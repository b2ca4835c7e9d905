import type { TypedField } from '#lib/domain/match/count/differences.ts';
import type { CountForCalculator } from '#lib/domain/match/count/for-calculator.ts';
import type { Things } from './things.ts';

/** Rows to show, print and download; cells as they stand in the files. */
export interface TableView {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface FieldView {
	readonly field: TypedField;
	readonly wrong: number;
	readonly compared: number;
	/** A few, masked: what may be passed on. */
	readonly examples: readonly (readonly [string, string])[];
}

/** A pair that the owner is asked about: what both sides say, one line a field. */
export interface UnsureView {
	readonly id: string;
	readonly facts: readonly { readonly label: string; readonly left: string; readonly right: string }[];
}

/** Everything that the page shows of a comparison, as plain values. */
export interface ResultView {
	readonly source: string;
	readonly target: string;
	readonly things: Things;
	readonly sourceRecords: number;
	readonly targetRecords: number;
	readonly inBoth: number;
	readonly missing: TableView;
	readonly outside: TableView;
	readonly twice: TableView;
	readonly extra: TableView;
	readonly different: TableView;
	readonly fields: readonly FieldView[];
	readonly leftOut: readonly TypedField[];
	readonly unsure: readonly UnsureView[];
	/** By what the records were brought together: the names of the columns with the number, or null. */
	readonly key: { readonly left: string; readonly right: string } | null;
	/** Without the time of the count, which the page knows. */
	readonly figures: Omit<CountForCalculator, 'countedAt'>;
}

import type { Settings } from '../contract.ts';

/** How rows are written. */
export interface Target {
	readonly table: string;
	/** The column by which a row of the same thing is found; null where there is none. */
	readonly match: string | null;
	/** The column that holds our reference; null where there is none. */
	readonly reference: string | null;
	/** The columns that pages propose to fill. */
	readonly columns: readonly string[];
}

const filled = (value: Settings[string] | undefined): string | null => {
	const written = String(value ?? '').trim();
	return written === '' ? null : written;
};

/** What can be written by these settings; null where nothing may be. */
export function targetOf(settings: Settings): Target | null {
	const table = filled(settings.writeTable);
	if (settings.mayWrite !== true || table === null) return null;
	return {
		table,
		match: filled(settings.matchColumn),
		reference: filled(settings.referenceColumn),
		columns: String(settings.writeColumns ?? '')
			.split(',')
			.map((column) => column.trim())
			.filter((column) => column !== '')
	};
}

export function targetProblems(settings: Settings): Readonly<Record<string, string>> {
	if (settings.mayWrite !== true) return {};
	if (filled(settings.writeTable) === null) return { writeTable: 'Name the table that rows are written into.' };
	if (filled(settings.matchColumn) === null && filled(settings.referenceColumn) === null) {
		return {
			matchColumn:
				'Name the column by which a row is found again, or a column for our reference; without either, a row could be written twice.'
		};
	}
	return {};
}

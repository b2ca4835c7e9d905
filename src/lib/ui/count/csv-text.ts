import type { TableView } from './result-view.ts';

/** What a spreadsheet would run as a formula (OWASP, "CSV Injection"); a plain number runs nothing. */
const RUNS = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

function cell(text: string): string {
	const safe = RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a CSV file that spreadsheets open rightly: semicolons where nothing else is said, and the mark for UTF-8. */
export const csvText = ({ header, rows }: TableView, separator: ';' | ',' = ';'): string =>
	`\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;

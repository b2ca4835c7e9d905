import { stringify } from 'csv-stringify/sync';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { ShownRecord } from '#lib/domain/match/nightly/compared.ts';
import { namesOf } from './shown-comparison.ts';
import { sayMismatch } from './shown-mismatch.ts';

const MOST = 1_000;

/** What a spreadsheet would take for a formula is a text to it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** What does not agree as a table for a spreadsheet: a line for each, both sides beside each other. */
export const mismatchCsv = async (
	app: Pick<App, 'store' | 'now'>,
	comparison: Comparison,
	timeZone: string
): Promise<string> => {
	const { left, right } = await namesOf(app, comparison);
	const names = { left: left.name, right: right.name };
	const rows = await app.store.mismatches.told(comparison.connectionId, app.now(), MOST);
	const amount = (side: ShownRecord | null): string =>
		side?.amount === null || side === null ? '' : (side.amount / 100).toFixed(2);
	const day = (side: ShownRecord | null): string => (side?.at ? dayOf(side.at, timeZone) : '');
	const header = ['What', ...[left.name, right.name].flatMap((name) => [name, `Amount in ${name}`, `Day in ${name}`])];
	const lines = rows.map((row) => [
		sayMismatch(row, names),
		...[row.left, row.right].flatMap((side) => [harmless(side?.shown ?? ''), amount(side), day(side)])
	]);
	return stringify([header.map(harmless), ...lines.map(([what = '', ...cells]) => [harmless(what), ...cells])], {
		bom: true,
		record_delimiter: 'windows'
	});
};

import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import type { Cell, Sheet } from '../table-files/row-file.ts';
import { askSheets, type SheetFacts } from './sheet.ts';

/** The row that holds the headings, counted from 1 as on the screen. */
export const headingRow = ({ settings }: Context): number => Math.max(1, Number(settings.headingRow ?? 1) || 1);

const asCell = (value: Value): Cell =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';

/** A range of a sheet as it stands in an address; the whole sheet without cells. */
export const rangeAt = ({ name }: SheetFacts, cells = ''): string =>
	encodeURIComponent(`'${name.replaceAll("'", "''")}'${cells && `!${cells}`}`);

/** All that stands in a sheet from its headings on: numbers as numbers, days as they are shown. */
export async function readTable(context: Context, sheet: SheetFacts): Promise<Sheet<Cell>> {
	const { json } = await askSheets(context, {
		method: 'GET',
		address: `${sheet.address}/values/${rangeAt(sheet)}`,
		parameters: { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' }
	});
	const values = readPath(json, 'values');
	const all = Array.isArray(values) ? values.map((row) => (Array.isArray(row) ? row.map(asCell) : [])) : [];
	const [header = [], ...rows] = all.slice(headingRow(context) - 1);
	return { header: header.map(String), rows };
}

import type { Context } from '../contract.ts';
import { columnNames } from '../table-files/header.ts';
import { keyColumnsOf } from '../table-files/key-column.ts';
import { knownRows } from '../table-files/known-rows.ts';
import type { Row } from '../table-files/row-stream.ts';
import { readTable } from './read-table.ts';
import { sheetOf } from './sheet.ts';

/** Every filled row of the sheet, in its order. */
export async function allRows(context: Context): Promise<Row[]> {
	const sheet = await sheetOf(context);
	const { header, rows } = await readTable(context, sheet);
	const names = columnNames(
		header,
		rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
	);
	const rowOf = knownRows(sheet.name, keyColumnsOf(context.settings, sheet.name, names));
	return rows
		.map((cells) => names.map((_, place) => cells[place] ?? ''))
		.filter((cells) => cells.some((cell) => String(cell).trim() !== ''))
		.map((cells) => {
			const texts = cells.map(String);
			const asTexts = Object.fromEntries(names.map((name, place) => [name, texts[place] ?? '']));
			const { key, problem, ...identity } = rowOf(texts, asTexts);
			const values = Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
			return { ...identity, record: { key, values, ...(problem !== undefined && { problem }) } };
		});
}

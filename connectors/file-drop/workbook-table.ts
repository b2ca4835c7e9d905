import { ConnectorError } from '../connector-error.ts';
import type { Settings, Value } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import { columnNames } from '../table-files/header.ts';
import { isFilledRow, type DropRow, type DropTable } from './drop-table.ts';

/** Bytes; a workbook is read whole. */
const LARGEST = 50_000_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** A date of a workbook has no time zone: it is what the cell shows. */
function shown(cell: Date): string {
	// A workbook keeps a time as a fraction of a day, which is a little beside the second.
	const date = new Date(Math.round(cell.getTime() / 1000) * 1000);
	const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
	const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
	return time === '00:00:00' ? day : `${day}T${time}`;
}

const asValue = (cell: unknown): Value => {
	if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : shown(cell);
	if (typeof cell === 'string') return storableText(cell);
	return typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
};

/** The first sheet of a workbook, or the one that is named or counted. */
async function cellsOf(name: string, bytes: Buffer, sheet: string): Promise<Value[][]> {
	if (bytes.length > LARGEST) throw tooLarge(name);
	const wanted = sheet === '' ? 1 : sheet;
	const { readSheet, SheetNotFoundError } = await import('read-excel-file/node');
	try {
		return (await readSheet(bytes, wanted, { trim: false })).map((row) => row.map(asValue));
	} catch (failure) {
		if (failure instanceof SheetNotFoundError) {
			if (/^[1-9]\d?$/.test(sheet)) return await numberedSheet(name, bytes, Number(sheet));
			throw noSheet(name, sheet);
		}
		throw notAWorkbook(name, failure);
	}
}

async function numberedSheet(name: string, bytes: Buffer, number: number): Promise<Value[][]> {
	const { readSheet } = await import('read-excel-file/node');
	try {
		return (await readSheet(bytes, number, { trim: false })).map((row) => row.map(asValue));
	} catch {
		throw noSheet(name, String(number));
	}
}

/** Reads a workbook. Throws `ConnectorError`: unreadable (no workbook), misconfigured (no such sheet). */
export async function workbookTable(name: string, bytes: Buffer, settings: Settings): Promise<DropTable> {
	const sheet = String(settings.sheet ?? '').trim();
	const heading = Math.max(1, Number(settings.headerRow) || 1) - 1;
	const cells = await cellsOf(name, bytes, sheet);
	const rows = cells
		.slice(heading + 1)
		.map((row): DropRow => ({ cells: row, texts: row.map(String) }))
		.filter(({ texts }) => isFilledRow(texts));
	const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
	return {
		names: columnNames((cells[heading] ?? []).map(String), width),
		kinds: [],
		count: rows.length,
		isCut: false,
		manner: sheet === '' ? 'a workbook, its first sheet' : `a workbook, its sheet “${sheet}”`,
		rows: async function* () {
			yield* rows;
		}
	};
}

const notAWorkbook = (name: string, failure: unknown): ConnectorError =>
	new ConnectorError('unreadable', {
		say: `The file ${name} cannot be opened as a workbook. Save it as XLSX once more, without a password; nothing in it was changed.`,
		technical: failure instanceof Error ? failure.message : String(failure)
	});

const noSheet = (name: string, sheet: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The workbook ${name} has no sheet “${sheet}”. Choose one that it has, by its name or its number, or leave the setting empty for the first one.`
	});

const tooLarge = (name: string): ConnectorError =>
	new ConnectorError('unreadable', {
		say: `The workbook ${name} is too large to be read at once. Save it as CSV, which can be of any length.`
	});

import { ConnectorError } from '../connector-error.ts';
import { storableText } from '../storable-text.ts';
import type { Cell, RowFile } from '../table-files/row-file.ts';

/** The most that fits into a cell of a workbook. */
const LONGEST_TEXT = 32_767;

interface WorkbookFileFacts {
	readonly name: string;
	readonly read: () => Promise<Uint8Array | null>;
	readonly write: (content: Uint8Array) => Promise<void>;
}

const asCell = (cell: unknown): Cell => {
	if (cell instanceof Date) return cell.toISOString();
	return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
};

async function rowsIn(name: string, content: Uint8Array | null): Promise<Cell[][]> {
	if (content === null) return [];
	const { readSheet } = await import('read-excel-file/node');
	try {
		return (await readSheet(Buffer.from(content), 1, { trim: false })).map((row) => row.map(asCell));
	} catch (failure) {
		throw new ConnectorError('unreadable', {
			say: `The file ${name} is there, and cannot be opened as a workbook, so nothing was written into it. Move it away, or choose another file to write.`,
			technical: failure instanceof Error ? failure.message : String(failure)
		});
	}
}

/** A workbook of one sheet into which rows are written. Text in it is never run as a formula. */
export const workbookRowFile = ({ name, read, write }: WorkbookFileFacts): RowFile<Cell> => ({
	name,
	async open() {
		const [header = [], ...rows] = await rowsIn(name, await read());
		return { header: header.map(String), rows };
	},
	async save({ header, rows }) {
		const cells = [header, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell)));
		const { default: writeXlsxFile } = await import('write-excel-file/node');
		await write(await writeXlsxFile(cells).toBuffer());
	},
	asCell(value) {
		if (typeof value === 'number' || typeof value === 'boolean') return value;
		const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : storableText(value);
		if (text.length <= LONGEST_TEXT) return text;
		throw new ConnectorError('refused', {
			say: 'One of the texts of this record is longer than a cell of a workbook can hold. Shorten it, or write a CSV file.'
		});
	},
	asWritten: (cell) => cell
});

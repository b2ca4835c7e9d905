import { readSheet } from 'read-excel-file/web-worker';
import { cellText } from '#lib/domain/match/files/cell-text.ts';
import { refused, type FileReading } from '#lib/domain/match/files/reading.ts';
import { sheetFrom } from '#lib/domain/match/files/sheet.ts';

const NOT_READABLE =
	'This Excel file cannot be read: it may be locked with a password or broken. Open it, save it as CSV, and choose that file. Nothing in it was changed.';

/** Reads the first sheet of a workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<FileReading> {
	try {
		const cells = await readSheet(new Blob([new Uint8Array(bytes)]));
		const sheet = sheetFrom(cells.map((row) => row.map((cell) => (typeof cell === 'function' ? '' : cellText(cell)))));
		return sheet ? { fine: true, sheet } : refused('No rows were found on the first sheet of this workbook.');
	} catch {
		return refused(NOT_READABLE);
	}
}

import { kindOfFile, REFUSED_KINDS } from '#lib/domain/match/files/kind-of-file.ts';
import { readCsv } from '#lib/domain/match/files/read-csv.ts';
import { refused, type FileReading } from '#lib/domain/match/files/reading.ts';

/** Reads a file that is no workbook by what it is, whatever its name says. */
export function readTextFile(bytes: Uint8Array): FileReading {
	const why = REFUSED_KINDS[kindOfFile(bytes)];
	return why === null ? readCsv(bytes) : refused(why);
}

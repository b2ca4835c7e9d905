import { localTime } from '#lib/domain/runs/local-time.ts';
import type { Context } from '../contract.ts';
import type { Cell, RowFile, Sheet } from '../table-files/row-file.ts';
import { csvRowFile } from '../table-files/csv-row-file.ts';
import { wholeOf } from './content.ts';
import type { Place } from './place.ts';
import { nameParts } from './target-name.ts';
import { workbookRowFile } from './workbook-row-file.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const DAY = 24 * 3_600_000;

/** The date in the business's own time zone. */
function dateAt(at: number, timeZone: string): string {
	const { year, month, day } = localTime(at, timeZone);
	return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The names of the files that a record with this key may stand in, the one that a new row goes into first. A write that
 * is tried again after midnight still finds its row in yesterday's file.
 */
export function targetNames(context: Context, key: string): readonly [string, ...string[]] {
	const [before, ending] = nameParts(context);
	const { newFile } = context.options;
	if (newFile === 'one') return [before + ending];
	if (newFile === 'record') return [`${before}-${key}${ending}`];
	const day = (at: number): string => `${before}-${dateAt(at, context.timeZone)}${ending}`;
	return [day(context.now()), day(context.now() - DAY)];
}

/** A file to write rows into, as CSV or as a workbook by the ending of its name. */
export function targetFile(
	{ settings, options }: Context,
	place: Place,
	name: string,
	isThere: () => Promise<boolean>
): RowFile<string, Sheet<string>> | RowFile<Cell> {
	const read = async (): Promise<Uint8Array | null> => ((await isThere()) ? wholeOf(() => place.open(name)) : null);
	const write = (content: Uint8Array): Promise<void> => place.write(name, content);
	if (name.toLowerCase().endsWith('.xlsx')) return workbookRowFile({ name, read, write });
	return csvRowFile({ name, settings, isSafe: options.spreadsheetSafe !== false, read, write }) as RowFile<
		string,
		Sheet<string>
	>;
}

import type { Context } from '../contract.ts';
import { csvRowFile } from '../table-files/csv-row-file.ts';
import type { RowFile } from '../table-files/row-file.ts';
import type { Table } from '../table-files/table.ts';

/** The file of the settings, in the system's own folder. */
export function fileToWrite({ settings, options, files }: Context): RowFile<string, Table> {
	const name = String(settings.fileToWrite);
	return csvRowFile({
		name,
		settings,
		isSafe: options.spreadsheetSafe !== false,
		read: () => files.read(name),
		write: (content) => files.write(name, content)
	});
}

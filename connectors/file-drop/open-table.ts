import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../contract.ts';
import { wholeOf, type Content } from './content.ts';
import { csvTable } from './csv-table.ts';
import type { DropTable } from './drop-table.ts';
import type { Survey } from './survey.ts';
import { workbookTable } from './workbook-table.ts';

/** Understands a file as a table. Throws `ConnectorError`: unreadable (it is none), misconfigured (a setting). */
export async function openTable(
	name: string,
	content: Content,
	survey: Survey,
	settings: Settings
): Promise<DropTable> {
	if (survey.isOldWorkbook) throw oldWorkbook(name);
	if (survey.isWorkbook) return workbookTable(name, await wholeOf(content), settings);
	return csvTable(name, content, survey, settings);
}

const oldWorkbook = (name: string): ConnectorError =>
	new ConnectorError('unreadable', {
		say: `The file ${name} is a workbook in the form of before 2007, or one with a password. Save it as XLSX without a password, or as CSV.`
	});

import { SURE_COLUMN, type Column } from '#lib/domain/match/columns/role.ts';
import { recognise } from '#lib/domain/match/columns/recognise.ts';
import type { Sheet } from '#lib/domain/match/files/sheet.ts';
import { formsOf, type Forms } from '#lib/domain/match/records/forms.ts';
import { readRecords, type Records } from '#lib/domain/match/records/records.ts';
import type { Correction, FileView } from './talk.ts';

/** A file as it was recognised and corrected. */
export interface OpenFile {
	readonly name: string;
	readonly sheet: Sheet;
	readonly columns: readonly Column[];
	readonly forms: Forms;
	readonly said: Correction;
	readonly records: Records;
}

const SAMPLES = 3;

function opened(name: string, sheet: Sheet, columns: readonly Column[], said: Correction): OpenFile {
	const forms = formsOf(sheet, columns, said);
	return { name, sheet, columns, forms, said, records: readRecords(sheet, columns, forms) };
}

export const openFile = (name: string, sheet: Sheet): OpenFile => opened(name, sheet, recognise(sheet), {});

/** The same file with what the owner says about it; what they said before stays. */
export function corrected(file: OpenFile, correction: Correction): OpenFile {
	const said = { ...file.said, ...correction };
	const columns = file.columns.map((column, at): Column => {
		const role = said.roles?.[at];
		return role === undefined || role === column.role ? column : { ...column, role, confidence: 1 };
	});
	return opened(file.name, file.sheet, columns, said);
}

export function fileView({ name, sheet, columns, forms }: OpenFile): FileView {
	const samples = (at: number): string[] => {
		const filled = sheet.rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
		return [...new Set(filled.slice(0, 50))].slice(0, SAMPLES);
	};
	return {
		name,
		rows: sheet.rows.length,
		columns: columns.map(({ name: title, role, confidence }, at) => ({
			name: title,
			role,
			sure: confidence >= SURE_COLUMN || role === 'other',
			samples: samples(at)
		})),
		dateOrder: forms.dates.order,
		datesSure: forms.dates.sure,
		decimal: forms.amounts.decimal,
		amountsSure: forms.amounts.sure
	};
}

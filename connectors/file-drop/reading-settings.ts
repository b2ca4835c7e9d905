import type { SettingField } from '../contract.ts';
import { delimiterQuestion, encodingQuestion } from '../table-files/questions.ts';

/** Which files are meant, how they are read, and what becomes of them. */
export const readingSettings = [
	{
		name: 'filesToRead',
		label: 'Files to read',
		help: 'A name such as orders.csv; a star stands for anything, and several have commas between them. Files whose names say that they are still being written, such as orders.csv.part, are always left alone.',
		kind: 'text',
		default: '*.csv, *.tsv, *.txt, *.xlsx',
		placeholder: 'orders*.csv'
	},
	{
		name: 'afterwards',
		label: 'When all rows of a file are carried',
		help: 'Moved or renamed is a file with the run after. If several connections read this folder, leave the files where they are, or one could take away what another has not read.',
		kind: 'choice',
		choices: [
			{ value: 'leave', label: 'Leave the file where it is' },
			{ value: 'move', label: 'Move it into the folder “done” inside this one' },
			{ value: 'mark', label: 'Put .done behind its name' }
		],
		default: 'leave'
	},
	{
		name: 'keyColumn',
		label: 'Column by which a row is known',
		help: 'A column that is different in every row, such as the order number, or several with commas between them. With it a changed row is the same record in a new version, whichever file it stands in; without it a row is known by its file and by all that stands in it.',
		kind: 'text',
		placeholder: 'Order number'
	},
	{
		name: 'headerRow',
		label: 'Row with the headings',
		help: 'Usually the first one. A higher number passes by titles that stand above the table.',
		kind: 'number',
		default: 1,
		minimum: 1,
		maximum: 100
	},
	{
		name: 'sheet',
		label: 'Sheet of a workbook',
		help: 'The name or the number of the sheet, for Excel files with several. Leave it empty for the first one.',
		kind: 'text'
	},
	delimiterQuestion,
	encodingQuestion,
	{
		name: 'decimalMark',
		label: 'Decimal mark',
		help: 'Usually it is seen from the file. A column becomes numbers only where all of its rows are; postcodes, phone and article numbers stay text.',
		kind: 'choice',
		choices: [
			{ value: 'auto', label: 'See it from the file' },
			{ value: 'comma', label: 'Comma, as in 1 249,50' },
			{ value: 'point', label: 'Point, as in 1,249.50' },
			{ value: 'text', label: 'Leave numbers as text' }
		],
		default: 'auto'
	},
	{
		name: 'dateOrder',
		label: 'Order of day and month',
		help: 'Usually it is seen from the file: 25/12 says that the day comes first. Where nothing says it, dates such as 03/04 stay text until you choose.',
		kind: 'choice',
		choices: [
			{ value: 'auto', label: 'See it from the file' },
			{ value: 'day-first', label: 'Day first, as in 25/12/2026' },
			{ value: 'month-first', label: 'Month first, as in 12/25/2026' },
			{ value: 'text', label: 'Leave dates as text' }
		],
		default: 'auto'
	},
	{
		name: 'fileToWrite',
		label: 'File to write',
		help: 'The name of the file for new rows; its ending says whether it is a CSV or an Excel file. A date or the record’s key is put before the ending where each day or each record has a file of its own.',
		kind: 'text',
		default: 'handover.csv',
		placeholder: 'customers.xlsx'
	}
] as const satisfies readonly SettingField[];

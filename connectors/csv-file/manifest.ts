import type { Manifest } from '../contract.ts';
import { rowFields } from '../table-files/fields.ts';
import { delimiterQuestion, encodingQuestion } from '../table-files/questions.ts';

export default {
	id: 'csv-file',
	name: 'Table file (CSV)',
	summary: 'A list that a program exports or a spreadsheet keeps as CSV, read from a folder or written into one.',
	categories: ['spreadsheets', 'storage', 'accounting', 'ecommerce', 'pos', 'inventory-shipping', 'other'],
	settings: [
		{
			name: 'filesToRead',
			label: 'Files to read',
			help: 'A file name such as orders.csv. A star stands for anything: orders*.csv reads every file that begins with orders.',
			kind: 'text',
			default: '*.csv',
			placeholder: 'orders*.csv'
		},
		{
			name: 'fileToWrite',
			label: 'File to write',
			help: 'The name of the file that new rows are added to. It is made when the first row comes, and it is never read as a source by a star.',
			kind: 'text',
			default: 'handover.csv',
			placeholder: 'customers.csv'
		},
		delimiterQuestion,
		encodingQuestion,
		{
			name: 'keyColumn',
			label: 'Column by which a row is known',
			help: 'A column that is different in every row, such as the order number. With it a changed row is the same record in a new version; without it a changed row is a new record.',
			kind: 'text',
			placeholder: 'Order number'
		}
	],
	streams: {
		rows: {
			label: 'Rows of the files',
			record: { one: 'row', many: 'rows' },
			arrival: 'polled',
			fields: []
		}
	},
	actions: {
		row: {
			label: 'Add a row to the file',
			record: { one: 'row', many: 'rows' },
			fields: rowFields,
			open: true,
			options: [
				{
					name: 'spreadsheetSafe',
					label: 'Safe to open in a spreadsheet',
					help: 'Puts an apostrophe before text that a spreadsheet would run as a formula, which a stranger could send you. Switch it off only if another program reads the file.',
					kind: 'yes-no',
					default: true
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

import type { Manifest } from '../contract.ts';
import { rowFields } from '../table-files/fields.ts';
import { placeSettings } from './place-settings.ts';
import { readingSettings } from './reading-settings.ts';

export default {
	id: 'file-drop',
	name: 'Files in a folder (SFTP, FTPS, FTP)',
	summary: 'Lists as CSV or Excel files that another program leaves in a folder of a file server, or fetches from it.',
	categories: [
		...['spreadsheets', 'storage', 'accounting', 'ecommerce', 'pos', 'inventory-shipping', 'erp', 'hr-time'],
		...['payments', 'database', 'other']
	],
	settings: [...placeSettings, ...readingSettings],
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
			label: 'Write a row into a file',
			record: { one: 'row', many: 'rows' },
			fields: rowFields,
			open: true,
			options: [
				{
					name: 'newFile',
					label: 'Which file a row goes into',
					help: 'A program that fetches files and takes them away is served best by a file of its own for every record.',
					kind: 'choice',
					choices: [
						{ value: 'day', label: 'One file for each day, with the date in its name' },
						{ value: 'one', label: 'Always the same file' },
						{ value: 'record', label: 'A file of its own for every record' }
					],
					default: 'day'
				},
				{
					name: 'spreadsheetSafe',
					label: 'Safe to open in a spreadsheet',
					help: 'Puts an apostrophe before text in a CSV file that a spreadsheet would run as a formula, which a stranger could send you. Switch it off if another program reads the file.',
					kind: 'yes-no',
					default: true
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

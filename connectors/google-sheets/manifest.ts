import type { Manifest } from '../contract.ts';
import { grantOf, signInSettings } from '../google/settings.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { rowFields } from '../table-files/fields.ts';

const manifest = {
	id: 'google-sheets',
	name: 'Google Sheets',
	summary: 'A sheet of Google Sheets with headings: its rows are read, and rows are added to it or changed in it.',
	categories: ['spreadsheets'],
	grant: grantOf('https://www.googleapis.com/auth/spreadsheets'),
	settings: [
		{
			name: 'spreadsheet',
			label: 'Address of the spreadsheet',
			help: 'Open the spreadsheet in the browser and copy its address. Share it with the account that we sign in with: “Editor” to write into it, “Viewer” to read.',
			kind: 'text',
			required: true,
			placeholder: 'https://docs.google.com/spreadsheets/d/…'
		},
		{
			name: 'sheet',
			label: 'Sheet',
			help: 'Its name at the bottom of the spreadsheet. Left empty, the first.',
			kind: 'text',
			placeholder: 'Orders'
		},
		{
			name: 'headingRow',
			label: 'Row with the headings',
			help: 'Counted as it is on the screen; what stands above is left alone.',
			kind: 'number',
			default: 1,
			minimum: 1,
			maximum: 100
		},
		{
			name: 'keyColumn',
			label: 'Column by which a row is known',
			help: 'For reading: a column that is different in every row, such as the order number. With it a changed row is the same record in a new version; without it a changed row is a new record.',
			kind: 'text',
			placeholder: 'Order number'
		},
		...signInSettings('Google Sheets API', 'the spreadsheet'),
		addressSetting('Google', 'https://sheets.googleapis.com')
	],
	streams: {
		rows: { label: 'Rows of the sheet', record: { one: 'row', many: 'rows' }, arrival: 'polled', fields: [] }
	},
	actions: {
		row: {
			label: 'Add or change a row of the sheet',
			record: { one: 'row', many: 'rows' },
			fields: rowFields,
			open: true,
			options: [],
			once: 'look-up',
			readsBack: true
		}
	}
} as const satisfies Manifest;

export default manifest;

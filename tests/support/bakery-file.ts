import { rowsOf } from './dump.ts';

/** The variables that the file names its secrets by. */
export const SECRETS = { NOTES_PASSWORD: 'rye and barley 🔑', MAIL_PASSWORD: 'poppy seed 42' };
export const dav = { address: 'https://dav.example.com/', user: 'kari' };
export const password = { env: 'NOTES_PASSWORD' };
export const row = { system: 'sheet', action: 'row', mapping: { name: 'name' } };

/** What an adviser sets a bakery up with: a form, an address book, mails and files. */
export const bakery = {
	systems: {
		website: { connector: 'web-form', settings: { allowedOrigins: 'https://www.nordbakeriet.no' } },
		contacts: { connector: 'carddav', settings: dav, secrets: { password } },
		mail: {
			connector: 'smtp-mail',
			settings: { host: 'smtp.example.com', fromAddress: 'office@nordbakeriet.no' },
			secrets: { password: { env: 'MAIL_PASSWORD' } }
		},
		sheet: { connector: 'csv-file', settings: { fileToWrite: 'enquiries.csv' } }
	},
	connections: {
		'Enquiries from the website': {
			source: { system: 'website', stream: 'entries' },
			actions: [
				{
					system: 'contacts',
					action: 'contact',
					mapping: { name: { join: ['first', 'last'], with: ' ' }, email: 'email' }
				},
				{
					system: 'mail',
					action: 'mail',
					mapping: { to: 'email', subject: { template: 'Hello {name}' }, text: 'message' }
				},
				{ ...row, concurrency: 5, options: { spreadsheetSafe: false } }
			],
			minutesEach: 4
		},
		'Rows once a week': {
			source: { system: 'sheet', stream: 'rows' },
			actions: [{ ...row, when: { path: 'paid', is: 'yes' }, each: { list: 'lines' } }],
			schedule: '0 6 * * 1',
			state: 'paused'
		}
	}
};

const WATCHING = ['watches', 'comparisons', 'planned_pauses', 'pauses', 'diary'];
const TABLES = ['workspaces', 'systems', 'connections', 'actions', 'cursors', 'runs', ...WATCHING];
/** Every row that applying a file could change. */
export const everything = (house: { readonly folder: string }) =>
	Object.fromEntries(TABLES.map((table) => [table, rowsOf(house, table)]));

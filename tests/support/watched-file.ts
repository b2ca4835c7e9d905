const password = { env: 'POST_PASSWORD' };
const left = { system: 'shop', stream: 'rows', key: 'number', amount: 'total', date: 'created' };
const right = { system: 'books', stream: 'rows', key: 'reference', amount: 'amount' };

/** What a bakery has watched and compared, and when it is closed: everything that a file can say of it. */
export const watchedBakery = {
	systems: {
		shop: { connector: 'csv-file', settings: { filesToRead: 'orders*.csv', keyColumn: 'number' } },
		books: { connector: 'csv-file', settings: { filesToRead: 'books.csv', fileToWrite: 'books.csv' } },
		post: { connector: 'mailbox', settings: { host: 'imap.example.com', user: 'kari' }, secrets: { password } }
	},
	connections: {
		'Orders into the books': {
			source: { system: 'shop', stream: 'rows' },
			actions: [{ system: 'books', action: 'row', mapping: { reference: 'number', amount: 'total' } }],
			schedule: '0 6 * * 1',
			earlier: 'carry',
			pauses: [{ weekly: { from: 'Friday 14:00', to: 'Monday 07:00' }, rests: true }]
		}
	},
	watched: {
		'Bookings by Zapier': {
			schedule: '0 7 * * *',
			grace: 30,
			mailbox: 'post',
			minutesEach: 3,
			pauses: [{ holidays: 'SE' }]
		},
		'Newsletter by Make': { state: 'paused' }
	},
	comparisons: {
		'Orders into the books': { left: { ...left, decimal: ',', order: 'month-first' }, right, bothWays: true },
		'Orders and parcels': {
			...{ left, right: { ...right, key: 'parcel' }, since: '2026-10-01', days: 14, hours: 48 },
			...{ form: 'text', factor: -1, state: 'paused', minutesEach: 2, pauses: [{ days: { from: '2099-05-17' } }] }
		}
	},
	pauses: [{ holidays: 'NO' }, { days: { from: '2098-12-24', to: '2099-01-02' }, rests: true }]
};

export const POST = { POST_PASSWORD: 'rye and barley' };

/** A bakery with one connection that works, one whose system has signed us out, and one that rests. */
export const watchedBakery = {
	systems: {
		website: { connector: 'web-form' },
		sheet: { connector: 'csv-file' },
		'practice office': { connector: 'practice', settings: { mood: 'signed-out' } }
	},
	connections: {
		'Enquiries into a file': {
			source: { system: 'website', stream: 'entries' },
			actions: [{ system: 'sheet', action: 'row', mapping: { name: 'name' } }]
		},
		'Enquiries as contacts': {
			source: { system: 'website', stream: 'entries' },
			actions: [{ system: 'practice office', action: 'contact', mapping: { name: 'name' } }]
		},
		'Orders on paper': {
			source: { system: 'practice office', stream: 'orders' },
			actions: [{ system: 'sheet', action: 'row', mapping: { name: 'number' } }],
			schedule: '0 6 * * 1',
			state: 'paused'
		}
	}
};

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testContext } from '../../tests/support/context.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import type { Context, Settings } from '../contract.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'nordbakeriet-'));
const defaults: Settings = {
	filesToRead: 'orders*.csv',
	fileToWrite: 'customers.csv',
	delimiter: 'auto',
	encoding: 'auto',
	keyColumn: ''
};
const open = async (changed: Settings = {}): Promise<Context> =>
	testContext({ folder, settings: { ...defaults, ...changed }, options: { spreadsheetSafe: true } });

const read = async ({ files }: Context, name: string): Promise<string> =>
	new TextDecoder().decode((await files.read(name)) ?? new Uint8Array());

let orders = 0;
async function order(count: number, _stream: string, context: Context): Promise<void> {
	const before = (await read(context, 'orders.csv')) || 'Order;Customer\r\n';
	const rows = Array.from({ length: count }, () => `${1000 + orders++};Kari Nordmann\r\n`);
	await context.files.write('orders.csv', before + rows.join(''));
}

sourceConformance(manifest, source, {
	open: () => open(),
	wrong: async () => {
		const context = await open({ keyColumn: 'Ordrenummer' });
		await order(1, 'rows', context);
		return context;
	},
	arrive: order,
	manyRecords: 450
});

sourceConformance(manifest, source, {
	open: () => open({ keyColumn: 'order' }),
	arrive: order,
	manyRecords: 450
});

destinationConformance(manifest, destination, {
	open: () => open(),
	wrong: () => open({ fileToWrite: '../customers.csv' }),
	values: (n) => ({
		name: `Kari Nordmann ${n}`,
		email: `kari${n}@nordbakeriet.no`,
		phone: '+47 22 00 00 00',
		company: 'Nordbakeriet',
		date: '2026-11-22',
		amount: n % 2 ? -12.5 : 350,
		message: 'Ring etter klokken tolv,\nhelst på en fredag.',
		'Favourite cake': 'Skillingsbolle'
	}),
	bad: () => ({ name: '', email: null }),
	count: async (_action, context) => (await read(context, 'customers.csv')).match(/[0-9a-f]{32}\r\n/g)?.length ?? 0
});

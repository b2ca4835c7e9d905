import { describe } from 'vitest';
import { freePort } from '../../tests/support/free-port.ts';
import { startMariaDb } from '../../tests/support/mariadb.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { needs } from '../../tests/support/real-server.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import type { Context, Manifest, Settings } from '../contract.ts';
import { mariaDbShop, openShop, postgresShop, type Shop } from './bed.ts';
import description from './description.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const described = (settings: Settings): Manifest => ({ ...manifest, ...description.parts(settings) });

const values = (n: number) => ({
	email: `kari${n}@nordbakeriet.no`,
	name: `Kari Nordmann ${n} 🥐`,
	phone: '+47 22 00 00 00',
	company: 'Nordbakeriet',
	amount: n % 2 ? -12.5 : 350,
	seats: n % 50,
	day: '2026-11-22',
	message: 'Ring etter klokken tolv,\nhelst på en fredag.'
});

function keepsItsPromises(shop: Shop): void {
	const wrong = async (): Promise<Context> => ({ ...openShop(shop, reading), secrets: { password: 'feil-passord' } });
	const absent = async (): Promise<Context> => openShop(shop, { ...reading, port: await freePort() });
	const reading: Settings = { ...shop.settings, table: 'orders', changedColumn: 'updated_at' };
	const order = async (count: number): Promise<void> => {
		const rows = Array.from({ length: count }, () => `('Kari Nordmann', 12.50)`);
		await shop.does(`INSERT INTO orders (customer, total) VALUES ${rows.join(', ')}`);
	};
	const ways: [string, Settings][] = [
		['by the last change', reading],
		['by the key alone', { ...shop.settings, table: 'orders' }],
		[
			'a query',
			{
				...shop.settings,
				query: 'SELECT id, customer, created_at AS made FROM orders;',
				keyColumn: 'id',
				changedColumn: 'made'
			}
		]
	];
	describe.each(ways)('%s', (_way, settings) => {
		sourceConformance(described(settings), source(settings), {
			open: async () => openShop(shop, settings),
			wrong,
			absent,
			arrive: order,
			manyRecords: 600
		});
	});

	const writing: Settings = {
		...shop.settings,
		mayWrite: true,
		writeTable: 'customers',
		referenceColumn: 'handover_id',
		writeColumns: 'email, name, phone, company, message'
	};
	destinationConformance(described(writing), destination(writing), {
		open: async () => openShop(shop, writing),
		wrong: async () => ({ ...openShop(shop, writing), secrets: { password: 'feil-passord' } }),
		absent: async () => openShop(shop, { ...writing, port: await freePort() }),
		values,
		bad: () => ({ email: 'kari@nordbakeriet.no', name: 'Kari', seats: 500 }),
		count: () => shop.count('customers'),
		plainFields: ['email']
	});
}

needs(await startPostgres(), async (server) => {
	describe('PostgreSQL', async () => keepsItsPromises(await postgresShop(server)));
});

needs(await startMariaDb(), (server) => {
	describe('MariaDB', async () => keepsItsPromises(await mariaDbShop(server)));
});

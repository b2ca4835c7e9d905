import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { needs } from '../../tests/support/real-server.ts';
import { startFileServer } from '../../tests/support/file-server.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { testContext } from '../../tests/support/context.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import type { Context, Settings } from '../contract.ts';
import { defaults, later } from './bed.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const values = (n: number) => ({
	name: `Kari Nordmann ${n}`,
	email: `kari${n}@nordbakeriet.no`,
	phone: '+47 22 00 00 00',
	company: 'Nordbakeriet',
	date: '2026-11-22',
	amount: n % 2 ? -12.5 : 350,
	message: 'Ring etter klokken tolv,\nhelst på en fredag.',
	'Favourite cake': 'Skillingsbolle'
});

needs(await startFileServer(), (server) => {
	const ways: readonly (readonly [string, Settings, Readonly<Record<string, string>>])[] = [
		['SFTP', { protocol: 'sftp', port: server.sftp }, { password: server.password }],
		['FTPS', { protocol: 'ftps', port: server.ftp, allowSelfSigned: true }, { password: server.password }]
	];
	for (const [way, settings, secrets] of ways) {
		let files = 0;
		let orders = 0;
		const open = async (folder: string, more: Settings = {}, others = secrets): Promise<Context> =>
			testContext({
				settings: { ...defaults, host: '127.0.0.1', user: server.user, folder, ...settings, ...more },
				secrets: others,
				options: { newFile: way === 'SFTP' ? 'day' : 'record', spreadsheetSafe: true },
				now: later
			});
		const wrong = () => open('', {}, { password: 'feil-passord' });
		const absent = async () => open('', { port: await freePort() });

		const drop = server.freshFolder();
		sourceConformance(manifest, source, {
			open: () => open(drop.name),
			wrong,
			absent,
			arrive: async (count) => {
				const rows = Array.from({ length: count }, () => `${1000 + orders++};Kari Nordmann;12,50\r\n`);
				await server.put(
					join(drop.path, `orders-${String(files++).padStart(4, '0')}.csv`),
					`Ordre;Kunde;Sum\r\n${rows.join('')}`
				);
			},
			manyRecords: 1100
		});

		const out = server.freshFolder();
		const fileToWrite = way === 'SFTP' ? 'customers.csv' : 'customers.xlsx';
		destinationConformance(manifest, destination, {
			open: () => open('', { writeFolder: out.name, fileToWrite }),
			...(way === 'SFTP' && { wrong }),
			absent,
			values,
			bad: () => ({ name: '', email: null }),
			...(way === 'FTPS' && { count: async () => (await readdir(out.path)).length })
		});
	}
});

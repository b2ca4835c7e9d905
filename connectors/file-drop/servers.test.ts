import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { startFileServer } from '../../tests/support/file-server.ts';
import { needs } from '../../tests/support/real-server.ts';
import type { Settings } from '../contract.ts';
import { defaults, later, readOn, valuesOf } from './bed.ts';
import destination from './destination.server.ts';
import source from './source.server.ts';

const KEY = 'k'.repeat(32);
const { row } = destination.actions;

needs(await startFileServer(), (server) => {
	const open = (settings: Settings, secrets: Readonly<Record<string, string>> = { password: server.password }) =>
		testContext({
			settings: { ...defaults, host: '127.0.0.1', user: server.user, allowSelfSigned: true, ...settings },
			secrets,
			options: { newFile: 'one', spreadsheetSafe: true },
			now: later
		});
	const sftp = { protocol: 'sftp', port: server.sftp };
	const ways: [string, Settings][] = [
		['SFTP', sftp],
		['FTPS', { protocol: 'ftps', port: server.ftp }],
		['FTPS from the start', { protocol: 'ftps-implicit', port: server.ftps }],
		['FTP', { protocol: 'ftp', port: server.ftp }]
	];

	describe.each(ways)('%s', (_way, settings) => {
		test('reads, puts away, and writes over what is there', async () => {
			const folder = server.freshFolder();
			await server.put(join(folder.path, 'ordre æøå.csv'), 'Kunde;Sum\nÅse;1 249,00\n');
			await server.put(join(folder.path, 'orders.csv.part'), 'half');
			await server.put(join(folder.path, '.hidden.csv'), 'A\n1\n');
			await mkdir(join(folder.path, 'older.csv'));
			const context = open({ ...settings, folder: folder.name, afterwards: 'move' });
			const { records, cursor } = await readOn(context);
			expect(valuesOf(records)).toEqual([{ Kunde: 'Åse', Sum: 1249 }]);
			expect((await readOn(context, cursor)).records).toEqual([]);
			expect(await readdir(join(folder.path, 'done'))).toEqual(['ordre æøå.csv']);
			const first = await row?.write(context, { key: KEY, values: { name: 'Kari' } });
			await row?.write(context, { key: 'l'.repeat(32), values: { name: 'Bjørg' } });
			const written = await readFile(join(folder.path, 'handover.csv'), 'utf8');
			expect(written).toBe(`\uFEFFName,handover_id\r\nKari,${KEY}\r\nBjørg,${'l'.repeat(32)}\r\n`);
			expect(first).toMatchObject({ id: `handover.csv#${KEY}`, outcome: 'created' });
			expect((await readdir(folder.path)).toSorted()).toEqual(
				['.hidden.csv', 'done', 'handover.csv', 'older.csv', 'orders.csv.part'].toSorted()
			);
			expect((await readOn(context, cursor)).records).toEqual([]);
		});

		test('a folder that is not there is told', async () => {
			const context = open({ ...settings, folder: 'nowhere' });
			expect(await source.check(context)).toMatchObject({
				fine: false,
				say: expect.stringContaining('no such folder')
			});
			await expect(readOn(context)).rejects.toMatchObject({ kind: 'misconfigured' });
		});
	});

	test('many rows by FTP come through one connection after the other, as the engine takes its time', async () => {
		const folder = server.freshFolder();
		const lines = Array.from({ length: 1200 }, (_, at) => `${at};${'Kari Nordmann '.repeat(300)}`);
		await server.put(join(folder.path, 'big.csv'), `Ordre;Kunde\n${lines.join('\n')}\n`);
		for (const settings of [sftp, { protocol: 'ftp', port: server.ftp }]) {
			const context = open({ ...settings, folder: folder.name });
			expect(await row?.readBack?.(context, { id: 'handover.csv#x', outcome: 'created' })).toEqual({});
			const { records, pages } = await readOn(context);
			expect([records.length, pages]).toEqual([1200, 3]);
			for await (const page of source.streams.rows?.read(context, null) ?? []) {
				const rest = await readOn(context, page.cursor);
				expect(rest.records).toHaveLength(700);
				break;
			}
		}
	});

	describe('signing in by SFTP', () => {
		test('a private key signs in, also one whose line breaks a password field has taken', async () => {
			for (const privateKey of [server.key, server.key.replaceAll('\n', ''), server.key.replaceAll('\n', ' ')]) {
				expect(await source.check(open(sftp, { privateKey }))).toMatchObject({ fine: true });
			}
		});

		test('a key that is not known, and text that is no key, are told without showing them', async () => {
			for (const privateKey of [server.strangeKey, 'ssh-ed25519 AAAA kari@nordbakeriet']) {
				const answer = await source.check(open(sftp, { privateKey }));
				expect(answer.fine).toBe(false);
				expect(JSON.stringify(answer)).not.toContain(privateKey);
			}
			await expect(readOn(open(sftp, { privateKey: server.strangeKey }))).rejects.toMatchObject({ kind: 'signed-out' });
		});

		test('the fingerprint is shown at the first check, and another server is not signed in to', async () => {
			const { say } = await source.check(open(sftp));
			expect(say).toContain(server.fingerprint);
			expect(await source.check(open({ ...sftp, hostKey: server.fingerprint }))).toMatchObject({ fine: true });
			const other = open({ ...sftp, hostKey: `SHA256:${'A'.repeat(43)}` });
			expect(await destination.check(other)).toMatchObject({ fine: false, say: expect.stringContaining('another') });
			await expect(readOn(other)).rejects.toMatchObject({ kind: 'misconfigured' });
		});
	});

	test('a certificate that nobody has signed is accepted only where the settings say so', async () => {
		const context = open({ protocol: 'ftps', port: server.ftp, allowSelfSigned: false });
		expect(await source.check(context)).toMatchObject({ fine: false, say: expect.stringContaining('certificate') });
	});

	test('a way that the port does not speak is told in a sentence', async () => {
		const answer = await source.check(open({ protocol: 'ftps-implicit', port: server.ftp }));
		expect(answer).toMatchObject({ fine: false, say: expect.stringContaining('does not encrypt in this way') });
	});

	test('each day and each record has its file, and what another program has taken is written anew', async () => {
		const folder = server.freshFolder();
		const evening = Date.UTC(2026, 10, 22, 22, 30);
		const at = (now: number, newFile: string) => ({
			...open({ ...sftp, folder: folder.name, fileToWrite: 'ut.xlsx' }),
			options: { newFile },
			now: () => now
		});
		await row?.write(at(evening, 'day'), { key: KEY, values: { name: 'Kari' } });
		const again = await row?.write(at(evening + 3_600_000, 'day'), { key: KEY, values: { name: 'Kari' } });
		expect(again).toMatchObject({ id: `ut-2026-11-22.xlsx#${KEY}`, outcome: 'unchanged' });
		await row?.write(at(evening + 3_600_000, 'day'), { key: 'l'.repeat(32), values: { name: 'Ola' } });
		await row?.write(at(evening, 'record'), { key: KEY, values: { name: 'Kari' } });
		expect((await readdir(folder.path)).toSorted()).toEqual([
			'ut-2026-11-22.xlsx',
			'ut-2026-11-23.xlsx',
			`ut-${KEY}.xlsx`
		]);
		await rm(join(folder.path, 'ut-2026-11-22.xlsx'));
		const anew = await row?.write(at(evening + 3_600_000, 'day'), {
			key: KEY,
			values: { name: 'Kari' },
			...(again && { earlier: again })
		});
		expect(anew).toMatchObject({ id: `ut-2026-11-23.xlsx#${KEY}`, outcome: 'created' });
	});
});

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '#lib/server/persistence/store.ts';
import { handover, runProgram, type Finished } from './support/command.ts';
import { startTelltale } from './support/telltale.ts';
import { tracesOf } from './support/traces-of.ts';

const CANARY = 'kanarifugl "i" bakeriet? 7261/ø+å';

const telltale = await startTelltale();
const folder = await mkdtemp(join(tmpdir(), 'handover-secrets-'));
afterAll(async () => {
	await telltale.stop();
	await rm(folder, { recursive: true, force: true });
});

const schedule = '*/15 * * * *';
const named = { password: { env: 'CANARY' } };
const mailServer = { host: '127.0.0.1', security: 'none', user: 'kari' };
const file = {
	systems: {
		Practice: { connector: 'practice', settings: { openingHours: 'always' } },
		'Address book': { connector: 'carddav', settings: { address: telltale.webUrl, user: 'kari' }, secrets: named },
		Mailbox: { connector: 'mailbox', settings: { ...mailServer, port: telltale.imapPort }, secrets: named },
		'E-mail': {
			connector: 'smtp-mail',
			settings: { ...mailServer, port: telltale.smtpPort, fromAddress: 'kari@nordbakeriet.example' },
			secrets: named
		}
	},
	connections: {
		'Form to address book': {
			source: { system: 'Practice', stream: 'entries' },
			schedule,
			actions: [{ system: 'Address book', action: 'contact', mapping: { name: 'name' } }]
		},
		'Form to e-mail': {
			source: { system: 'Practice', stream: 'entries' },
			schedule,
			actions: [
				{
					system: 'E-mail',
					action: 'mail',
					mapping: { to: 'email', subject: { constant: 'Hei' }, text: { constant: 'Hei' } }
				}
			]
		},
		'Mailbox to practice': {
			source: { system: 'Mailbox', stream: 'entries' },
			schedule,
			actions: [{ system: 'Practice', action: 'contact', mapping: { name: 'name' } }]
		}
	}
};

const data = join(folder, 'data');
const variables = { CANARY, HANDOVER_DATA: data, HANDOVER_ALLOW_PRIVATE: '1', HANDOVER_LOG: 'debug' };
await writeFile(join(folder, 'bakery.json'), JSON.stringify(file));

const applied = await handover(['apply', join(folder, 'bakery.json'), '--json'], variables);
const examined = await handover(['doctor', '--json'], variables);
const ran = await Promise.all(
	Object.keys(file.connections).map((name) => handover(['run', name, '--json'], variables))
);
const worked = await runProgram('tests/support/work-for-once.ts', [], variables);
const exported = await handover(['export'], variables);

const jsonIn = ({ stdout }: Finished) => JSON.parse(stdout);
const holdsTrace = (text: string): boolean => tracesOf(CANARY).some((trace) => text.includes(trace));

test('the password was really tried at every system, and none let us in', () => {
	expect(applied).toMatchObject({ code: 0, stderr: '' });
	for (const way of ['Basic', 'AUTH PLAIN', 'AUTHENTICATE']) {
		expect(telltale.heard.some((said) => said.startsWith(way) && said.includes(CANARY))).toBe(true);
	}
	const states = jsonIn(examined).checks;
	expect(states.filter(({ state }: { state: string }) => state === 'unreachable')).toHaveLength(3);
	expect(ran.map(({ code }) => code)).toEqual([1, 1, 1]);
});

test('a password is not in what the program prints or logs, however much it is told to log', () => {
	expect(worked.stdout).toContain('every connection was worked on');
	const printed = [applied, examined, ...ran, worked, exported].flatMap(({ stdout, stderr }) => [stdout, stderr]);
	expect(printed.filter(holdsTrace)).toEqual([]);
});

test('an exported file names a variable in place of the password, and can be applied again', async () => {
	const { systems } = jsonIn(exported);
	expect(systems['Address book'].secrets).toEqual({ password: { env: 'ADDRESS_BOOK_PASSWORD' } });
	const again = join(folder, 'exported.json');
	await writeFile(again, exported.stdout);
	const secrets = { ADDRESS_BOOK_PASSWORD: CANARY, MAILBOX_PASSWORD: CANARY, E_MAIL_PASSWORD: CANARY };
	expect(await handover(['apply', again], { ...variables, ...secrets })).toMatchObject({ code: 0, stderr: '' });
});

test('a failure says nothing of the password, neither to a person nor to whoever helps', async () => {
	const store = await openStore(join(data, 'handover.sqlite'));
	const [workspace] = await store.workspaces.all();
	const systems = await store.systems.of(workspace?.id ?? '');
	const connections = await store.connections.of(workspace?.id ?? '');
	const runs = (await Promise.all(connections.map(({ id }) => store.runs.latest(id, 10)))).flat();
	const records = (await Promise.all(connections.map(({ id }) => store.records.latest(id, 1000)))).flat();
	const deliveries = await store.deliveries.ofRecords(records.map(({ id }) => id));
	await store.close();
	const failed = new Set(runs.filter(({ say }) => say !== null).map(({ connectionId }) => connectionId));
	expect(failed).toEqual(new Set(connections.map(({ id }) => id)));
	expect(deliveries.some(({ say }) => say !== null)).toBe(true);
	const said = [...runs, ...deliveries].flatMap(({ say, technical }) => [say, technical]);
	const all = [...said, ...systems.map(({ signInSay }) => signInSay)].filter((text) => text !== null);
	expect([...new Set(all)].filter(holdsTrace)).toEqual([]);
});

test('no file of the data folder holds the password as it is', async () => {
	const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	expect(files.map(({ name }) => name)).toContain('handover.sqlite');
	const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
	expect(files.filter((_, index) => holdsTrace(contents[index] ?? '')).map(({ name }) => name)).toEqual([]);
});

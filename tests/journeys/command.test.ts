import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOLDEN } from '#lib/domain/estimate/fixtures/cases.ts';
import { differences } from '#lib/domain/estimate/fixtures/differences.ts';
import { applied } from '../support/applied.ts';
import { freePort } from '../support/free-port.ts';
import { openHouse, type House } from '../support/house.ts';
import { visitor } from '../support/visitor.ts';

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.stop());

const written = async (name: string, content: unknown): Promise<string> => {
	const path = join(house.folder, name);
	await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
};

const VERBS = [
	'serve',
	'estimate',
	'apply',
	'export',
	'run',
	'purge',
	'report',
	'report preview',
	'report send',
	'user add',
	'doctor'
];

describe('help', () => {
	test('names every verb', async () => {
		const { code, stdout } = await house.command('--help');
		expect(code).toBe(0);
		for (const verb of VERBS) expect(stdout).toContain(verb.split(' ')[0]);
	});

	test.each(VERBS)('%s says what it takes', async (verb) => {
		const { code, stdout } = await house.command(...verb.split(' '), '--help');
		expect(code).toBe(0);
		expect(stdout).toContain(`Usage: handover ${verb}`);
	});

	test('a verb that is none is answered with where to look', async () => {
		const { code, stderr } = await house.command('synchronise');
		expect(code).toBe(1);
		expect(stderr).toContain('Use --help');
	});
});

describe('estimate', () => {
	test.each(GOLDEN.cases)('golden case $id', async ({ id, input, expected_point }) => {
		const { code, stdout } = await house.command('estimate', await written(`${id}.json`, input), '--json');
		expect(code).toBe(0);
		expect(differences(expected_point, JSON.parse(stdout).point)).toEqual([]);
	});

	test('with draws gives the range, the same for the same seed', async () => {
		const file = await written('draws.json', GOLDEN.cases[0]?.input);
		const draw = async () => (await house.command('estimate', file, '--json', '--draws', '500', '--seed', '7')).stdout;
		const first = await draw();
		expect(JSON.parse(first)).toMatchObject({ monte_carlo: { draws: 500, seed: 7 } });
		expect(await draw()).toBe(first);
	});

	test('without --json answers in a sentence', async () => {
		const file = await written('words.json', GOLDEN.cases[0]?.input);
		expect((await house.command('estimate', file)).stdout).toMatch(
			/The double work costs \d+ hours and \d+ [A-Z]{3} a year on average\.\n.*range\.\n(Connect first|None of it)/
		);
	});

	test.each([
		['a file that is not there', null, /could not be read\. Check the name and the folder\./],
		['JSON that is cut off', '{"global":', /is not valid JSON, so nothing was done\./],
		['an input that lacks something', {}, /cannot be estimated\. .*“global”.*“roles”.*“events”.*“handovers”/]
	])('%s is answered in words', async (_, content, words) => {
		const path = content === null ? join(house.folder, 'nowhere.json') : await written('wrong.json', content);
		const { code, stdout, stderr } = await house.command('estimate', path, '--json');
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(words);
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});

	test('a number of draws that is none is refused', async () => {
		const { code, stderr } = await house.command('estimate', 'any.json', '--draws', 'many');
		expect(code).toBe(1);
		expect(stderr).toContain('Use a whole number from 0 to 1,000,000.');
	});

	test('a file that a Windows editor has marked is read', async () => {
		const file = await written('marked.json', `\uFEFF${JSON.stringify(GOLDEN.cases[0]?.input)}`);
		expect((await house.command('estimate', file)).code).toBe(0);
	});
});

describe('user add', () => {
	const signsIn = async (email: string, password: string): Promise<boolean> =>
		(await visitor(house.address).signIn(email, password)).status === 303;

	test('prints a password once, and one signs in with it', async () => {
		const { code, stdout } = await house.command(
			'user',
			'add',
			'kari@nordbakeriet.example',
			'--business',
			'Nordbakeriet'
		);
		expect(code).toBe(0);
		const [, password = ''] = /^Password: (\S{16})$/m.exec(stdout) ?? [];
		expect(await signsIn('kari@nordbakeriet.example', password)).toBe(true);
	});

	test('takes a password by its variable and does not print it', async () => {
		const mine = { HANDOVER_NEW_PASSWORD: 'three words of mine' };
		const { code, stdout } = await house.commandWith(mine, 'user', 'add', 'saga@salong.example', '--json');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({
			person: expect.any(String),
			workspace: expect.any(String),
			email: 'saga@salong.example'
		});
		expect(await signsIn('saga@salong.example', 'three words of mine')).toBe(true);
	});

	test.each([
		['an address that is taken', 'KARI@nordbakeriet.example', '', /has an account already/],
		['an address that is none', 'kari', '', /does not look like an e-mail address/],
		['a short password', 'ola@nordbakeriet.example', 'short', /Use at least 10 characters/],
		['both', 'ola', 'short', /e-mail address.*at least 10 characters/]
	])('%s is refused', async (_, email, password, words) => {
		const { code, stdout, stderr } = await house.commandWith({ HANDOVER_NEW_PASSWORD: password }, 'user', 'add', email);
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(words);
	});
});

describe('doctor', () => {
	const states = ({ stdout }: { stdout: string }): Record<string, string> =>
		Object.fromEntries(
			(JSON.parse(stdout).checks as { name: string; state: string }[]).map(({ name, state }) => [name, state])
		);

	test('says what is fine and what is missing, and that nothing is wrong', async () => {
		const examination = await house.command('doctor', '--json');
		expect(examination.code).toBe(0);
		expect(states(examination)).toEqual({ database: 'fine', key: 'fine', accounts: 'fine', mail: 'missing' });
		expect((await house.command('doctor')).stdout).toContain('missing    mail: No mail server');
	});

	test('says what does not answer, and ends with 1', async () => {
		await applied(
			house,
			{
				systems: {
					'practice office': { connector: 'practice' },
					'practice shop': { connector: 'practice', settings: { mood: 'absent' } }
				}
			},
			...['--workspace', 'Nordbakeriet']
		);
		const mail = { HANDOVER_SMTP_URL: `smtp://127.0.0.1:${await freePort()}` };
		const examination = await house.commandWith(mail, 'doctor', '--json');
		expect(examination.code).toBe(1);
		expect(states(examination)).toMatchObject({
			mail: 'unreachable',
			'system practice office': 'fine',
			'system practice shop': 'unreachable'
		});
	});

	test('a house that cannot be opened is an answer too', async () => {
		const gone = { HANDOVER_DATABASE_URL: `postgres://kari:geheim@127.0.0.1:${await freePort()}/bakery` };
		const examination = await house.commandWith(gone, 'doctor', '--json');
		expect(examination.code).toBe(1);
		expect(states(examination)).toEqual({ start: 'unreachable' });
		expect(examination.stdout + examination.stderr).not.toContain('geheim');
	});
});

describe('serve ends with a sentence where it cannot start', () => {
	test.each([
		['ORIGIN', 'localhost:3000', 'ORIGIN must be an address such as https://handover.example.com'],
		['HANDOVER_SMTP_URL', 'smtp://kari:100%@mail.example.com', 'HANDOVER_SMTP_URL must read like'],
		['HANDOVER_DATABASE_URL', 'postgres://kari:geheim@127.0.0.1:1/bakery', 'HANDOVER_DATABASE_URL does not answer'],
		['HANDOVER_DATA', import.meta.filename, 'HANDOVER_DATA should be a folder'],
		['HOST', '192.0.2.7', 'HOST should be an address of this machine']
	])('%s', async (name, value, sentence) => {
		const { code, stdout, stderr } = await house.commandWith({ [name]: value }, 'serve');
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toContain(sentence);
		expect(stderr).not.toContain(value);
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});
});

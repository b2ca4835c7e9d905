import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applied } from '../support/applied.ts';
import { bakery, dav, everything, SECRETS } from '../support/bakery-file.ts';
import { openHouse, type House } from '../support/house.ts';

let house: House;
beforeAll(async () => {
	house = await openHouse({ ...SECRETS, OPTIONAL_BUT_SET: 'yes' });
});
afterAll(() => house.stop());

const exported = async (from: House): Promise<typeof bakery> =>
	JSON.parse((await from.command('export', '--json')).stdout) as typeof bakery;

test('a file sets up systems and connections, and says where a form sends its entries', async () => {
	const { systems, connections, incoming } = await applied(house, bakery);
	expect(systems).toEqual(Object.keys(bakery.systems));
	expect(connections).toEqual(Object.keys(bakery.connections));
	expect(incoming).toEqual({ website: expect.stringMatching(/^\/in\/[0-9a-f]{40}$/) });
	const { stdout } = await house.command('apply', join(house.folder, 'apply.json'));
	expect(stdout).toContain(`website takes entries at ${house.address}${incoming.website}`);
});

test('the same file twice changes nothing', async () => {
	const before = everything(house);
	await applied(house, bakery);
	expect(everything(house)).toEqual(before);
});

test('a secret stands in the file by the name of a variable and nowhere in the clear', async () => {
	const { stdout } = await house.command('export');
	const kept = ['handover.sqlite', 'handover.sqlite-wal'].map((name) => readFile(join(house.folder, name)));
	const data = Buffer.concat(await Promise.all(kept));
	for (const secret of Object.values(SECRETS)) {
		expect(stdout + house.log()).not.toContain(secret);
		expect(data.includes(secret)).toBe(false);
	}
	expect((await exported(house)).systems.contacts).toEqual({
		connector: 'carddav',
		settings: dav,
		secrets: { password: { env: 'CONTACTS_PASSWORD' } }
	});
});

test('what is exported, applied on a fresh installation, exports the same', async () => {
	const file = await exported(house);
	const fresh = await openHouse({ CONTACTS_PASSWORD: 'rye', MAIL_PASSWORD: 'poppy' });
	await applied(fresh, file);
	expect(await exported(fresh)).toEqual(file);
	await fresh.stop();
});

test('a changed setting is changed, and a pause by a person outlives a file that says nothing of it', async () => {
	const settings = { ...bakery.systems.sheet.settings, delimiter: 'semicolon' };
	const paused = { ...bakery.connections['Enquiries from the website'], state: 'paused' };
	await applied(house, { systems: { sheet: { connector: 'csv-file', settings } } });
	await applied(house, { connections: { 'Enquiries from the website': paused } });
	await applied(house, { ...bakery, systems: {} });
	const { systems, connections } = await exported(house);
	expect(systems.sheet.settings).toMatchObject({ delimiter: 'semicolon' });
	expect(connections).toMatchObject({
		'Enquiries from the website': { state: 'paused' },
		'Rows once a week': { state: 'paused' }
	});
});

test('a secret that is optional may be missing, and its variable is used where it is set', async () => {
	const secrets = { password: { env: 'OPTIONAL_BUT_SET', optional: true } };
	await applied(house, { systems: { contacts: { connector: 'carddav', settings: dav, secrets } } });
	const missing = { password: { env: 'NOT_SET_ANYWHERE', optional: true } };
	await applied(house, { systems: { contacts: { connector: 'carddav', settings: dav, secrets: missing } } });
});

test.each([
	['JSON that is cut off', '{"systems":', /is not valid JSON, so nothing was done/],
	['an unknown key', '{"sytems":{}}', /“sytems” is not known here. Known are systems, connections/],
	['an unknown connector', '{"systems":{"shop":{"connector":"telepathy"}}}', /there is no connector called telepathy/],
	[
		'a missing variable',
		JSON.stringify(bakery).replaceAll('MAIL_PASSWORD', 'NOT_SET'),
		/the variable NOT_SET is not set/
	]
])('%s is refused in one line, and nothing is changed', async (_, text, sentence) => {
	const path = join(house.folder, 'wrong.json');
	await writeFile(path, text);
	const before = everything(house);
	const { code, stdout, stderr } = await house.command('apply', path);
	expect([code, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(sentence);
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(everything(house)).toEqual(before);
});

test('with several workspaces it has to be said which one', async () => {
	await house.command('user', 'add', 'kari@nordbakeriet.example', '--business', 'Nordbakeriet');
	await house.command('user', 'add', 'saga@salong.example', '--business', 'Salong Saga');
	const { code, stderr } = await house.command('apply', join(house.folder, 'apply.json'));
	expect(code).toBe(1);
	expect(stderr).toMatch(/several workspaces: Nordbakeriet \(\w+\), Salong Saga \(\w+\).*--workspace/);
	const { workspace } = await applied(
		house,
		{ systems: { list: { connector: 'csv-file' } } },
		'--workspace',
		'Salong Saga'
	);
	expect(JSON.parse((await house.command('export', '--workspace', workspace)).stdout)).toMatchObject({
		systems: { list: { connector: 'csv-file' } }
	});
	expect((await house.command('export', '--workspace', 'Spoke & Sprocket')).stderr).toContain('no workspace called');
});

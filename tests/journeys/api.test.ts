import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOLDEN } from '#lib/domain/estimate/fixtures/cases.ts';
import { differences } from '#lib/domain/estimate/fixtures/differences.ts';
import { openContract, type Contract } from '../support/api-contract.ts';
import { applied } from '../support/applied.ts';
import { openHouse, type House } from '../support/house.ts';
import { until } from '../support/until.ts';
import { watchedBakery } from '../support/watched-bakery.ts';
import { signedUp, type Person } from '../support/signed-up.ts';

const ESTIMATE = '/api/v1/estimate';
const CONNECTIONS = '/api/v1/connections';
const RUNS = '/api/v1/connections/{id}/runs';
const FINDINGS = '/api/v1/findings';

let house: House;
let contract: Contract;
let kari: string;
let saga: string;

const keyOf = async (person: Person): Promise<string> => {
	const html = await person.send('/settings?/token', { tokenName: 'The office screen' });
	return /ho_[0-9a-f]{40}/.exec(html)?.[0] ?? '';
};

beforeAll(async () => {
	house = await openHouse();
	const { incoming } = await applied(house, watchedBakery);
	kari = await keyOf(await signedUp(house.address));
	saga = await keyOf(await signedUp(house.address, 'saga@salong.example', 'Salong Saga'));
	const form = `${house.address}${incoming.website}`;
	for (const name of ['Ola', 'Amina']) await fetch(form, { method: 'POST', body: new URLSearchParams({ name }) });
	contract = await openContract(house.address);
	// Findings are looked for at every start, and once a minute afterwards.
	await until('both were tried', async () => (await connections()).every(({ needs, done }) => needs + done > 0));
	await house.interrupt();
	await house.start();
	await until(
		'a finding',
		async () => ((await read(FINDINGS, kari)).body as { findings: unknown[] }).findings.length > 0
	);
});
afterAll(() => house.stop());

const read = async (path: string, key: string | null, operation = path) => {
	const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
	return contract.keeps('get', operation, await fetch(`${house.address}${path}`, { headers }));
};

const connections = async () => {
	const { body } = await read(CONNECTIONS, kari);
	const all = (
		body as { connections: { id: string; name: string; state: string; delivered: number; waiting: number }[] }
	).connections;
	return all
		.filter(({ state }) => state === 'on')
		.map(({ id, name, delivered, waiting }) => ({ id, name, done: delivered, needs: waiting }));
};

const ask = (body: BodyInit | null, query = '') =>
	fetch(`${house.address}${ESTIMATE}${query}`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/json' }
	});

describe('the file', () => {
	test('is OpenAPI 3.1 and open to every website', async () => {
		const answer = await fetch(`${house.address}/api/v1/openapi.json`, {
			headers: { origin: 'https://agency.example' }
		});
		expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
		const validator = new Validator();
		expect(await validator.validate((await answer.json()) as Record<string, unknown>)).toEqual({ valid: true });
		expect(validator.version).toBe('3.1');
	});

	test('describes every address there is, and no other', () => {
		const described = Object.entries(contract.document.paths).map(([path, operations]) => [
			path,
			Object.keys(operations)
		]);
		expect(Object.fromEntries(described)).toEqual({
			[ESTIMATE]: ['post'],
			[CONNECTIONS]: ['get'],
			[RUNS]: ['get'],
			[FINDINGS]: ['get']
		});
	});
});

describe('the estimate', () => {
	test.each(GOLDEN.cases)(
		'golden case $id is asked and answered as the file says',
		async ({ input, expected_point }) => {
			expect(contract.problems(['components', 'schemas', 'EstimateInput'], input)).toEqual([]);
			const { status, body } = await contract.keeps('post', ESTIMATE, await ask(JSON.stringify(input)));
			expect(status).toBe(200);
			expect(differences(expected_point, (body as { point: unknown }).point)).toEqual([]);
		}
	);

	test('with draws has a spread, the same for the same seed', async () => {
		const input = JSON.stringify(GOLDEN.cases[0]?.input);
		const [one, two] = [await ask(input, '?draws=1000&seed=7'), await ask(input, '?draws=1000&seed=7')];
		const { body } = await contract.keeps('post', ESTIMATE, one);
		expect(body).toMatchObject({ monte_carlo: { draws: 1000, seed: 7 } });
		expect((await contract.keeps('post', ESTIMATE, two)).body).toEqual(body);
	});

	const golden = JSON.stringify(GOLDEN.cases[0]?.input);
	test.each([
		['no JSON', '{"global":', '', 400, 'no_json'],
		['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22]), '', 400, 'no_json'],
		['nothing', null, '', 400, 'no_json'],
		['10 MB', new Uint8Array(10_000_000), '', 413, 'too_large'],
		['another shape', '{"global":{"currency":"kroner"}}', '', 422, 'wrong_input'],
		['half a draw', golden, '?draws=0.5', 422, 'wrong_parameter'],
		['a seed that is no number', golden, '?seed=seven', 422, 'wrong_parameter']
	])('%s is refused in the one form', async (_, body, query, status, code) => {
		const no = await contract.keeps('post', ESTIMATE, await ask(body, query));
		expect([no.status, no.body]).toMatchObject([status, { error: { code } }]);
	});

	test('every place that is wrong has a sentence', async () => {
		const wrong = { ...GOLDEN.cases[0]?.input, global: { currency: 'kroner' }, surprise: 1 };
		const { body } = await contract.keeps('post', ESTIMATE, await ask(JSON.stringify(wrong)));
		const { fields } = (body as { error: { fields: Record<string, string> } }).error;
		expect(Object.keys(fields).length).toBeGreaterThan(1);
	});
});

describe('a workspace’s key', () => {
	test('reads its connections, their runs and their findings', async () => {
		expect((await connections()).map(({ name }) => name)).toEqual(['Enquiries into a file', 'Enquiries as contacts']);
		for (const { id } of await connections()) {
			const { body } = await read(RUNS.replace('{id}', id), kari, RUNS);
			expect((body as { runs: unknown[] }).runs.length).toBeGreaterThan(0);
		}
		expect((await read(FINDINGS, kari)).body).toMatchObject({ findings: [{ check: 'sign-in' }] });
	});

	test('reads nothing of another workspace', async () => {
		const [{ id = '' } = {}] = await connections();
		expect((await read(CONNECTIONS, saga)).body).toEqual({ connections: [] });
		expect((await read(FINDINGS, saga)).body).toEqual({ findings: [] });
		const no = await read(RUNS.replace('{id}', id), saga, RUNS);
		expect([no.status, no.body]).toMatchObject([404, { error: { code: 'not_here' } }]);
	});

	test.each([null, 'ho_', `ho_${'0'.repeat(40)}`])('%s opens nothing', async (key) => {
		for (const path of [CONNECTIONS, FINDINGS, RUNS]) {
			const no = await read(path.replace('{id}', 'any'), key, path);
			expect([no.status, no.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
		}
	});

	test('asks for a number of runs that makes sense', async () => {
		const [{ id = '' } = {}] = await connections();
		const { body } = await read(`${RUNS.replace('{id}', id)}?limit=1`, kari, RUNS);
		expect((body as { runs: unknown[] }).runs).toHaveLength(1);
		for (const limit of ['0', '201', 'all', '']) {
			expect((await read(`${RUNS.replace('{id}', id)}?limit=${limit}`, kari, RUNS)).status).toBe(422);
		}
	});
});

test('another method or another address is refused in the one form', async () => {
	const error = ['components', 'schemas', 'Error'];
	const wrong = await fetch(`${house.address}${CONNECTIONS}`, { method: 'DELETE' });
	expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
	expect(contract.problems(error, await wrong.json())).toEqual([]);
	const nowhere = await fetch(`${house.address}/api/v1/invoices`, { headers: { accept: 'text/html' } });
	expect(nowhere.status).toBe(404);
	expect(contract.problems(error, await nowhere.json())).toEqual([]);
});

test('too many estimates from one network address are put off, and it says for how long', async () => {
	const no = await until('a refusal', async () => {
		const answer = await ask('{}');
		return answer.status === 429 ? contract.keeps('post', ESTIMATE, answer) : null;
	});
	expect(no.body).toMatchObject({ error: { code: 'too_many', say: expect.stringContaining('wait') } });
	expect(Number(no.headers.get('retry-after'))).toBeGreaterThan(0);
});

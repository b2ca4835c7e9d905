import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { freshKey } from '../conformance/writing.ts';
import type { Outgoing, Values } from '../contract.ts';
import { contextFor, kept } from './bed.ts';
import destination from './destination.server.ts';
import { everyAction, invoicesApi, type Whim } from './fixtures/invoices-api.ts';
import { answer } from './fixtures/json-answer.ts';

const books = await invoicesApi();
afterAll(() => books.close());
afterEach(() => books.answers(null));

const bread: Values = { customer: 'Kari Nordmann', amount: 12_900 };
const { findable, keyed, plain } = everyAction;
type Described = Record<string, unknown>;

/** An action as its settings describe it, ready to be called. */
function ready(action: Described, token = books.token) {
	const settings = kept({ baseUrl: books.url, actions: { invoice: action } });
	const { invoice } = destination(settings).actions;
	if (!invoice) throw new Error('The action is not described as it should be.');
	const context = contextFor(settings, token);
	return {
		write: (outgoing: Partial<Outgoing> = {}) =>
			invoice.write(context, { key: freshKey(), values: bread, ...outgoing }),
		lookUp: (key: string, values?: Values) => invoice.lookUp?.(context, key, values)
	};
}

const says =
	(status: number, body: unknown, headers = {}): Whim =>
	(_, response) =>
		answer(response, status, body, headers);
const bare =
	(status: number, body: string, headers = {}): Whim =>
	(_, response) =>
		response.writeHead(status, headers).end(body);

describe('what goes wrong is told by whom it concerns, in the words of the system', () => {
	test.each<[string, Whim, object]>([
		[
			'a no with a message',
			says(422, { error: { message: 'Unknown VAT code' } }),
			{ kind: 'refused', say: /did not accept this invoice\. It said: “Unknown VAT code”\. Correct/ }
		],
		[
			'a no with a list of messages',
			says(400, { errors: { amount: ['is not a number'] } }),
			{ kind: 'refused', say: /“amount: is not a number”/ }
		],
		[
			'an error in place of the id, with a good status',
			says(200, { error: 'The ledger is closed' }),
			{ kind: 'refused', say: /did not take this invoice\. It said: “The ledger is closed”/ }
		],
		['a no in plain text', bare(400, 'Bad\n  customer'), { kind: 'refused', say: /“Bad customer”/ }],
		[
			'a no as a web page',
			bare(400, '<html><h1>Bad Request</h1></html>'),
			{ kind: 'refused', say: /did not accept this invoice\. Correct/ }
		],
		[
			'a conflict',
			says(409, { message: 'Number taken' }),
			{ kind: 'refused', say: /at odds with what is there\. It said: “Number taken”/ }
		],
		[
			'an address that is not there',
			says(404, {}),
			{ kind: 'misconfigured', say: /nothing at the address that we send to/ }
		],
		['a way that is not allowed', says(405, {}), { kind: 'misconfigured' }],
		['no right to do it', says(403, {}), { kind: 'forbidden', maybeDone: false }],
		[
			'too many calls',
			says(429, {}, { 'retry-after': '7' }),
			{ kind: 'rate-limited', waitAtLeast: 7000, maybeDone: false }
		],
		['out of order', says(500, {}), { kind: 'unavailable', maybeDone: true }],
		['a pause for work', says(503, {}, { 'retry-after': '30' }), { kind: 'unavailable', waitAtLeast: 30_000 }],
		['a dropped connection', (request) => request.socket.destroy(), { kind: 'unavailable', maybeDone: true }],
		[
			'a dropped connection after it was stored',
			async (request, _, store) => (await store(), request.socket.destroy()),
			{ kind: 'unavailable', maybeDone: true }
		],
		[
			'a web page in place of an answer',
			bare(200, '<!doctype html>Sign in', { 'content-type': 'text/html' }),
			{ kind: 'unreadable', maybeDone: true }
		]
	])('%s', async (_, whim, { say, ...facts }: { say?: RegExp }) => {
		books.answers(whim);
		await expect(ready(plain).write()).rejects.toMatchObject({
			...facts,
			...(say && { say: expect.stringMatching(say) })
		});
	});

	test('a good status with an error inside is a no where the settings say how it is told', async () => {
		books.answers(says(200, { ok: false, message: 'Period is closed' }));
		const told = { ...plain, failedWhen: { path: 'ok', is: false } };
		await expect(ready(told).write()).rejects.toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('“Period is closed”')
		});
		await expect(ready({ ...plain, okWhen: { path: 'ok', is: true } }).write()).rejects.toMatchObject({
			kind: 'refused'
		});
		expect((await ready(plain).write()).outcome).toBe('created');
	});

	test('what it quotes holds no token', async () => {
		books.answers((request, response) => answer(response, 400, { message: `No to ${request.headers.authorization}` }));
		const failure = await ready(plain)
			.write()
			.catch((reason: unknown) => reason);
		expect(failure).toMatchObject({ say: expect.stringContaining('“No to Bearer …”') });
		expect(JSON.stringify({ ...(failure as Error), message: (failure as Error).message })).not.toContain(books.token);
	});
});

describe('the receipt', () => {
	test.each<[string, Whim, string]>([
		['says the id of the answer', says(201, { invoice: { id: 4711 } }), '4711'],
		['says the id of the new address', bare(201, '', { location: '/invoices/a%20b?x=1' }), 'a b'],
		['says our key where the system says nothing', bare(204, ''), 'key'],
		['says our key where the system says something else', bare(200, 'OK'), 'key'],
		['is not taken for a no by a list of errors that is empty', says(200, { errors: [], error: null }), 'key'],
		['is not taken for a no by an error beside it', says(201, { invoice: { id: 4711 }, errors: ['no logo'] }), '4711']
	])('%s', async (_, whim, id) => {
		books.answers(whim);
		expect(await ready(plain).write({ key: 'key' })).toEqual({ id, outcome: 'created' });
	});
});

describe('a doubt is settled by what was really sent', () => {
	const mapped = { ...bread, external_id: 'order-77' };

	test('by the reference that the mapping fills in, else by our key', async () => {
		const { write, lookUp } = ready(findable);
		const [one, other] = [freshKey(), freshKey()];
		const { id } = await write({ key: one, values: mapped });
		expect(await lookUp(one, mapped)).toMatchObject({ id, outcome: 'unchanged' });
		expect(await lookUp(other, { ...mapped, external_id: 'order-78' })).toBeNull();
		const { id: bare } = await write({ key: other });
		expect(books.invoices.get(bare)?.external_id).toBe(other);
		expect((await lookUp(other, bread))?.id).toBe(bare);
	});

	test('a conflict with what is there already is what is there already', async () => {
		const { write } = ready(findable);
		const values = { ...mapped, external_id: 'order-79' };
		const { id } = await write({ values });
		books.answers(says(409, { message: 'external_id is taken' }));
		expect(await write({ values })).toMatchObject({ id, outcome: 'unchanged' });
		await expect(write({ values: { ...values, external_id: 'order-80' } })).rejects.toMatchObject({ kind: 'refused' });
	});

	test('a look-up that finds anything at all is none', async () => {
		const careless = {
			...findable,
			lookUp: { ...findable.lookUp, path: '/invoices?reference={reference}', reference: 'nothing' }
		};
		await expect(ready(careless).lookUp(freshKey())).rejects.toMatchObject({
			kind: 'misconfigured',
			say: expect.stringContaining('whatever reference it is asked for')
		});
	});

	test('a look-up of a list that is not there holds all back, unless the system knows our key', async () => {
		const lost = { ...findable, lookUp: { ...findable.lookUp, path: '/bills?external_id={reference}' } };
		await expect(ready(lost).lookUp(freshKey())).rejects.toMatchObject({ kind: 'misconfigured' });
		expect(await ready({ ...lost, idempotencyHeader: 'Idempotency-Key' }).lookUp(freshKey())).toBeNull();
	});
});

describe('what is sent', () => {
	test('carries the key in its header the first time, and not with a change', async () => {
		const { write } = ready(keyed);
		const key = freshKey();
		const earlier = await write({ key });
		await write({ key, earlier, values: { ...bread, amount: 1 } });
		const [made, changed] = books.asked.slice(-2);
		expect(made).toMatchObject({ method: 'POST', headers: { 'idempotency-key': key } });
		expect(changed).toMatchObject({ method: 'PUT', path: `/invoices/${earlier.id}` });
		expect(changed?.headers['idempotency-key']).toBeUndefined();
	});

	test('has the shape that the dots in its names say', async () => {
		const values = { ...bread, 'address.city': 'Oslo', 'lines.0.text': 'Bun', 'lines.0.price': 5, '__proto__.x': 1 };
		const { id } = await ready(plain).write({ values });
		const lines = [{ text: 'Bun', price: 5 }];
		expect(books.invoices.get(id)).toEqual({ ...bread, id, address: { city: 'Oslo' }, lines });
	});

	test('goes to the address that the record says, and is refused where that says nothing', async () => {
		const { write } = ready({ ...plain, path: '/invoices/{number}', method: 'PUT' });
		await expect(write({ values: { ...bread, number: '../customers' } })).rejects.toMatchObject({ kind: 'refused' });
		expect(books.asked.at(-1)?.path).toBe('/invoices/..%2Fcustomers');
		await expect(write()).rejects.toMatchObject({ kind: 'refused', say: expect.stringContaining('“number”') });
	});

	test('is never sent a second time where nobody has said how a change is made', async () => {
		const before = books.invoices.size;
		const { update: _, ...unchangeable } = keyed;
		const earlier = { id: 'inv-1', outcome: 'created' as const };
		await expect(ready(unchangeable).write({ earlier })).rejects.toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('“update”')
		});
		await expect(ready(keyed).write({ earlier: { ...earlier, id: 'inv-gone' } })).rejects.toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('no longer at')
		});
		expect(books.invoices.size).toBe(before);
	});
});

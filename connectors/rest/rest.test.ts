import { expect, onTestFinished, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { webServer } from '../../tests/support/web-server.ts';
import { ask } from './ask.ts';
import { byBasic, byBearer, byGrant } from './sign-in.ts';
import { vendorStream } from './stream.ts';
import type { Vendor } from './vendor.ts';

type Asked = { readonly method: string; readonly path: string; readonly sign: string };

/** A vendor that answers as the test says. */
async function vendorThat(
	answers: (asked: Asked) => readonly [status: number, json: unknown],
	own: Partial<Vendor> = {}
) {
	const server = await webServer((request, response) => {
		const asked = { method: request.method ?? '', path: request.url ?? '', sign: request.headers.authorization ?? '' };
		const [status, json] = answers(asked);
		request.resume();
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
	});
	onTestFinished(() => server.close());
	const vendor: Vendor = { name: 'Spoke Books', signIn: byBearer('token', 'token'), ...own };
	const settings = { baseUrl: `${server.url}/v2` };
	return { vendor, context: testContext({ settings, secrets: { token: 'wheel-and-tyre' } }), settings };
}

const refused = (facts: object) => ({ kind: 'refused', ...facts });

test('a no is about the one record, and has the vendor’s name, its own words and the field', async () => {
	const complaint = () => ({ field: 'E-mail address', say: 'must be a valid e-mail.' });
	const { vendor, context } = await vendorThat(() => [422, { anything: 1 }], { complaint });
	const failure = await failureOf(ask(context, vendor, { method: 'POST', address: '/contacts', about: 'contact' }));
	expect(failure).toMatchObject(
		refused({
			say: 'Spoke Books did not accept “E-mail address” of this contact. It said: “must be a valid e-mail”. Correct the record and send it again, or type it by hand.'
		})
	);
});

test('a no without a complaint that is understood says what stands in the usual places', async () => {
	const { vendor, context } = await vendorThat(() => [400, { error: { message: 'Currency is missing' } }]);
	const failure = await failureOf(ask(context, vendor, { method: 'POST', address: '/orders', about: 'order' }));
	expect(failure.say).toContain('did not accept this order. It said: “Currency is missing”.');
});

test.each([
	[401, 'signed-out'],
	[403, 'forbidden'],
	[429, 'rate-limited'],
	[503, 'unavailable']
])(
	'%d means the same as for every connector (%s), with the vendor’s name in place of an address',
	async (status, kind) => {
		const { vendor, context } = await vendorThat(() => [status, {}]);
		const failure = await failureOf(ask(context, vendor, { method: 'GET', address: '/contacts' }));
		expect(failure).toMatchObject({ kind, say: expect.stringMatching(/^Spoke Books /) });
	}
);

test('a status that is an answer is handed back, and an empty answer is null', async () => {
	const { vendor, context } = await vendorThat(() => [404, {}]);
	const said = await ask(context, vendor, { method: 'GET', address: '/contacts/7', expect: [404] });
	expect(said).toMatchObject({ status: 404, json: {} });
});

test('a secret that is not there is asked for, and no call is made', async () => {
	const { vendor, settings } = await vendorThat(() => [200, {}]);
	const failure = await failureOf(ask(testContext({ settings }), vendor, { method: 'GET', address: '/' }));
	expect(failure).toMatchObject({ kind: 'signed-out', say: expect.stringContaining('No token has been entered') });
});

test('user and secret go as one, and nobody is told them', async () => {
	const pair = `Basic ${Buffer.from('kari:wheel-and-tyre').toString('base64')}`;
	const { vendor, context } = await vendorThat(({ sign }) => [sign === pair ? 200 : 422, { message: `no: ${sign}` }], {
		signIn: byBasic(() => 'kari', 'token', 'password')
	});
	expect((await ask(context, vendor, { method: 'GET', address: '/' })).status).toBe(200);
	const other = { ...vendor, signIn: byBasic(() => 'ola', 'token', 'password') };
	const failure = await failureOf(ask(context, other, { method: 'GET', address: '/' }));
	expect(JSON.stringify([failure, failure.message])).not.toContain(
		Buffer.from('ola:wheel-and-tyre').toString('base64')
	);
});

test('a token of a grant that is not taken is renewed once, and then said', async () => {
	const tokens = ['first', 'second'];
	const asked: (string | undefined)[] = [];
	const { vendor, settings } = await vendorThat(({ sign }) => [sign === 'Bearer second' ? 200 : 401, {}], {
		signIn: byGrant
	});
	const access = async (not?: string): Promise<string> => {
		asked.push(not);
		if (not) tokens.shift();
		return tokens[0] ?? 'none left';
	};
	const context = testContext({ settings, access });
	expect((await ask(context, vendor, { method: 'GET', address: '/' })).status).toBe(200);
	expect(asked).toEqual([undefined, 'first', undefined]);
	tokens.shift();
	expect(await failureOf(ask(context, vendor, { method: 'GET', address: '/' }))).toMatchObject({ kind: 'signed-out' });
});

test('a list is read to its end, in the vendor’s own shape and from another form of answer', async () => {
	const orders = [1, 2, 3, 4, 5].map((id) => ({ id, total_cents: id * 1_250, made: `2026-11-2${id}T08:00:00Z` }));
	const { vendor, context } = await vendorThat(({ path }) => {
		const after = Number(new URL(path, 'http://books').searchParams.get('after') ?? 0);
		const page = orders.filter(({ id }) => id > after).slice(0, 2);
		return [200, { result: page, isMore: page.length > 0 }];
	});
	const stream = vendorStream(vendor, {
		path: '/orders',
		items: 'result',
		key: 'id',
		changed: 'made',
		paging: { kind: 'cursor', parameter: 'after', next: 'last' },
		reads: (json) => {
			const { result } = json as { result: { id: number }[] };
			return { result, last: result.at(-1)?.id ?? null } as never;
		},
		shape: ({ id, total_cents: cents }) => ({ id: id ?? null, total: Number(cents) / 100 })
	});
	const records = [];
	for await (const page of stream.read(context, null)) records.push(...page.records);
	expect(records.map(({ key, values }) => [key, values.total])).toEqual([
		['1', 12.5],
		['2', 25],
		['3', 37.5],
		['4', 50],
		['5', 62.5]
	]);
	expect(records[0]?.occurredAt).toBe(Date.parse('2026-11-21T08:00:00Z'));
	expect((await stream.latest(context, 2)).map(({ key }) => key)).toEqual(['5', '4']);
});

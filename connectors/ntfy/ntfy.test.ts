import { afterAll, describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { webServer } from '../../tests/support/web-server.ts';
import { freshKey } from '../conformance/writing.ts';
import { destinationConformance } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import destination from './destination.server.ts';
import { startNtfy, TOKEN } from './fixtures/ntfy-server.ts';
import manifest from './manifest.ts';
import { sendMessage } from './send-message.ts';

const server = await startNtfy();
afterAll(() => server.close());

const open = (settings: Settings = {}, token = ''): Context =>
	testContext({ settings: { baseUrl: server.url, topic: 'orders', ...settings }, secrets: { token } });
const send = (values: Values, context = open()) => sendMessage(context, { values, key: freshKey() });
const said = async (context: Context) => {
	const { fine, say } = await destination.check(context);
	return { fine, say };
};

destinationConformance(manifest, destination, {
	open: async (_, signal) => ({ ...open({}, TOKEN), signal }),
	wrong: async () => open({}, 'tk_not_the_token'),
	absent: async () => open({ baseUrl: `http://127.0.0.1:${await freePort()}` }),
	values: (n) => ({
		message: `Kari Nordmann ${n} orders a kringle.`,
		title: `Order ${n}`,
		priority: 4,
		tags: 'cake, bell',
		click: `https://nordbakeriet.example/orders/${n}`
	}),
	bad: () => ({ message: ' \n', title: 'Order' }),
	count: async () => server.messages.length
});

describe('a message', () => {
	test('arrives with its title, its priority, its tags and its link', async () => {
		const receipt = await send({
			message: 'Åse vil ha «kringle» 🥐',
			title: 'Ny bestilling',
			priority: '5',
			tags: ' cake,, bell ',
			click: 'https://nordbakeriet.example/orders/7'
		});
		expect(receipt).toEqual({ id: server.messages.at(-1)?.id, outcome: 'created', link: `${server.url}/orders` });
		expect(server.messages.at(-1)).toMatchObject({
			topic: 'orders',
			message: 'Åse vil ha «kringle» 🥐',
			title: 'Ny bestilling',
			priority: 5,
			tags: ['cake', 'bell'],
			click: 'https://nordbakeriet.example/orders/7'
		});
	});

	test('carries nothing that was left empty', async () => {
		const { id } = await send({ message: 'The till is open.', title: ' ', priority: null, tags: [], click: '' });
		expect(server.messages.at(-1)).toEqual({ id, topic: 'orders', message: 'The till is open.' });
	});

	test('goes to a protected topic with a token that may only write', async () => {
		await send({ message: 'The till is closed.' }, open({ topic: 'till' }, TOKEN));
		expect(server.messages.at(-1)?.topic).toBe('till');
		const failure = await failureOf(send({ message: 'The till is open.' }, open({ topic: 'till' })));
		expect(failure.kind).toBe('forbidden');
	});

	test('that hangs on as a file says so, and one that is longer still is refused', async () => {
		expect((await send({ message: 'Rye bread\n'.repeat(500) })).note).toMatch(/hung it on the message as a file/);
		const failure = await failureOf(send({ message: 'Rye bread\n'.repeat(1000) }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining('JSON body too large') });
	});

	test.each([0, 6, 2.5, 'urgent', true])('with the priority %j is refused before any call', async (priority) => {
		const before = server.messages.length;
		const failure = await failureOf(send({ message: 'Order', priority }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringMatching(/^The priority of this message/) });
		expect(server.messages).toHaveLength(before);
	});
});

describe('a system that is not set up right', () => {
	test.each(['', 'our orders', 'https://ntfy.sh/orders', 'x'.repeat(65)])('“%s” is no topic', async (topic) => {
		expect(await failureOf(send({ message: 'Order' }, open({ topic })))).toMatchObject({ kind: 'misconfigured' });
		expect(await said(open({ topic }))).toMatchObject({ fine: false, say: expect.stringMatching(/is no topic/) });
	});

	test('a topic that ntfy keeps for itself, and an address where there is no ntfy, are told before the first message', async () => {
		expect(await said(open({ topic: 'docs' }))).toMatchObject({
			fine: false,
			say: expect.stringMatching(/keeps this/)
		});
		const elsewhere = open({ baseUrl: `${server.url}/elsewhere` });
		expect(await said(elsewhere)).toMatchObject({ fine: false, say: expect.stringMatching(/There is no ntfy at/) });
		expect(await failureOf(send({ message: 'Order' }, elsewhere))).toMatchObject({ kind: 'misconfigured' });
	});

	test('an answer that is not one of ntfy leaves open whether the message went out', async () => {
		const other = await webServer((_, response) => void response.end('{"ok":true}'));
		const failure = await failureOf(send({ message: 'Order' }, open({ baseUrl: other.url })));
		await other.close();
		expect(failure).toMatchObject({ kind: 'unreadable', maybeDone: true });
	});
});

test('the check says that the right to write shows only with the first message', async () => {
	for (const context of [open(), open({ topic: 'till' }, TOKEN)]) {
		expect(await said(context)).toMatchObject({ fine: true, say: expect.stringMatching(/with the first message\.$/) });
	}
});

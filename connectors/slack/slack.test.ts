import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { slackWorkspace } from './fixtures/slack-workspace.ts';
import manifest from './manifest.ts';
import { message } from './message.ts';
import { asSlackText, fromSlackText } from './text.ts';

const workspace = await slackWorkspace();
afterAll(() => workspace.close());

destinationConformance(manifest, destination, bedOn(workspace));

const write = (channel?: string, text = 'Order 1001 is in', key = freshKey()) =>
	message.write(contextAt(workspace.url, channel), { key, values: { text } });

describe('messages', () => {
	test('one has a link that opens it, and our reference where only apps see it', async () => {
		const key = freshKey();
		const receipt = await write('C0ORDERS01', 'Order 1001 is in', key);
		const last = workspace.messagesIn('orders').at(-1);
		expect(receipt).toEqual({
			id: `C0ORDERS01:${String(last?.ts)}`,
			outcome: 'created',
			link: `https://nordbakeriet.slack.com/archives/C0ORDERS01/p${String(last?.ts).replace('.', '')}`
		});
		expect(last).toMatchObject({ text: 'Order 1001 is in', metadata: { event_payload: { reference: key } } });
	});

	test('what a customer writes calls nobody', async () => {
		await write('C0ORDERS01', '<!channel> <@U0KARI> Tom & Jerry');
		expect(workspace.messagesIn('orders').at(-1)?.text).toBe('&lt;!channel&gt; &lt;@U0KARI&gt; Tom &amp; Jerry');
	});

	test('any text comes back as it was', () => {
		fc.assert(fc.property(fc.string(), (text) => fromSlackText(asSlackText(text)) === text));
	});

	test('what Slack has made a link of is read as it is shown', () => {
		expect(fromSlackText('<https://saga.example>, <mailto:a@saga.example|a@saga.example> &amp; <tel:+4722|22>')).toBe(
			'https://saga.example, a@saga.example & 22'
		);
	});

	test('one of which no answer came is found among hundreds of others', async () => {
		const key = freshKey();
		const receipt = await write('C0ORDERS01', 'The one', key);
		for (let n = 0; n < 250; n += 1) {
			workspace
				.messagesIn('orders')
				.push({ ts: `${Math.floor(Date.now() / 1000)}.9${String(n).padStart(5, '0')}`, text: 'The one' });
		}
		expect(await message.lookUp?.(contextAt(workspace.url), key)).toMatchObject({ id: receipt.id });
		expect(await message.lookUp?.(contextAt(workspace.url), freshKey())).toBeNull();
	});

	test('one that has been deleted there is not sent again when its record changes', async () => {
		const earlier = await write();
		await message.remove?.(contextAt(workspace.url), earlier);
		const changing = message.write(contextAt(workspace.url), { key: freshKey(), values: { text: 'Order' }, earlier });
		expect(await failureOf(changing)).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('deleted in Slack')
		});
	});

	test('one that is longer than Slack takes is refused, since Slack would cut it off without a word', async () => {
		expect(await failureOf(write('C0ORDERS01', 'a'.repeat(40_001)))).toMatchObject({ kind: 'refused' });
	});
});

describe('channels', () => {
	test('one is meant by its id, by its name, or as the first that the app is in', async () => {
		for (const channel of ['C0ORDERS01', 'orders', '#orders', '']) {
			expect((await write(channel)).id).toMatch(/^C0ORDERS01:/);
		}
	});

	test('those that the app is in come first, and the others say what to do', async () => {
		expect(await message.choices?.channel?.(contextAt(workspace.url))).toEqual([
			{ value: 'C0ORDERS01', label: '#orders' },
			{ value: 'G0OWNERS01', label: '#owners' },
			{ value: 'C0KITCHEN1', label: '#kitchen (invite the app first)' }
		]);
	});

	test('without the right to see private channels there are the public ones', async () => {
		workspace.scopes.delete('groups:read');
		const choices = await message.choices?.channel?.(contextAt(workspace.url));
		workspace.scopes.add('groups:read');
		expect(choices?.map(({ label }) => label)).toEqual(['#orders', '#kitchen (invite the app first)']);
	});

	test.each(['C0KITCHEN1', 'C0NOWHERE1', 'bakery-of-nobody'])('%s is no channel to write to', async (channel) => {
		expect(await failureOf(write(channel))).toMatchObject({
			kind: 'misconfigured',
			say: expect.stringMatching(/invite/i)
		});
	});
});

describe('a no with the status 200', () => {
	beforeEach(() => workspace.instead.clear());

	test.each([
		['invalid_auth', 'signed-out', false],
		['token_revoked', 'signed-out', false],
		['restricted_action', 'forbidden', false],
		['is_archived', 'misconfigured', false],
		['ratelimited', 'rate-limited', false],
		['fatal_error', 'unavailable', true],
		['msg_blocks_too_long', 'refused', false]
	])('%s is %s', async (error, kind, maybeDone) => {
		workspace.instead.set('chat.postMessage', { ok: false, error });
		expect(await failureOf(write())).toMatchObject({ kind, maybeDone });
	});

	test('a right that is missing is named', async () => {
		workspace.instead.set('chat.postMessage', { ok: false, error: 'missing_scope', needed: 'chat:write' });
		expect(await failureOf(write())).toMatchObject({
			kind: 'forbidden',
			say: expect.stringContaining('scope chat:write')
		});
	});
});

describe('the check', () => {
	test('says as whom and where', async () => {
		expect(await destination.check(contextAt(workspace.url))).toEqual({
			fine: true,
			say: 'This is handover in the workspace Nordbakeriet.'
		});
	});

	test.each([
		['channels:history', true, 'interrupted'],
		['chat:write', false, 'may not send messages']
	])('without %s it is told what cannot be done', async (scope, fine, words) => {
		const had = [...workspace.scopes];
		workspace.scopes.delete(scope);
		workspace.scopes.delete('groups:history');
		const answer = await destination.check(contextAt(workspace.url));
		for (const one of had) workspace.scopes.add(one);
		expect(answer).toMatchObject({ fine, say: expect.stringContaining(words) });
	});
});

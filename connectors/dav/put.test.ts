import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { startReplay, type Replay } from '../../tests/support/replay.ts';
import { taskLists } from '../caldav-tasks/task-lists.ts';
import { addressBooks } from '../carddav/address-books.ts';
import { put } from './put.ts';
import { update } from './update.ts';

let server: Replay;
beforeEach(async () => {
	server = await startReplay();
	server.answers['PROPFIND /kunder/'] = { status: 207, body: '<d:multistatus xmlns:d="DAV:"/>' };
});
afterEach(() => server.stop());

const error = (...conditions: string[]) => `<?xml version="1.0"?>
<d:error xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav" xmlns:cal="urn:ietf:params:xml:ns:caldav" xmlns:s="http://sabredav.org/ns">
<s:message>Validation error in vCard</s:message>${conditions.join('')}</d:error>`;

const context = () => testContext({ settings: { address: server.baseUrl, user: 'kari' }, secrets: { password: 'p' } });
const card = (version: string) => ['BEGIN:VCARD', `VERSION:${version}`, 'FN:Kari', 'END:VCARD'];
const store = (kind = addressBooks) =>
	put(context(), kind, {
		url: new URL('/kunder/key.vcf', server.baseUrl),
		lines: card('3.0'),
		otherwise: card('4.0'),
		condition: { 'if-none-match': '*' }
	});

describe('what a "no" means', () => {
	test.each([
		[400, error(), 'refused', /did not accept this contact/],
		[403, error('<card:valid-address-data/>'), 'refused', /does not understand one of its fields/],
		[403, error('<card:max-resource-size/>'), 'refused', /too large/],
		[409, error('<card:no-uid-conflict/>'), 'refused', /already there under another address/],
		[413, '', 'refused', /too large/],
		[415, '', 'refused', /did not accept this contact/],
		[422, 'Unprocessable', 'refused', /Correct the entry/],
		[403, '', 'forbidden', /may not write to the address book/],
		[403, error(), 'forbidden', /may not write to the address book/],
		[403, error('<d:need-privileges/>'), 'forbidden', /may not write/]
	])('%d %s is %s', async (status, body, kind, say) => {
		server.answers['PUT /kunder/key.vcf'] = { status, body };
		await expect(store()).rejects.toMatchObject({ kind, say: expect.stringMatching(say) });
	});

	test('an address book that is gone holds all records back, not this one alone', async () => {
		delete server.answers['PROPFIND /kunder/'];
		server.answers['PUT /kunder/key.vcf'] = { status: 409 };
		await expect(store()).rejects.toMatchObject({ kind: 'misconfigured', concerns: 'system' });
	});

	test('a calendar for events alone is the wrong choice, not a wrong record', async () => {
		server.answers['PUT /kunder/key.vcf'] = { status: 403, body: error('<cal:supported-calendar-component/>') };
		await expect(store(taskLists)).rejects.toMatchObject({ kind: 'misconfigured' });
	});

	test('a condition that did not hold is an answer, not a failure', async () => {
		server.answers['PUT /kunder/key.vcf'] = { status: 412 };
		expect(await store()).toBeNull();
	});
});

describe('servers with ways of their own', () => {
	test('one that takes another version of the format only gets that version', async () => {
		server.answers['PUT /kunder/key.vcf'] = { status: 415, body: error('<card:supported-address-data/>') };
		await expect(store()).rejects.toMatchObject({ kind: 'refused' });
		const sent = server.asked.filter(({ line }) => line.startsWith('PUT')).map(({ body }) => body.split('\r\n')[1]);
		expect(sent).toEqual(['VERSION:3.0', 'VERSION:4.0']);
	});

	test('one that stores under a name of its own is believed', async () => {
		server.answers['PUT /kunder/key.vcf'] = { status: 201, headers: { location: '/kunder/17.vcf' } };
		expect((await store())?.href).toBe(`${server.baseUrl}/kunder/17.vcf`);
	});

	test('an ETag that a proxy has weakened is sent back strong', async () => {
		const body = card('3.0').join('\r\n');
		server.answers['GET /kunder/key.vcf'] = { status: 200, headers: { etag: 'W/"7"' }, body };
		server.answers['PUT /kunder/key.vcf'] = { status: 204 };
		const edit = {
			fill: (lines: readonly string[]) => lines.with(2, 'FN:Kari N'),
			stamp: (lines: readonly string[]) => lines
		};
		const url = new URL('/kunder/key.vcf', server.baseUrl);
		expect(await update(context(), addressBooks, url, edit)).toEqual({ id: url.href, outcome: 'updated' });
		expect(server.asked.at(-1)?.headers['if-match']).toBe('"7"');
	});

	test('what somebody else changes at the same moment is tried again later', async () => {
		const body = card('3.0').join('\r\n');
		server.answers['GET /kunder/key.vcf'] = { status: 200, headers: { etag: '"7"' }, body };
		server.answers['PUT /kunder/key.vcf'] = { status: 412 };
		const edit = {
			fill: (lines: readonly string[]) => lines.with(2, 'FN:Kari N'),
			stamp: (lines: readonly string[]) => lines
		};
		const url = new URL('/kunder/key.vcf', server.baseUrl);
		await expect(update(context(), addressBooks, url, edit)).rejects.toMatchObject({ kind: 'unavailable' });
	});
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFormHouse, WEBSITE, type FormHouse } from '../support/form-house.ts';
import { rawPost } from '../support/raw-post.ts';
import { until } from '../support/until.ts';
import { wordsOf } from '../support/words-of.ts';

const TOO_LARGE = { received: false, say: 'It is larger than 1 MB, so it was not taken. Send it without files.' };
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let bakery: FormHouse;
beforeAll(async () => {
	bakery = await openFormHouse();
});
afterAll(() => bakery.house.stop());

const post = (url: string, init: RequestInit) => fetch(url, { method: 'POST', redirect: 'manual', ...init });
const entry = (name: string) => new URLSearchParams({ name, message: 'Twelve buns, please.' });
const names = async () => (await bakery.rows('enquiries.csv')).map((row) => row.Name);
const arrived = (name: string) => until(`a row of ${name}`, async () => (await names()).includes(name));

describe('what is sent', () => {
	const multipart = new FormData();
	multipart.set('name', 'Multipart Nordmann');
	multipart.set('message', 'With a file');
	multipart.set('photo', new File([new Uint8Array(2000)], 'cake.jpg', { type: 'image/jpeg' }));

	test.each([
		['urlencoded', 'Url Nordmann', entry('Url Nordmann')],
		['multipart', 'Multipart Nordmann', multipart],
		['JSON', 'Json Nordmann', new Blob(['{"name":"Json Nordmann"}'], { type: 'application/json' })],
		['JSON that calls itself text', 'Text Nordmann', '{"name":"Text Nordmann"}']
	])('as %s is taken with 202 and carried', async (_, name, body) => {
		const answer = await post(bakery.form, { body });
		expect([answer.status, await answer.json()]).toEqual([202, { received: true }]);
		await arrived(name);
	});

	test('by a browser is answered with a page of thanks, or by the way to the business’s own', async () => {
		const ours = await post(bakery.form, { body: entry('Browser Nordmann'), headers: BROWSER });
		expect([ours.status, ours.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
		expect(wordsOf(await ours.text())).toContain('Your message has been received.');
		const theirs = await post(bakery.ownForm, { body: entry('Sent Nordmann'), headers: BROWSER });
		expect([theirs.status, theirs.headers.get('location')]).toEqual([303, `${WEBSITE}/takk`]);
		await arrived('Sent Nordmann');
	});

	test('with the trap filled in is answered like any other, counted, and goes nowhere', async () => {
		const junk = await post(bakery.form, { body: new URLSearchParams({ name: 'Junk', website_url: 'http://junk' }) });
		expect([junk.status, await junk.json()]).toEqual([202, { received: true }]);
		expect((await post(bakery.form, { body: entry('After the junk') })).status).toBe(202);
		await arrived('After the junk');
		expect(await names()).not.toContain('Junk');
	});
});

describe('which websites may send', () => {
	const from = (origin: string) => ({ body: entry(`From ${origin}`), headers: { origin } });
	const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');
	const ask = (url: string, origin: string) =>
		fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

	test('a browser is told beforehand', async () => {
		const listed = await ask(bakery.ownForm, WEBSITE);
		expect([listed.status, allowed(listed)]).toEqual([204, WEBSITE]);
		expect(listed.headers.get('access-control-allow-methods')).toBe('POST');
		expect(listed.headers.get('access-control-allow-headers')).toBe('content-type');
		expect(listed.headers.get('vary')).toBe('origin');
		expect(allowed(await ask(bakery.ownForm, 'https://elsewhere.example'))).toBeNull();
		expect(allowed(await ask(bakery.form, 'https://elsewhere.example'))).toBe('*');
	});

	test('a listed one is let in, any other is refused and nothing of it is kept', async () => {
		const own = await post(bakery.ownForm, from(WEBSITE));
		expect([own.status, allowed(own)]).toEqual([202, WEBSITE]);
		const other = await post(bakery.ownForm, from('https://elsewhere.example'));
		expect([other.status, allowed(other)]).toEqual([403, null]);
		await arrived(`From ${WEBSITE}`);
		expect(await names()).not.toContain('From https://elsewhere.example');
	});

	test('without a list every one is let in, and what is no browser names none', async () => {
		const open = await post(bakery.form, from('https://elsewhere.example'));
		expect([open.status, allowed(open)]).toEqual([202, '*']);
		expect((await post(bakery.ownForm, { body: entry('A server') })).status).toBe(202);
		await arrived('A server');
	});
});

describe('what is refused', () => {
	test('an address that nobody gave out is not there', async () => {
		const answer = await post(`${bakery.house.address}/in/${'0'.repeat(40)}`, { body: entry('Nobody') });
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({
			received: false,
			say: expect.stringContaining('no form at this address')
		});
	});

	test('there is nothing to get, and a browser is told so in words', async () => {
		const got = await fetch(bakery.form, { headers: BROWSER });
		expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
		expect(wordsOf(await got.text())).toContain('This address takes form entries by POST.');
	});

	const tenMegabytes = new Uint8Array(10_000_000);
	const inPieces = () =>
		new ReadableStream({
			start: (controller) => {
				for (let piece = 0; piece < 100; piece++) controller.enqueue(tenMegabytes.subarray(0, 100_000));
				controller.close();
			}
		});

	test.each([
		['that say how long they are', { body: tenMegabytes }],
		['that do not', { body: inPieces(), duplex: 'half' } as RequestInit]
	])('10 MB %s are answered with 413 and a sentence, also to a website’s script', async (_, init) => {
		const headers = { 'content-type': 'application/json', origin: WEBSITE };
		const answer = await post(bakery.ownForm, { ...init, headers });
		expect([answer.status, await answer.json()]).toEqual([413, TOO_LARGE]);
		expect(answer.headers.get('access-control-allow-origin')).toBe(WEBSITE);
	});

	test.each([
		{ size: 10_000_000, announced: true },
		{ size: 10_000_000, announced: false },
		{ size: 3_000_000, announced: true },
		{ size: 3_000_000, announced: false }
	])(
		'whoever listens only when all is sent gets the answer and no reset: $size bytes, announced: $announced',
		async (how) => {
			const answer = await rawPost(bakery.form, how);
			expect(answer).toMatch(/^HTTP\/1\.1 413 /);
			expect(answer).toContain(JSON.stringify(TOO_LARGE));
		}
	);

	test('after all of that the house still takes entries', async () => {
		expect((await post(bakery.form, { body: entry('Still Here') })).status).toBe(202);
		await arrived('Still Here');
	});
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../support/house.ts';
import { visitor } from '../support/visitor.ts';

const INSIDE = [
	'/home',
	'/connect',
	'/connections',
	'/attention',
	'/systems',
	'/settings',
	'/outbox',
	'/reports',
	'/connections/01abc',
	'/systems/01abc',
	'/outbox/01abc',
	'/reports/01abc',
	'/estimates/01abc',
	'/connect/01abc/fields'
];

describe('accounts', () => {
	let house: House;

	beforeAll(async () => {
		house = await openHouse();
	});
	afterAll(() => house.stop());

	const filesWith = async (text: string): Promise<string[]> => {
		const names = ['handover.sqlite', 'handover.sqlite-wal'];
		const found = await Promise.all(
			names.map(async (name) => ((await readFile(join(house.folder, name))).includes(text) ? [name] : []))
		);
		return found.flat();
	};

	test('the session’s cookie is out of reach for scripts, and the database keeps only its SHA-256', async () => {
		const saga = visitor(house.address);
		const response = await saga.signUp('saga@salong.example');
		expect(response.status).toBe(303);
		const [cookie = ''] = response.headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
		expect(cookie).not.toMatch(/Secure/i);
		const token = saga.cookies.get('handover-session') ?? '';
		expect(token.length).toBeGreaterThan(30);
		expect(await filesWith(token)).toEqual([]);
		expect(await filesWith(createHash('sha256').update(token).digest('hex'))).not.toEqual([]);
		expect(await filesWith('three words of mine')).toEqual([]);
	});

	test('an unknown address and a wrong password get the same answer', async () => {
		const unknown = await visitor(house.address).signIn('nobody@salong.example', 'three words of mine');
		const wrong = await visitor(house.address).signIn('saga@salong.example', 'three words of hers');
		expect(wrong.status).toBe(unknown.status);
		const plain = async (response: Response, email: string) => (await response.text()).replaceAll(email, 'E-MAIL');
		expect(await plain(wrong, 'saga@salong.example')).toBe(await plain(unknown, 'nobody@salong.example'));
	});

	test('a password that was typed is never sent back', async () => {
		const answer = await visitor(house.address).signIn('saga@salong.example', 'a-password-typed-wrong');
		expect(await answer.text()).not.toContain('a-password-typed-wrong');
	});

	test('signing out ends the session on the server, not only in the browser', async () => {
		const saga = visitor(house.address);
		await saga.signIn('saga@salong.example', 'three words of mine');
		expect((await saga.get('/home')).status).toBe(200);
		const token = saga.cookies.get('handover-session') ?? '';
		await saga.post('/sign-out', {});
		saga.cookies.set('handover-session', token);
		expect((await saga.get('/home')).status).toBe(303);
	});

	test.each(INSIDE)('a stranger who asks for %s is sent to sign in, and back again', async (path) => {
		const response = await visitor(house.address).get(path);
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
	});

	test('a form from another website is refused and changes nothing', async () => {
		const saga = visitor(house.address);
		await saga.signIn('saga@salong.example', 'three words of mine');
		const fields = { name: 'Taken over', country: 'NO', locale: 'nb-NO', timeZone: 'Europe/Oslo', currency: 'NOK' };
		const foreign = await saga.post('/settings?/workspace', fields, { origin: 'https://elsewhere.example' });
		expect(foreign.status).toBe(403);
		expect(await (await saga.get('/settings')).text()).not.toContain('Taken over');
	});

	test('what belongs to another business is not there, for reading and for every act', async () => {
		const [saga, other] = [visitor(house.address), visitor(house.address)];
		await saga.signIn('saga@salong.example', 'three words of mine');
		await other.signUp('spoke@sprocket.example');
		const started = await saga.post('/connect?/begin', { shape: 'enquiry-to-contact' });
		const place = started.headers.get('location') ?? '';
		const id = place.split('/')[2] ?? '';
		await saga.post(place, { connector: 'web-form', stream: 'entries' });
		const systems = await (await saga.get('/systems')).text();
		const system = /\/systems\/([0-9a-z]{26})/.exec(systems)?.[1] ?? '';
		expect(system).not.toBe('');
		for (const path of [`/connect/${id}/from`, `/connect/${id}/sample`, `/connections/${id}`, `/systems/${system}`]) {
			expect((await saga.get(path)).status, `${path} for its owner`).toBeLessThan(400);
			expect((await other.get(path)).status, `${path} for a stranger`).toBe(404);
		}
		const acts = [
			[`/connections/${id}?/pause`, {}],
			[`/connections/${id}?/run`, {}],
			[`/connections/${id}?/remove`, {}],
			[`/systems/${system}?/remove`, {}],
			[`/systems/${system}?/save`, { connector: 'web-form' }],
			[`/connect/${id}/from`, { use: system, stream: 'entries' }],
			[`/connect/${id}/try?/send`, {}],
			[`/connect/${id}/on`, {}]
		] as const;
		for (const [path, fields] of acts) expect((await other.post(path, fields)).status, path).toBe(404);
		expect((await saga.get(`/systems/${system}`)).status).toBe(200);
	});

	test('HTML in a name is text on every page that shows it', async () => {
		const shop = visitor(house.address);
		const fields = { business: '<img src=x onerror=alert(1)>', name: '<b>Bo</b>', password: 'three words of mine' };
		await shop.post('/sign-up', { ...fields, email: 'bo@sprocket.example' });
		for (const path of ['/home', '/settings', '/reports']) {
			const page = await (await shop.get(path)).text();
			expect(page, path).not.toContain('<img src=x onerror');
			expect(page, path).not.toContain('<b>Bo</b>');
		}
	});

	test('an account is closed for a while after ten wrong guesses, in a sentence that keeps the address typed', async () => {
		const guesser = visitor(house.address);
		const email = 'guessed@salong.example';
		for (let guess = 0; guess < 10; guess += 1) await guesser.signIn(email, `guess number ${guess}`);
		const refused = await guesser.signIn(email, 'guess number 11');
		expect(refused.status).toBe(429);
		const page = await refused.text();
		expect(page).toMatch(/Too many attempts\. Please wait \d+ minutes/);
		expect(page).toContain(email);
	});

	test('a network address is closed after thirty guesses at many accounts', async () => {
		const guesser = visitor(house.address);
		const statuses: number[] = [];
		for (let guess = 0; guess < 40; guess += 1) {
			statuses.push((await guesser.signIn(`person-${guess}@salong.example`, 'the same guess')).status);
		}
		expect(statuses.at(-1)).toBe(429);
	});
});

import { describe, expect, test } from 'vitest';
import { changeSystem } from '#lib/server/connections/save-system.ts';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import { mustAgree } from '#lib/server/grants/must-agree.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { shownGrant } from '#lib/server/set-up/shown-grant.ts';
import { databases } from './support/databases.ts';
import { failureOf } from './support/failure-of.ts';
import { openGrantHouse } from './support/grant-house.ts';
import { agree, APP } from './support/oidc.ts';

const HALF_AN_HOUR = 30 * 60_000;
const DAY = 86_400_000;

describe.each(databases)('%s', (_name, open) => {
	test('a person signs in on the system’s own page, agrees, and the system lets us in', async () => {
		const house = await openGrantHouse(await open());
		expect(mustAgree(house.parts.room, await house.system())).toBe(true);
		const page = await house.begin();
		expect(page.searchParams.get('code_challenge_method')).toBe('S256');
		expect(page.searchParams.get('scope')).toBe(
			'offline_access accounting.contacts accounting.invoices accounting.payments'
		);
		expect(await house.finish(await agree(page))).toBe(true);
		const { signedIn, signInSay, accessUntil, grantUntil } = await house.system();
		expect([signedIn, signInSay]).toEqual([true, 'These are the books of Nordbakeriet.']);
		expect(Number(accessUntil)).toBeGreaterThan(house.parts.now());
		expect(Number(grantUntil)).toBeGreaterThan(house.parts.now() + 59 * DAY);
		expect(mustAgree(house.parts.room, await house.system())).toBe(false);
		expect(house.oidc.given).toEqual({ authorization_code: 1, refresh_token: 0 });
	});

	test('before anybody has agreed, and without our app, a sentence says what to do', async () => {
		const house = await openGrantHouse(await open());
		expect(await failureOf(house.access())).toMatchObject({
			kind: 'signed-out',
			say: 'Nobody has signed in to Xero yet. Open the page of this system and sign in there.'
		});
		await changeSystem(house.parts, await house.system(), { clientId: '' });
		expect(await failureOf(house.access())).toMatchObject({ kind: 'misconfigured' });
		await expect(house.begin()).rejects.toThrow('The client id or the client secret is missing.');
	});

	test('who does not agree is told that nothing was changed', async () => {
		const house = await openGrantHouse(await open());
		const answer = await agree(await house.begin(), { says: 'no' });
		await expect(house.finish(answer)).rejects.toThrow('You did not agree at Xero, so nothing was changed.');
		expect(await house.tokens()).toBeNull();
	});

	test('an answer of another person, of another business, from elsewhere or too late is refused', async () => {
		const house = await openGrantHouse(await open());
		const answer = await agree(await house.begin());
		await expect(house.finish(answer, 'ola')).rejects.toThrow('begun by somebody else');
		await expect(house.finish(answer, undefined, 'salong-saga')).rejects.toThrow('begun by somebody else');
		const forged = new URL(answer);
		forged.searchParams.set('state', `${answer.searchParams.get('state')}A`);
		await expect(house.finish(forged)).rejects.toThrow('was not begun here');
		house.forward(HALF_AN_HOUR);
		await expect(house.finish(answer)).rejects.toThrow('longer than half an hour');
		expect(house.oidc.given.authorization_code).toBe(0);
	});

	test('a code is worth something once, and only together with our half of the secret', async () => {
		const house = await openGrantHouse(await open());
		const [answer, other] = [await agree(await house.begin()), await agree(await house.begin())];
		const mixed = new URL(answer);
		mixed.searchParams.set('state', String(other.searchParams.get('state')));
		await expect(house.finish(mixed)).rejects.toThrow('Xero does not take this sign-in');
		await house.finish(other);
		await expect(house.finish(other)).rejects.toThrow('it is too old or was used before');
	});

	test('a wrong client secret is told as such, at the first sign-in and later', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		await changeSystem(house.parts, await house.system(), {
			...(await house.system()).settings,
			clientSecret: 'stale'
		});
		house.forward(40_000);
		const say = expect.stringContaining('Xero does not accept our client id and client secret.');
		expect(await failureOf(house.access())).toMatchObject({ kind: 'misconfigured', say });
		expect(await failureOf(house.signIn())).toMatchObject({ kind: 'misconfigured', say });
		await changeSystem(house.parts, await house.system(), { ...(await house.system()).settings, ...APP });
		expect(await house.access()).toMatch(/./);
	});

	test('an agreement is for one app: another client id ends it here', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		await changeSystem(house.parts, await house.system(), { ...(await house.system()).settings, clientId: 'another' });
		expect(await house.tokens()).toBeNull();
	});

	test('what was kept with another key is told in a sentence, and shown as not ready', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const other = sealWith(Buffer.alloc(32, 1));
		const { store } = house.parts;
		await store.systems.change(house.id, { grant: other.seal('{}', `grant:${house.id}`) });
		const say = expect.stringMatching(/^The sign-in at Xero cannot be opened.*Sign in again/);
		expect(await failureOf(house.access())).toMatchObject({ kind: 'signed-out', say });
		await store.systems.change(house.id, { secrets: other.seal('{}', secretsPurpose(house.id)) });
		expect(shownGrant(house.parts, await house.system())).toMatchObject({ at: 'Xero', ready: false });
	});

	test('a token is used until shortly before its end, and then renewed', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const [first, refresh] = [await house.access(), (await house.tokens())?.refresh];
		expect(await house.access()).toBe(first);
		house.forward(40_000);
		const second = await house.access();
		expect(second).not.toBe(first);
		expect((await house.tokens())?.access).toBe(second);
		expect((await house.tokens())?.refresh).not.toBe(refresh);
		expect(house.oidc.given.refresh_token).toBe(1);
	});

	test('a token that was refused before its time is renewed once, whoever says so', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const first = await house.access();
		const [second, again] = await Promise.all([house.access(first), house.access(first)]);
		expect(second).not.toBe(first);
		expect(again).toBe(second);
		expect(await house.access(first)).toBe(second);
		expect(house.oidc.given.refresh_token).toBe(1);
	});

	test('twenty calls at the same moment make one renewal', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		house.forward(40_000);
		const tokens = await Promise.all(Array.from({ length: 20 }, () => house.access()));
		expect(new Set(tokens).size).toBe(1);
		expect(house.oidc.given.refresh_token).toBe(1);
	});

	test('a token that the vendor gives for a moment only is used all the same, and not renewed for ever', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		house.forward(40_000);
		house.oidc.shortenTo(5);
		expect(await house.access()).toMatch(/./);
		expect(house.oidc.given.refresh_token).toBe(1);
	});

	test('a refresh token that somebody has used before us ends the agreement: signed out, with a sentence', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const stolen = (await house.tokens())?.refresh ?? '';
		expect(await house.oidc.refresh(stolen)).toBe(200);
		house.forward(40_000);
		const say =
			'Xero has ended our sign-in. Sign in again on the page of this system; what waits for it is kept, and follows by itself.';
		expect(await failureOf(house.access())).toMatchObject({ kind: 'signed-out', say });
		const { grant, grantUntil } = await house.system();
		expect([grant, Number(grantUntil) <= house.parts.now()]).toEqual([null, true]);
		expect(await failureOf(house.access())).toMatchObject({ kind: 'signed-out', say });
		expect(house.oidc.refused).toEqual(['refresh_token']);
		await house.signIn();
		expect(await house.access()).toMatch(/./);
	});

	test('a vendor that is out of order ends nothing: unavailable, and renewed when it works again', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		house.forward(40_000);
		house.oidc.fail(503);
		expect(await failureOf(house.access())).toMatchObject({ kind: 'unavailable', maybeDone: false });
		house.oidc.fail(null);
		expect(await house.access()).toMatch(/./);
		expect((await house.system()).refresher).toBeNull();
	});

	test('a process that was killed while it renewed stops the others for a minute only', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		house.forward(40_000);
		const { store, now } = house.parts;
		await store.grants.claim(house.id, 'killed', { now: now(), until: now() + 60_000 });
		expect(await store.grants.claim(house.id, 'next', { now: now(), until: now() + 60_000 })).toBeNull();
		house.forward(60_000);
		expect(await house.access()).toMatch(/./);
	});
});

import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { manifests } from '#connectors/registry.ts';
import { removeSystem } from '#lib/server/connections/remove-system.ts';
import { addSystem } from '#lib/server/connections/save-system.ts';
import { keptGrant } from '#lib/server/grants/tokens.ts';
import type { System } from '#lib/server/persistence/systems.ts';
import { afterRemoval, stillAgreed } from '#lib/server/set-up/still-agreed.ts';
import { nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { openGrantHouse, type GrantHouse } from './support/grant-house.ts';
import { APP } from './support/oidc.ts';
import { webServer } from './support/web-server.ts';

const TOKENS = { access_token: 'crumb', refresh_token: 'whole loaf', token_type: 'bearer' } as const;

const agreed = async (
	{ parts, seal }: GrantHouse,
	connector: string,
	given: Record<string, string>
): Promise<System> => {
	const { id } = await addSystem(parts, nordbakeriet.id, { connector, given: { ...given, ...APP } });
	const grant = manifests[connector]?.grant;
	if (!grant) throw new Error(`${connector} has no sign-in page.`);
	await parts.store.grants.keep(id, keptGrant(seal, id, TOKENS, { grant, now: parts.now(), before: null }));
	const system = await parts.store.systems.byId(id);
	if (!system) throw new Error('The system is gone.');
	return system;
};

const remove = async ({ parts }: GrantHouse, system: System) => {
	const withdrawn = await removeSystem(parts, system);
	expect(await parts.store.systems.byId(system.id)).toBeNull();
	return { withdrawn, say: stillAgreed(new URL(afterRemoval(system, withdrawn), 'http://a').searchParams) };
};

/** Answers as one vendor does, and keeps what it was asked. */
const vendor = async (status: number, said: object) => {
	const asked: unknown[] = [];
	const server = await webServer((request, response) => {
		const { method, url, headers } = request;
		void text(request).then((body) => {
			asked.push([method, url, headers.authorization ?? null, Object.fromEntries(new URLSearchParams(body))]);
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
		});
	});
	onTestFinished(() => server.close());
	return { asked, url: server.url };
};

describe.each(databases)('%s', (_name, open) => {
	test('who removes a system has its vendor forget what was agreed to', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const refresh = String((await house.tokens())?.refresh);
		expect(await remove(house, await house.system())).toEqual({ withdrawn: 'done', say: null });
		expect(await house.oidc.refresh(refresh)).toBe(400);
	});

	test('a system is removed although its vendor does not answer, and the owner is told where to withdraw it', async () => {
		const house = await openGrantHouse(await open());
		const system = await agreed(house, 'xero', { tokenUrl: 'http://127.0.0.1:9/token' });
		expect(await remove(house, system)).toEqual({
			withdrawn: 'by-hand',
			say: 'Xero has not said that it no longer lets us in: withdraw our permission in Xero under Settings, Connected apps.'
		});
	});

	test('what another system still needs is left as it is', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		const second = await agreed(house, 'xero', { tokenUrl: house.oidc.tokenUrl });
		const refresh = String((await house.tokens())?.refresh);
		expect((await remove(house, await house.system())).say).toContain('another system is signed in with the same app');
		expect(await house.oidc.refresh(refresh)).toBe(200);
		expect((await remove(house, second)).withdrawn).toBe('done');
	});
});

const house = async (): Promise<GrantHouse> => {
	const [[, open] = []] = databases;
	if (!open) throw new Error('There is no database.');
	return openGrantHouse(await open());
};
const refreshToken = { token: TOKENS.refresh_token, token_type_hint: 'refresh_token' };

test('Fortnox is asked as its documentation says', async () => {
	const [bakery, fortnox] = await Promise.all([house(), vendor(200, { revoked: true })]);
	const system = await agreed(bakery, 'fortnox', { tokenUrl: `${fortnox.url}/oauth-v1/token` });
	expect((await remove(bakery, system)).withdrawn).toBe('done');
	expect(fortnox.asked).toEqual([['POST', '/oauth-v1/revoke', expect.stringMatching(/^Basic /), refreshToken]]);
});

test('Google is asked as its documentation says, and what it has forgotten before is forgotten', async () => {
	const [bakery, google] = await Promise.all([house(), vendor(400, { error: 'invalid_token' })]);
	const tokenUrl = `${google.url}/token`;
	const system = await agreed(bakery, 'google-calendar', { tokenUrl, signIn: 'page' });
	expect((await remove(bakery, system)).withdrawn).toBe('done');
	const app = { client_id: APP.clientId, client_secret: APP.clientSecret };
	expect(google.asked).toEqual([['POST', '/revoke', null, { ...refreshToken, ...app }]]);
});

test('a system that nobody has signed in to on its own page asks nobody', async () => {
	const [bakery, google] = await Promise.all([house(), vendor(200, {})]);
	const given = { tokenUrl: `${google.url}/token`, token: '{}' };
	const { id } = await addSystem(bakery.parts, nordbakeriet.id, { connector: 'google-calendar', given });
	const system = await bakery.parts.store.systems.byId(id);
	expect(system && (await remove(bakery, system))).toEqual({ withdrawn: 'done', say: null });
	expect(google.asked).toEqual([]);
});

test('nobody can put a sentence of their own into the address of the page', () => {
	for (const asked of ['by-hand=constructor', 'shared=<b>', 'by-hand=woocommerce', '']) {
		expect(stillAgreed(new URLSearchParams(asked))).toBeNull();
	}
});

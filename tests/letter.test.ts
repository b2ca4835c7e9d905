import { describe, expect, test } from 'vitest';
import { ConnectorError } from '#connectors/connector-error.ts';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { letterOfConnection, letterOfFinding } from '#lib/server/letter/letter-page.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const PASSWORD = 'warm-bread-at-dawn';
const TOKEN = 'tok_9f2Jq81LmZx07';

/** Everything that belongs to a person or is a secret here, in the forms in which a system may repeat it. */
const CONFIDENTIAL = [
	'Ragnhild',
	'Kvålsvik',
	'Kvålsvik'.toUpperCase(),
	'ragnhild.k@post.example',
	'912 34 567',
	PASSWORD,
	TOKEN
];

const QUOTES = [
	`POST contacts.example.com/people/${encodeURIComponent('Ragnhild Kvålsvik')}?key=${TOKEN} -> 422`,
	`{"say":"RAGNHILD KVÅLSVIK <ragnhild.k@post.example>, phone 912 34 567, exists","sign-in":"kari:${PASSWORD}"}`
].join(' ');

const atWork = async (store: Store) => {
	const contacts = trickyDestination('key');
	const bakery = await openBakery(store, { steps: { contacts } });
	const parts = { ...bakery.parts, seal: sealWith(Buffer.alloc(32, 7)) };
	const system = await bakery.system('contacts');
	const secrets = parts.seal.seal(JSON.stringify({ password: PASSWORD, token: TOKEN }), secretsPurpose(system.id));
	await store.systems.change(system.id, { secrets, settings: { user: 'kari' } });
	const workspace = await store.workspaces.byId(bakery.workspaceId);
	if (!workspace) throw new Error('The bakery is gone.');
	const asked = { workspace, person: 'Kari Nordmann', system: null };
	const fails = (kind: 'refused' | 'unavailable') => {
		contacts.onCall = () => {
			throw new ConnectorError(kind, { say: 'Ragnhild Kvålsvik is there already.', technical: QUOTES });
		};
	};
	const finding = async () => {
		await judgeAll(bakery.parts);
		const [first] = await store.findings.openOf(bakery.workspaceId);
		if (!first) throw new Error('Nothing was found.');
		return first;
	};
	return { ...bakery, parts, asked, contacts, fails, finding, systemId: system.id };
};

describe.each(databases)('%s', (_name, open) => {
	test('a refused record: what was asked and answered, its form, our reference; nothing of a person, no secret', async () => {
		const { parts, asked, shop, run, fails, finding, systemId } = await atWork(await open());
		fails('refused');
		shop.sell('Ragnhild Kvålsvik');
		await run();
		const letter = await letterOfFinding(parts, { ...asked, system: systemId }, await finding());
		const text = `${letter.subject}\n${letter.body}\n${decodeURIComponent(letter.link)}`;
		for (const word of CONFIDENTIAL) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
		expect(letter.body).toContain('Request: POST contacts.example.com/people/');
		expect(letter.body).toContain('-> 422'.slice(3));
		expect(letter.body).toContain('name: Xxxxxxxx Xxxxxxxx');
		expect(letter.body).toMatch(/Our reference: [0-9a-z]{32}/);
		expect(letter.body).toContain('sent 1 time.');
		expect(letter.body).toContain('Nordbakeriet connects contacts with other systems.');
	});

	test('a system that is down: since when, how often it was tried, how much waits', async () => {
		const { parts, asked, shop, clock, untilQuiet, run, fails, finding } = await atWork(await open());
		fails('unavailable');
		shop.sell('Ragnhild Kvålsvik', 'Ola');
		await run();
		for (let minute = 0; minute < 40; minute += 1) {
			clock.forward(MINUTE);
			await untilQuiet();
		}
		const found = await finding();
		const letter = await letterOfFinding(parts, asked, found);
		for (const word of CONFIDENTIAL) expect(letter.body.toLowerCase()).not.toContain(word.toLowerCase());
		expect(letter.body).toContain('Since: Monday 2 November 2026');
		expect(letter.body).toMatch(/sent [2-9] times\./);
		expect(letter.body).toMatch(/Of our last runs, \d+ failed\./);
		expect(letter.body).toContain('wait');
		expect(letter.body).toContain('a word on when they will be');
		expect(letter.choices).toEqual([{ id: found.systemId, name: 'contacts' }]);
	});

	test('about a connection it goes to the system that fails, and may go to the other', async () => {
		const { store, parts, asked, connection, systemId } = await atWork(await open());
		await store.systems.change(systemId, { signedIn: false });
		const what = { say: 'The login has not worked since Monday.', since: null };
		const letter = await letterOfConnection(parts, asked, await connection(), what);
		expect(letter).toMatchObject({ name: 'contacts', system: systemId });
		expect(letter.body).toContain('That the sign-in by which we were let in before is accepted again');
		const other = letter.choices.find(({ id }) => id !== systemId);
		expect(other?.name).toBe('the shop');
		const toShop = await letterOfConnection(parts, { ...asked, system: other?.id ?? '' }, await connection(), what);
		expect(toShop.name).toBe('the shop');
		expect(toShop.body).not.toContain('The last request');
	});
});

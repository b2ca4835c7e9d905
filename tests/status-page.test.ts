import { describe, expect, test } from 'vitest';
import { renewStatusPage, statusPath } from '#lib/server/status/status-address.ts';
import { shownStatus } from '#lib/server/status/shown-status.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { addContact, cakes, HOUR, MONDAY, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const seal = sealWith(Buffer.alloc(32, 7));
const system = { workspaceId: nordbakeriet.id, connector: 'web-form', settings: {}, createdAt: MONDAY };

/** The bakery with one connection whose address book has not let anybody in since Monday. */
const bakery = async (store: Store) => {
	await store.workspaces.create(nordbakeriet);
	await store.systems.create({ ...system, id: 'website', name: 'Website' });
	const signedOut = { signedIn: false, signInSay: 'Kari’s password was refused.', signInAt: MONDAY };
	await store.systems.create({ ...system, id: 'address-book', name: 'Address book', ...signedOut });
	await store.connections.create({ ...cakes, switchedOnAt: MONDAY, triedAt: MONDAY });
	await store.connections.addAction(addContact);
	const parts = { store, seal, now: () => MONDAY + 2 * HOUR };
	const token = async () => ((await statusPath(parts, nordbakeriet.id)) ?? '').replace('/status/', '');
	return { parts, token };
};

describe.each(databases)('%s', (_name, open) => {
	test('whoever knows the address sees words and sentences, and nothing that a system has said', async () => {
		const { parts, token } = await bakery(await open());
		await renewStatusPage(parts, nordbakeriet.id);
		expect(await token()).toMatch(/^[0-9a-f]{40}$/);
		const status = await shownStatus(parts, await token());
		expect(status).toMatchObject({ business: 'Nordbakeriet', count: { works: 0, of: 1 } });
		expect(status.lines).toMatchObject([{ name: cakes.name, word: 'stopped', works: false }]);
		expect(JSON.stringify(status)).not.toContain('password');
	});

	test('a new address ends the one before, and switched off it leads nowhere', async () => {
		const { parts, token } = await bakery(await open());
		await renewStatusPage(parts, nordbakeriet.id);
		const before = await token();
		await renewStatusPage(parts, nordbakeriet.id);
		await expect(shownStatus(parts, before)).rejects.toThrow();
		const after = await token();
		expect((await shownStatus(parts, after)).lines).toHaveLength(1);
		await parts.store.statusPages.end(nordbakeriet.id);
		await expect(shownStatus(parts, after)).rejects.toThrow();
		expect(await statusPath(parts, nordbakeriet.id)).toBeNull();
	});

	test('the database keeps no address that could be used', async () => {
		const { parts, token } = await bakery(await open());
		await renewStatusPage(parts, nordbakeriet.id);
		const row = await parts.store.statusPages.of(nordbakeriet.id);
		expect(JSON.stringify(row)).not.toContain(await token());
	});
});

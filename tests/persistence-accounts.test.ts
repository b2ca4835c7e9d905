import { describe, expect, test } from 'vitest';
import { newId } from '#lib/server/persistence/id.ts';
import { isUniqueViolation } from '#lib/server/persistence/unique-violation.ts';
import { HOUR, kari, MONDAY, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const saga = { ...nordbakeriet, id: 'salong-saga', name: 'Salong Saga' };
const astrid = { ...kari, id: 'astrid', email: 'astrid@saga.example', name: 'Astrid Saga' };
const draft = { name: 'Our double work', draft: {}, modelVersion: 1, createdAt: MONDAY, changedAt: MONDAY };

const refusalOf = (write: PromiseLike<unknown>) =>
	Promise.resolve(write).then(
		() => 'written',
		(failure: unknown) => (isUniqueViolation(failure) ? 'exists already' : failure)
	);

describe.each(databases)('%s', (_name, open) => {
	test('an e-mail address belongs to one person, in capitals or not', async () => {
		const { people } = await open();
		await people.create({ ...kari, email: 'Kari@Nordbakeriet.Example' });
		expect(await refusalOf(people.create({ ...kari, id: 'another' }))).toBe('exists already');
		expect(await refusalOf(people.create({ ...kari, id: 'another', email: 'KARI@nordbakeriet.example' }))).toBe(
			'exists already'
		);
		for (const email of ['kari@nordbakeriet.example', 'KARI@NORDBAKERIET.EXAMPLE']) {
			expect(await people.byEmail(email)).toMatchObject({ id: kari.id, email: kari.email });
		}
		expect(await people.count()).toBe(1);
	});

	test('of several who sign up with one address at the same time, one gets it', async () => {
		const { people } = await open();
		const ids = ['first', 'second', 'third'];
		const outcomes = await Promise.all(ids.map((id) => refusalOf(people.create({ ...kari, id }))));
		expect(outcomes.toSorted()).toEqual(['exists already', 'exists already', 'written']);
	});

	test('an estimate that was made before signing in goes to one workspace, once', async () => {
		const { estimates } = await open();
		await estimates.create({ id: 'ours', ...draft });
		const claims = await Promise.all(['nordbakeriet', 'salong-saga'].map((id) => estimates.claim('ours', id)));
		expect(claims.toSorted()).toEqual([false, true]);
		const owner = claims[0] ? 'nordbakeriet' : 'salong-saga';
		expect(await estimates.claim('ours', owner)).toBe(false);
		expect(await estimates.byId(owner, 'ours')).toMatchObject({ workspaceId: owner });
		expect(await estimates.byId('spoke-and-sprocket', 'ours')).toBeNull();
		expect(await estimates.claim('no such estimate', owner)).toBe(false);
	});

	test('estimates are listed with the last one changed first', async () => {
		const { estimates } = await open();
		await estimates.create({ id: 'newer', workspaceId: saga.id, ...draft, changedAt: MONDAY + 1 });
		await estimates.create({ id: 'newest', workspaceId: saga.id, ...draft, changedAt: MONDAY + 2 });
		await estimates.create({ id: 'older', workspaceId: saga.id, ...draft });
		expect((await estimates.of(saga.id)).map(({ id }) => id)).toEqual(['newest', 'newer', 'older']);
	});

	test('a token is found by its hash, in its own workspace ended, and found no more', async () => {
		const { tokens } = await open();
		const token = {
			id: 'till',
			workspaceId: saga.id,
			name: 'Till',
			hash: 'hash',
			scope: 'read' as const,
			createdAt: MONDAY
		};
		await tokens.create(token);
		await tokens.used('till', MONDAY + HOUR);
		expect(await tokens.byHash('hash')).toMatchObject({ ...token, lastUsedAt: MONDAY + HOUR });
		expect(await tokens.byHash('HASH')).toBeNull();
		expect(await refusalOf(tokens.create({ ...token, id: 'another' }))).toBe('exists already');
		await tokens.end(nordbakeriet.id, 'till');
		expect(await tokens.of(saga.id)).toHaveLength(1);
		await tokens.end(saga.id, 'till');
		expect(await tokens.byHash('hash')).toBeNull();
	});

	test('a session ends when it is ended, when all of a person end, and when it expires', async () => {
		const { sessions } = await open();
		const begin = (id: string, personId: string, expiresAt: number) => sessions.create({ id, personId, expiresAt });
		await begin('phone', 'kari', MONDAY + 1);
		await begin('desk', 'kari', MONDAY + HOUR);
		await begin('till', 'kari', MONDAY + HOUR);
		await begin('salon', 'astrid', MONDAY + HOUR);
		await sessions.extend('desk', MONDAY + 2 * HOUR);
		expect(await sessions.byId('desk')).toMatchObject({ personId: 'kari', expiresAt: MONDAY + 2 * HOUR });
		await sessions.end('till');
		await sessions.endExpired(MONDAY + 1);
		expect((await sessions.of('kari')).map(({ id }) => id)).toEqual(['desk']);
		await sessions.endAllOf('kari');
		expect(await sessions.of('kari')).toEqual([]);
		expect(await sessions.byId('salon')).toMatchObject({ personId: 'astrid' });
	});

	test('people see the workspaces they joined, with their role, and joining twice changes nothing', async () => {
		const { people, workspaces } = await open();
		for (const workspace of [nordbakeriet, saga]) await workspaces.create(workspace);
		for (const person of [kari, astrid]) await people.create(person);
		await workspaces.join(nordbakeriet.id, kari.id, 'owner', MONDAY);
		await workspaces.join(saga.id, kari.id, 'member', MONDAY + 1);
		await workspaces.join(saga.id, kari.id, 'owner', MONDAY + 2);
		await workspaces.join(saga.id, astrid.id, 'owner', MONDAY + 3);
		expect(await workspaces.of(kari.id)).toMatchObject([
			{ workspace: { name: 'Nordbakeriet' }, role: 'owner' },
			{ workspace: { name: 'Salong Saga' }, role: 'member' }
		]);
		expect((await workspaces.people(saga.id)).map(({ name, role }) => `${name}: ${role}`)).toEqual([
			'Kari Nordmann: member',
			'Astrid Saga: owner'
		]);
	});

	test('a workspace that was set up before anybody had an account is the one without people', async () => {
		const { people, workspaces } = await open();
		expect(await workspaces.withoutPeople()).toBeNull();
		await workspaces.create(nordbakeriet);
		await workspaces.create(saga);
		await people.create(kari);
		await workspaces.join(nordbakeriet.id, kari.id, 'owner', MONDAY);
		expect(await workspaces.withoutPeople()).toEqual({ id: saga.id });
	});

	test('two systems of a workspace never have the same name, those of two workspaces may', async () => {
		const { systems } = await open();
		const shop = {
			id: 'shop',
			workspaceId: saga.id,
			name: 'Web shop',
			connector: 'practice',
			settings: {},
			createdAt: MONDAY
		};
		await systems.create(shop);
		expect(await refusalOf(systems.create({ ...shop, id: 'shop-2' }))).toBe('exists already');
		await systems.create({ ...shop, id: 'shop-3', workspaceId: nordbakeriet.id });
		expect(await systems.byName(nordbakeriet.id, 'Web shop')).toMatchObject({ id: 'shop-3' });
	});

	test('what people did is listed newest first, to their own workspace', async () => {
		const { audit } = await open();
		for (const what of ['connected', 'paused', 'resumed']) {
			await audit.add({ id: newId(), workspaceId: saga.id, personId: astrid.id, what, which: 'cakes', at: MONDAY });
		}
		expect((await audit.of(saga.id, 2)).map(({ what }) => what)).toEqual(['resumed', 'paused']);
		expect(await audit.of(nordbakeriet.id, 2)).toEqual([]);
	});
});

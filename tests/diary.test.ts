import { describe, expect, test } from 'vitest';
import { startBackfill } from '#lib/server/connections/backfill.ts';
import { pause } from '#lib/server/connections/pause.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { resume } from '#lib/server/connections/resume.ts';
import { saveMapping } from '#lib/server/connections/save-mapping.ts';
import { checkSignIn } from '#lib/server/connections/sign-in-check.ts';
import { noteConnectors } from '#lib/server/diary/note-connectors.ts';
import { note } from '#lib/server/diary/note.ts';
import { shownDiary } from '#lib/server/diary/shown-diary.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { kari } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const atWork = async (store: Store) => {
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	await store.people.create(kari);
	await store.workspaces.join(bakery.workspaceId, kari.id, 'owner', 0);
	const { parts, clock } = bakery;
	const diary = async () => (await shownDiary(parts, await bakery.connection(), clock.now() - 86_400_000)).toReversed();
	const says = async () => (await diary()).map(({ say, by }) => [say, by]);
	return { ...bakery, parts, diary, says };
};

describe.each(databases)('%s', (_name, open) => {
	test('it was paused, and goes on: by whom, once each, however often somebody presses', async () => {
		const { parts, connection, says } = await atWork(await open());
		await pause(parts, await connection(), kari.id);
		await pause(parts, await connection(), kari.id);
		await resume(parts, await connection(), kari.id);
		await resume(parts, await connection());
		expect(await says()).toEqual([
			['Paused.', kari.name],
			['It goes on again.', kari.name]
		]);
	});

	test('what goes where was changed: which fields, as the destination calls them', async () => {
		const { store, parts, connection, connectionId, workspaceId, diary } = await atWork(await open());
		const [step] = await store.connections.actions(connectionId);
		const systems = await store.systems.of(workspaceId);
		if (!step) throw new Error('There is no step.');
		await store.connections.changeAction(step.id, { mapping: { name: 'name' } });
		const typed = {
			[`rule.${step.id}.name`]: JSON.stringify('name'),
			[`rule.${step.id}.city`]: JSON.stringify('town')
		};
		const steps = await store.connections.actions(connectionId);
		await saveMapping(parts, await connection(), steps, systems, typed, kari.id);
		const [entry] = await diary();
		expect(entry).toMatchObject({
			kind: 'fields',
			by: kari.name,
			say: expect.stringContaining('“city” is filled now')
		});
	});

	test('what came before is carried too: said once, and not where it is refused', async () => {
		const { parts, connection, says } = await atWork(await open());
		const wish = { from: '2026-10-01', undated: false };
		await startBackfill(parts, await connection(), wish, 'Europe/Oslo', kari.id);
		await expect(startBackfill(parts, await connection(), wish, 'Europe/Oslo')).rejects.toThrow('carried already');
		expect(await says()).toEqual([['What came since 2026-10-01 is carried too.', kari.name]]);
	});

	test('a login that works again is told, one that still works is not', async () => {
		const { store, parts, system, says } = await atWork(await open());
		const { id } = await system('contacts');
		await checkSignIn(parts.room, await system('contacts'));
		await store.systems.change(id, { signedIn: false });
		await checkSignIn(parts.room, await system('contacts'));
		expect(await says()).toEqual([['Signed in to contacts again.', null]]);
	});

	test('a connector that reads something else after an update is told once, and the first look tells nothing', async () => {
		const { store, parts, connection, workspaceId, says } = await atWork(await open());
		const sheet = { id: 'sheet', workspaceId, name: 'Sheet', connector: 'csv-file', settings: {}, createdAt: 0 };
		await store.systems.create(sheet);
		await store.connections.change((await connection()).id, { sourceSystemId: 'sheet' });
		await noteConnectors(parts);
		expect(await says()).toEqual([]);
		await store.systems.change('sheet', { manifestHash: 'of an older version' });
		await noteConnectors(parts);
		await noteConnectors(parts);
		expect(await says()).toEqual([[expect.stringContaining('Handover was updated'), null]]);
	});

	test('a note of a person stands there as it was written, with a number for the charts', async () => {
		const { parts, connection, diary } = await atWork(await open());
		await note(parts, await connection(), { note: ' New prices since today. ' }, kari.id);
		expect(await diary()).toMatchObject([{ kind: 'note', say: 'New prices since today.', number: 1, by: kari.name }]);
		await expect(note(parts, await connection(), { note: '  ' }, kari.id)).rejects.toMatchObject({
			fields: { note: 'Write what has changed.' }
		});
	});

	test('what is cut off half-way is neither changed nor told', async () => {
		const { parts, power, connection, says, restart } = await atWork(await open());
		power.cutAt(1);
		await expect(pause(parts, await connection())).rejects.toThrow();
		restart();
		expect([(await connection()).state, await says()]).toEqual(['on', []]);
	});

	test('with the connection its diary goes, and those of others stay', async () => {
		const { store, parts, connection, workspaceId, connectionId } = await atWork(await open());
		await pause(parts, await connection());
		const row = { id: 'theirs', workspaceId, connectionId: 'another', at: 1, kind: 'note' as const, say: 'Theirs.' };
		await store.atomically((tx) => [store.diary.adding(tx, row)]);
		await removeConnection(parts, await connection());
		const of = (id: string) => store.diary.of({ workspaceId, connectionId: id, systemIds: [] }, 0, 10);
		expect([await of(connectionId), (await of('another')).length]).toEqual([[], 1]);
	});
});

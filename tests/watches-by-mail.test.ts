import { afterAll, describe, expect, test } from 'vitest';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import { newId } from '#lib/server/persistence/id.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { mailCode } from '#lib/server/watches/mail-code.ts';
import { chooseMailbox } from '#lib/server/watches/mailboxes.ts';
import { readMailPings } from '#lib/server/watches/read-mail-pings.ts';
import { startWatch } from '#lib/server/watches/start-watch.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { databases } from './support/databases.ts';
import { startMailServer } from './support/mail-server.ts';
import { needs } from './support/real-server.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const started = await startMailServer();
afterAll(() => ('missing' in started ? undefined : started.stop()));

needs(started, (server) => {
	const { office } = server.accounts;

	describe.each(databases)('%s', (_name, open) => {
		test('a job that can only mail pings by the subject of its mails, each mail once', async () => {
			const store = await open();
			const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
			const parts = { ...bakery.parts, seal: sealWith(Buffer.alloc(32, 7)) };
			const [mailbox, createdAt] = [newId(), bakery.clock.now()];
			await store.systems.create({
				id: mailbox,
				workspaceId: bakery.workspaceId,
				name: 'The office’s mail',
				connector: 'mailbox',
				// Filtered for the entries of a form: pings come through all the same.
				settings: { ...server.imap, security: 'none', user: office.address, folder: 'INBOX', onlySubject: 'Skjema' },
				secrets: parts.seal.seal(JSON.stringify({ password: office.password }), secretsPurpose(mailbox)),
				signedIn: true,
				createdAt
			});
			const id = await startWatch(parts, bakery.workspaceId, { name: 'The nightly backup' });
			const watch = async () => {
				const found = await store.watches.of(id);
				if (!found) throw new Error('The watch is gone.');
				return found;
			};
			const code = mailCode(await watch());
			await server.deliver({ to: office.address, subject: `Before it was chosen ${code}`, text: '' });
			await chooseMailbox(parts, { id, workspaceId: bakery.workspaceId }, mailbox);
			await readMailPings(parts);
			expect((await watch()).lastPingAt).toBeNull();

			await server.deliver({ to: office.address, subject: `Backup done ${code} records=12`, text: 'All well.' });
			await server.deliver({ to: office.address, subject: 'Skjema', text: 'Name: Kari' });
			await server.deliver({ to: office.address, subject: `Backup ${code} FAILED, disk full`, text: '' });
			await readMailPings(parts);
			await readMailPings(parts);
			const runs = await store.runs.latest(id, 5);
			expect(runs.map(({ state, delivered }) => [state, delivered])).toEqual([
				['failed', 0],
				['done', 12]
			]);
			expect(runs[0]?.say).toContain('disk full');
		});

		test('a mailbox of another business cannot be chosen', async () => {
			const store = await open();
			const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
			const parts = { ...bakery.parts, seal: sealWith(Buffer.alloc(32, 7)) };
			const id = await startWatch(parts, bakery.workspaceId, { name: 'The nightly backup' });
			await expect(chooseMailbox(parts, { id, workspaceId: bakery.workspaceId }, newId())).rejects.toThrow(/mailbox/);
		});
	});
});

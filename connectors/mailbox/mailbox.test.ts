import { ImapFlow } from 'imapflow';
import { describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { needs } from '../../tests/support/real-server.ts';
import { startWire } from '../../tests/support/wire.ts';
import { sourceConformance } from '../conformance.ts';
import type { Context, Cursor, Page, Settings, SourceStream } from '../contract.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const entries = source.streams.entries as SourceStream;
const DAY = 24 * 3_600_000;

async function read(context: Context, from: Cursor | null) {
	const pages: Page[] = [];
	for await (const page of entries.read(context, from)) pages.push(page);
	const records = pages.flatMap((page) => page.records);
	const names = records.map((record) => record.values.Name);
	return { records, names, cursor: pages.at(-1)?.cursor ?? from };
}

needs(await startMailServer(), (server) => {
	const { office, kari, ola, amina } = server.accounts;
	const open = ({ address, password } = office, settings: Settings = {}): Context =>
		testContext({
			settings: {
				...server.imap,
				security: 'none',
				user: address,
				folder: 'INBOX',
				allowSelfSigned: false,
				...settings
			},
			secrets: { password }
		});
	const entry = (name: string, to = office.address) => server.deliver({ to, subject: 'Skjema', text: `Name: ${name}` });
	const entriesOf = async (names: readonly string[], to: string): Promise<void> => {
		for (const name of names) await entry(name, to);
	};

	sourceConformance(manifest, source, {
		open: async (_, signal) => ({ ...open(), signal }),
		wrong: async () => open({ ...office, password: 'not-the-password' }),
		absent: async () => open(office, { port: await freePort() }),
		arrive: (count) =>
			entriesOf(
				Array.from({ length: count }, (_, n) => `Kari Nordmann ${n}`),
				office.address
			),
		manyRecords: 55
	});

	describe('signing in', () => {
		test.each([
			['imaps', 'tls'],
			['imap', 'starttls']
		] as const)(
			'a certificate that nobody has signed is refused at %s, unless the settings accept it',
			async (door, security) => {
				const settings = { ...server[door], security };
				expect(await source.check(open(office, settings))).toMatchObject({
					fine: false,
					say: expect.stringContaining('mail server proves who it is cannot be trusted')
				});
				expect((await failureOf(entries.now(open(office, settings)))).kind).toBe('misconfigured');
				expect(await source.check(open(office, { ...settings, allowSelfSigned: true }))).toMatchObject({ fine: true });
			}
		);

		test('a folder that is not there is answered with those that are', async () => {
			const answer = await source.check(open(office, { folder: 'Skjema' }));
			expect(answer).toMatchObject({ fine: false, say: expect.stringContaining('INBOX, Sent') });
		});

		test('encryption on the port of another kind is a wrong setting', async () => {
			const failure = await failureOf(entries.now(open(office, { ...server.imap, security: 'tls' })));
			expect(failure.kind).toBe('misconfigured');
		});
	});

	test('a mail that comes in while a page is read is read once, by this reading or the next', async () => {
		const from = await entries.now(open(kari));
		await entriesOf(
			Array.from({ length: 51 }, (_, n) => `Kari ${n}`),
			kari.address
		);
		const names: unknown[] = [];
		let cursor: Cursor = from;
		for await (const page of entries.read(open(kari), from)) {
			if (names.length === 0) await entry('Between', kari.address);
			names.push(...page.records.map((record) => record.values.Name));
			cursor = page.cursor;
		}
		names.push(...(await read(open(kari), cursor)).names);
		expect(names).toEqual([...Array.from({ length: 51 }, (_, n) => `Kari ${n}`), 'Between']);
	});

	test('when the server numbers its mails anew, nothing is lost, and what was read keeps its key', async () => {
		await entriesOf(['Ola', 'Kari'], ola.address);
		await append(ola, 'From long ago', Date.now() - 300 * DAY);
		const before = await read(open(ola), null);
		await server.renumber(ola.address);
		await entry('Amina', ola.address);
		const after = await read(open(ola), before.cursor);
		expect(after.names.toSorted()).toEqual(['Amina', 'Kari', 'Ola']);
		const keyOf = ({ records }: typeof after, name: string) => records.find((each) => each.values.Name === name)?.key;
		for (const name of ['Ola', 'Kari']) expect(keyOf(after, name)).toBe(keyOf(before, name));
		expect((await read(open(ola), after.cursor)).names).toEqual([]);
	});

	test('nothing is changed: every mail stays unread and where it is', async () => {
		await entry('Unread', amina.address);
		await read(open(amina), null);
		await entries.latest(open(amina), 1);
		const client = await signIn(amina);
		await client.mailboxOpen('INBOX', { readOnly: true });
		const mail = await client.fetchOne('*', { flags: true });
		await client.logout();
		expect(mail && [...(mail.flags ?? [])]).not.toContain('\\Seen');
	});

	test('only the mails that the settings ask for are read, and the cursor passes the others', async () => {
		const from = await entries.now(open(amina));
		await server.deliver({
			to: amina.address,
			from: 'web@bakery.example',
			subject: 'Ny FORESPØRSEL',
			text: 'Name: Wanted'
		});
		await server.deliver({
			to: amina.address,
			from: 'web@bakery.example',
			subject: 'Nyhetsbrev',
			text: 'Name: Letter'
		});
		await server.deliver({ to: amina.address, from: 'kari@example.com', subject: 'Forespørsel', text: 'Name: Person' });
		const only = open(amina, { onlySubject: 'forespørsel', onlyFrom: 'WEB@bakery' });
		const { names, cursor } = await read(only, from);
		expect(names).toEqual(['Wanted']);
		expect((await read(open(amina), cursor)).names).toEqual([]);
		expect((await entries.latest(only, 5)).map((record) => record.values.Name)).toEqual(['Wanted']);
	});

	test('a mail over 5 MB is a record that a person is shown, and the next one is read', async () => {
		const from = await entries.now(open(amina));
		await server.deliver({ to: amina.address, subject: 'Bilder', text: `Name: Large\n${'bilde '.repeat(900_000)}` });
		await entry('Small', amina.address);
		const { records } = await read(open(amina), from);
		expect(records.map((record) => record.problem)).toEqual([expect.stringContaining('larger than 5 MB'), undefined]);
		expect(records[0]?.values).toMatchObject({ mail: { subject: 'Bilder', from: office.address } });
	});

	test('a connection that breaks off in the middle is told as such, and the cursor stands', async () => {
		const wire = await startWire(server.imap.port, /UID FETCH/);
		await entry('Later', amina.address);
		const failure = await failureOf(read(open(amina, { port: wire.port }), null));
		await wire.stop();
		expect(failure).toMatchObject({ kind: 'unavailable', say: expect.stringContaining('broke off') });
	});

	async function signIn({ address, password } = office): Promise<ImapFlow> {
		const auth = { user: address, pass: password };
		const client = new ImapFlow({ ...server.imap, secure: false, doSTARTTLS: false, auth, logger: false });
		await client.connect();
		return client;
	}

	async function append(account: typeof ola, name: string, at: number): Promise<void> {
		const client = await signIn(account);
		const mail = `From: web@bakery.example\r\nDate: ${new Date(at).toUTCString()}\r\n\r\nName: ${name}\r\n`;
		await client.append('INBOX', mail, [], new Date(at));
		await client.logout();
	}
});

import { describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { needs } from '../../tests/support/real-server.ts';
import { startWire } from '../../tests/support/wire.ts';
import { destinationConformance } from '../conformance.ts';
import type { Context, DestinationAction, Receipt, Settings, SourceStream, Values } from '../contract.ts';
import mailbox from '../mailbox/source.server.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';

const mail = destination.actions.mail as DestinationAction;
const entries = mailbox.streams.entries as SourceStream;
const key = (): string => crypto.randomUUID().replaceAll('-', '');

needs(await startMailServer(), (server) => {
	const { office, kari, ola, amina } = server.accounts;
	const open = (settings: Settings = {}, password = office.password): Context =>
		testContext({
			settings: {
				...server.smtp,
				security: 'none',
				user: office.address,
				fromAddress: office.address,
				fromName: 'Nordbakeriet',
				allowSelfSigned: false,
				...settings
			},
			secrets: { password }
		});
	const openMailbox = (): Context =>
		testContext({
			settings: { ...server.imap, security: 'none', user: kari.address, folder: 'INBOX' },
			secrets: { password: kari.password }
		});
	const confirmation: Values = { to: ola.address, subject: 'Takk', text: 'Vi har fått bestillingen.' };
	const send = (values: Values = {}, context = open()): Promise<Receipt> =>
		mail.write(context, { key: key(), values: { ...confirmation, ...values } });
	const mailsOf = async (address: string): Promise<number> => {
		await server.settled();
		return (await server.inbox(address)).length;
	};
	const inboxGrows = async (address: string, doing: () => Promise<unknown>): Promise<number> => {
		const before = await mailsOf(address);
		await doing();
		return (await mailsOf(address)) - before;
	};

	destinationConformance(manifest, destination, {
		open: async (_, signal) => ({ ...open(), signal }),
		wrong: async () => open({}, 'not-the-password'),
		absent: async () => open({ port: await freePort() }),
		values: (n) => ({
			to: kari.address,
			subject: `Takk for bestilling ${n}`,
			text: `Hei Kari, bestilling ${n} er mottatt.`
		}),
		bad: () => ({ ...confirmation, to: 'kari' }),
		count: () => mailsOf(kari.address)
	});

	test('what a customer typed arrives as it was typed, all the way into the mailbox and out of it again', async () => {
		const from = await entries.now(openMailbox());
		const text = [
			'Dear "Kari" <b>Nordmann</b> & co; 50 % \\ søtt,',
			'',
			'.',
			'..two dots, and spaces at the end   ',
			'مخبز الشمال · מאפייה · 🥐 👩‍👩‍👧‍👦 𝒮𝒶𝑔𝒶',
			'From the start of a line: =3D =?UTF-8?Q?no?= https://example.com/?a=b&c',
			'long '.repeat(500).trim()
		].join('\n');
		const subject = `<script>alert(1)</script> "Takk", Kari 🥐 مرحبا ${'lang '.repeat(60)}slutt`;
		await send({ to: kari.address, subject, text });
		await server.settled();
		const records = [];
		for await (const page of entries.read(openMailbox(), from)) records.push(...page.records);
		expect(records).toHaveLength(1);
		expect(records[0]).toMatchObject({
			values: { mail: { subject, text, from: office.address, fromName: 'Nordbakeriet' } }
		});
	});

	test('a mail is plain text, names its own key, and asks for no automatic answer', async () => {
		const ours = key();
		const receipt = await mail.write(open(), {
			key: ours,
			values: { ...confirmation, replyTo: 'bestilling@bakery.example' }
		});
		expect(receipt).toEqual({
			id: `<${ours}@bakery.example>`,
			outcome: 'created',
			note: expect.stringMatching(/^250 OK id=/)
		});
		await server.settled();
		const sent = (await server.inbox(ola.address)).find((each) => each.messageId === receipt.id);
		expect(sent?.html).toBe(false);
		expect(sent?.replyTo?.text).toBe('bestilling@bakery.example');
		expect(sent?.headers.get('content-type')).toMatchObject({ value: 'text/plain' });
		expect(sent?.headers.get('auto-submitted')).toBe('auto-replied');
		expect(sent?.headers.get('x-auto-response-suppress')).toBe('All');
		expect(sent?.headers.has('x-mailer')).toBe(false);
	});

	test.each([
		['subject', { subject: 'Takk\r\nBcc: amina@example.com\r\n\r\nHei' }],
		['text', { text: 'Hei\r\n.\r\nMAIL FROM:<x@example.com>\r\nRCPT TO:<amina@example.com>' }],
		['sender name', {}, { fromName: 'Nordbakeriet\r\nBcc: amina@example.com' }]
	] as [string, Values, Settings?][])('lines in the %s make no second recipient', async (_, values, settings = {}) => {
		expect(await inboxGrows(ola.address, () => send(values, open(settings)))).toBe(1);
		expect(await server.inbox(amina.address)).toEqual([]);
	});

	test.each([
		['no address', { to: '' }, 'it is empty'],
		['two addresses', { to: 'kari@example.com, ola@example.com' }, 'is not one'],
		['an address with a line break', { to: 'kari@example.com\nBcc: amina@example.com' }, 'is not one'],
		['nobody', { to: 'no-reply@example.com' }, 'Nobody reads'],
		['a wrong address for answers', { replyTo: 'kari@' }, 'address for answers'],
		['no subject', { subject: ' ' }, 'no subject'],
		['no text', { text: null }, 'no text']
	] as [string, Values, string][])('%s is refused before the server is asked', async (_, values, say) => {
		const failure = await failureOf(send(values, open({ port: 1 })));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining(say), maybeDone: false });
	});

	test('a corrected record does not send the customer a second mail', async () => {
		const earlier = await send();
		const again = () => mail.write(open(), { key: key(), values: { ...confirmation, text: 'Corrected' }, earlier });
		expect(
			await inboxGrows(ola.address, async () =>
				expect(await again()).toMatchObject({ id: earlier.id, outcome: 'unchanged' })
			)
		).toBe(0);
	});

	describe('what the server says no to', () => {
		test.each([
			['an unknown recipient', { to: 'nobody@example.com' }, {}, 'refused', 'no such mailbox'],
			[
				'a recipient elsewhere, without signing in',
				{ to: 'x@elsewhere.example' },
				{ user: '' },
				'refused',
				'after signing in'
			],
			['a sender that is not ours', {}, { fromAddress: 'kari@example.com' }, 'forbidden', 'kari@example.com'],
			['a text that looks like junk', { text: 'buy now' }, {}, 'refused', 'junk'],
			['a text that is too large', { text: 'x'.repeat(21_000_000) }, {}, 'refused', 'larger'],
			['too much in a short time', { to: 'busy@example.com' }, {}, 'rate-limited', 'patience'],
			['a full mailbox', { to: 'full@example.com' }, {}, 'unavailable', 'tried again']
		] as [string, Values, Settings, string, string][])('%s', async (_, values, settings, kind, say) => {
			const failure = await failureOf(send(values, open(settings)));
			expect(failure).toMatchObject({ kind, say: expect.stringContaining(say), maybeDone: false });
		});
	});

	describe('encryption', () => {
		test.each([
			['smtps', 'tls'],
			['smtp', 'starttls']
		] as const)(
			'a certificate that nobody has signed is refused at %s, unless the settings accept it',
			async (door, security) => {
				const settings = { ...server[door], security };
				expect(await destination.check(open(settings))).toMatchObject({
					fine: false,
					say: expect.stringContaining("mail server's certificate is not valid")
				});
				expect((await failureOf(send({}, open(settings)))).kind).toBe('misconfigured');
				expect(await destination.check(open({ ...settings, allowSelfSigned: true }))).toMatchObject({ fine: true });
				expect((await send({}, open({ ...settings, allowSelfSigned: true }))).outcome).toBe('created');
			}
		);

		test('encryption on the port of another kind is a wrong setting', async () => {
			expect((await failureOf(send({}, open({ security: 'tls' })))).kind).toBe('misconfigured');
		});
	});

	describe('a connection that breaks off', () => {
		test('before the mail is handed over leaves no doubt, and no mail', async () => {
			const wire = await startWire(server.smtp.port, 'RCPT TO');
			const failing = async () =>
				expect(await failureOf(send({}, open({ port: wire.port })))).toMatchObject({
					kind: 'unavailable',
					maybeDone: false
				});
			expect(await inboxGrows(ola.address, failing)).toBe(0);
			await wire.stop();
		});

		test('after the mail is handed over leaves a doubt, as the mail may have been sent', async () => {
			const wire = await startWire(server.smtp.port, /\r\n\.\r\n$/);
			const failing = async () =>
				expect(await failureOf(send({}, open({ port: wire.port })))).toMatchObject({
					kind: 'unavailable',
					maybeDone: true
				});
			expect(await inboxGrows(ola.address, failing)).toBe(1);
			await wire.stop();
		});
	});

	test('the check sends nothing', async () => {
		expect(await inboxGrows(office.address, () => destination.check(open()))).toBe(0);
	});
});

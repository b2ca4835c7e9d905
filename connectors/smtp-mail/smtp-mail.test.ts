import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { needs } from '../../tests/support/real-server.ts';
import { freshKey, sendingBy } from '../../tests/support/sending.ts';
import { destinationConformance } from '../conformance.ts';
import type { Context, DestinationAction, Settings, SourceStream, Values } from '../contract.ts';
import mailbox from '../mailbox/source.server.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';

const mail = destination.actions.mail as DestinationAction;
const entries = mailbox.streams.entries as SourceStream;

needs(await startMailServer(), (server) => {
	const { office, kari, ola, amina } = server.accounts;
	const { open, confirmation, send, mailsOf, inboxGrows } = sendingBy(server);
	const openMailbox = (): Context =>
		testContext({
			settings: { ...server.imap, security: 'none', user: kari.address, folder: 'INBOX' },
			secrets: { password: kari.password }
		});

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
		const ours = freshKey();
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
		expect(await inboxGrows(ola.address, () => send(values, settings))).toBe(1);
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
		const failure = await failureOf(send(values, { port: 1 }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining(say), maybeDone: false });
	});

	test('a corrected record does not send the customer a second mail', async () => {
		const earlier = await send();
		const again = async (): Promise<void> => {
			expect(await send({ text: 'Corrected' }, {}, earlier)).toMatchObject({ id: earlier.id, outcome: 'unchanged' });
		};
		expect(await inboxGrows(ola.address, again)).toBe(0);
	});

	test('the check sends nothing', async () => {
		expect(await inboxGrows(office.address, () => destination.check(open()))).toBe(0);
	});
});

import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { needs } from '../../tests/support/real-server.ts';
import { sendingBy } from '../../tests/support/sending.ts';
import { startWire } from '../../tests/support/wire.ts';
import type { Settings, Values } from '../contract.ts';
import destination from './destination.server.ts';

needs(await startMailServer(), (server) => {
	const { ola } = server.accounts;
	const { open, send, inboxGrows } = sendingBy(server);

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
			const failure = await failureOf(send(values, settings));
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
					say: expect.stringContaining('mail server proves who it is cannot be trusted')
				});
				expect((await failureOf(send({}, settings))).kind).toBe('misconfigured');
				expect(await destination.check(open({ ...settings, allowSelfSigned: true }))).toMatchObject({ fine: true });
				expect((await send({}, { ...settings, allowSelfSigned: true })).outcome).toBe('created');
			}
		);

		test('encryption on the port of another kind is a wrong setting', async () => {
			expect((await failureOf(send({}, { security: 'tls' }))).kind).toBe('misconfigured');
		});
	});

	describe('a connection that breaks off', () => {
		test('before the mail is handed over leaves no doubt, and no mail', async () => {
			const wire = await startWire(server.smtp.port, 'RCPT TO');
			const failing = async () =>
				expect(await failureOf(send({}, { port: wire.port }))).toMatchObject({
					kind: 'unavailable',
					maybeDone: false
				});
			expect(await inboxGrows(ola.address, failing)).toBe(0);
			await wire.stop();
		});

		test('after the mail is handed over leaves a doubt, as the mail may have been sent', async () => {
			const wire = await startWire(server.smtp.port, /\r\n\.\r\n$/);
			const failing = async () =>
				expect(await failureOf(send({}, { port: wire.port }))).toMatchObject({
					kind: 'unavailable',
					maybeDone: true
				});
			expect(await inboxGrows(ola.address, failing)).toBe(1);
			await wire.stop();
		});
	});
});

import { expect, test } from 'vitest';
import type { ConnectorError } from '../connector-error.ts';
import { smtpFailure } from './smtp-failure.ts';

const MAIL = { from: 'office@bakery.example', to: 'kari@example.com', handedOver: false };

// Answers of the large providers, which no server of a test machine gives.
test.each([
	['EAUTH', 'AUTH PLAIN', '534-5.7.9 Application-specific password required.', 'signed-out', 'app password'],
	['EAUTH', 'AUTH PLAIN', '535-5.7.8 Username and Password not accepted.', 'signed-out', 'app password'],
	[
		'EAUTH',
		'AUTH LOGIN',
		'535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
		'forbidden',
		'turned off'
	],
	['EAUTH', 'AUTH PLAIN', '503 AUTH command used when not advertised', 'misconfigured', 'sign in'],
	['EAUTH', 'AUTH PLAIN', '454 4.7.0 Temporary authentication failure', 'unavailable', 'tried again'],
	['EENVELOPE', 'MAIL FROM', '530 5.7.0 Must issue a STARTTLS command first', 'misconfigured', 'encrypted'],
	['EENVELOPE', 'MAIL FROM', '530 5.7.57 Client not authenticated to send mail', 'signed-out', 'user name'],
	[
		'EENVELOPE',
		'RCPT TO',
		'553 5.7.1 <office@bakery.example>: Sender address rejected: not owned by user',
		'forbidden',
		'office@bakery.example'
	],
	[
		'EMESSAGE',
		'DATA',
		'554 5.2.252 SendAsDenied; office@bakery.example not allowed',
		'forbidden',
		'office@bakery.example'
	],
	['EENVELOPE', 'RCPT TO', '554 5.7.1 <kari@example.com>: Relay access denied', 'refused', 'kari@example.com'],
	[
		'EENVELOPE',
		'RCPT TO',
		'550 5.1.1 The email account that you tried to reach does not exist.',
		'refused',
		'no such mailbox'
	],
	['EENVELOPE', 'RCPT TO', '451 4.7.1 Greylisting in action, please come back later', 'unavailable', 'tried again'],
	['EMESSAGE', 'DATA', '550 5.4.5 Daily user sending limit exceeded.', 'rate-limited', 'patience'],
	['ECONNECTION', 'CONN', '421 4.7.0 Try again later, closing connection.', 'unavailable', 'tried again'],
	['EPROTOCOL', 'CONN', '554 5.7.1 Service unavailable; client host blocked', 'forbidden', 'refuses'],
	['EPROTOCOL', 'CONN', 'HTTP/1.1 400 Bad Request', 'unreadable', 'no mail server'],
	['ETLS', 'STARTTLS', '502 5.5.1 Command not implemented', 'misconfigured', 'does not offer encryption']
])('%s at %s, "%s"', (code, command, response, kind, say) => {
	const responseCode = Number(/^\d{3}/.exec(response)?.[0] ?? 0);
	const failure = smtpFailure(Object.assign(new Error('x'), { code, command, response, responseCode }), MAIL);
	expect(failure).toMatchObject({ kind, say: expect.stringContaining(say), maybeDone: false });
	expect((failure as ConnectorError).technical).toContain(response);
});

test('a connection that fails after the last line leaves a doubt', () => {
	const error = Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT', command: 'CONN' });
	expect(smtpFailure(error, { ...MAIL, handedOver: true })).toMatchObject({ kind: 'unavailable', maybeDone: true });
});

test('an error that the mail server has nothing to do with stays as it is', () => {
	const error = new TypeError('x is not a function');
	expect(smtpFailure(error)).toBe(error);
});

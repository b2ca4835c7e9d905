import { expect, test } from 'vitest';
import { imapFailure } from './imap-failure.ts';

const atSignIn = (responseText: string, serverResponseCode?: string) => ({
	authenticationFailed: true,
	responseStatus: 'NO',
	responseText,
	serverResponseCode
});

// Answers of the large providers, which no server of a test machine gives.
test.each([
	[atSignIn('Invalid credentials (Failure)', 'AUTHENTICATIONFAILED'), 'signed-out', 'app password'],
	[atSignIn('Application-specific password required (Failure)', 'ALERT'), 'signed-out', 'app password'],
	[atSignIn('Corporate policy: use the new password', 'EXPIRED'), 'signed-out', 'app password'],
	[atSignIn('Too many simultaneous connections. (Failure)', 'ALERT'), 'rate-limited', 'patience'],
	[atSignIn('Service temporarily unavailable', 'UNAVAILABLE'), 'unavailable', 'tried again'],
	[atSignIn('Use TLS', 'PRIVACYREQUIRED'), 'misconfigured', 'encryption'],
	[atSignIn('AUTHENTICATE failed. BasicAuthBlocked'), 'forbidden', 'turned off'],
	[{ tlsFailed: true }, 'misconfigured', 'port 993'],
	[{ code: 'ETHROTTLE', throttleReset: 30_000 }, 'rate-limited', 'patience'],
	[{ responseStatus: 'NO', responseText: 'no rights', serverResponseCode: 'NOPERM' }, 'forbidden', 'right to read'],
	[
		{ responseStatus: 'NO', responseText: 'internal error', serverResponseCode: 'SERVERBUG' },
		'unavailable',
		'nothing is lost'
	],
	[{ responseStatus: 'BAD', responseText: 'unknown command' }, 'unreadable', 'do not understand'],
	[{ code: 'ParserError11' }, 'unreadable', 'do not understand'],
	[{ code: 'GREETING_TIMEOUT' }, 'unavailable', 'in time'],
	[{ code: 'ClosedAfterConnectTLS' }, 'unavailable', 'broke off'],
	[{ code: 'CERT_HAS_EXPIRED' }, 'misconfigured', 'it has run out']
])('%j', (attached, kind, say) => {
	const failure = imapFailure(Object.assign(new Error('Command failed'), attached));
	expect(failure).toMatchObject({ kind, say: expect.stringContaining(say) });
	expect(failure).toMatchObject({ waitAtLeast: 'throttleReset' in attached ? 30_000 : 0 });
});

test('an error that the mailbox has nothing to do with stays as it is', () => {
	const error = new TypeError('x is not a function');
	expect(imapFailure(error)).toBe(error);
});

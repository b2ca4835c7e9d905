import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { signIn } from './sign-in.ts';

const context = (address: string) =>
	testContext({ settings: { address, user: ' åse ' }, secrets: { password: 'pass:wørd' } });

test('user and password are sent as RFC 7617 says, in UTF-8', () => {
	const { authorization } = signIn(context('cloud.example.com'), new URL('https://cloud.example.com/'));
	expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe('åse:pass:wørd');
});

test('a password for an encrypted address never leaves on an open line', () => {
	const call = () => signIn(context('https://cloud.example.com'), new URL('http://cloud.example.com/'));
	expect(call).toThrow(expect.objectContaining({ kind: 'misconfigured' }));
	expect(call).toThrow(expect.not.objectContaining({ say: expect.stringContaining('pass:') }));
});

test('an address that the person gave without encryption is used as given', () => {
	expect(signIn(context('http://nas.local:5232'), new URL('http://nas.local:5232/'))).toHaveProperty('authorization');
});

import { describe, expect, test } from 'vitest';
import { ConnectorError } from '#connectors/connector-error.ts';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { openNetwork } from './network.ts';

const failing = (code: string) => async () => {
	throw Object.assign(new Error(`getaddrinfo ${code}`), { code });
};
const answering =
	(...addresses: string[]) =>
	async () =>
		addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a mail server of the bakery', () => {
	test('is pinned to the address that was checked, and its certificate to its name', async () => {
		const network = openNetwork({ allowPrivate: false, resolve: answering('93.184.215.14', '2606:4700:4700::1111') });
		expect(await network.pin(' imap.nordbakeriet.example ')).toEqual({
			address: '93.184.215.14',
			servername: 'imap.nordbakeriet.example'
		});
	});

	test('that nobody knows is a matter of spelling', async () => {
		for (const resolve of [failing('ENOTFOUND'), answering()]) {
			const failure = await failureOf(openNetwork({ allowPrivate: true, resolve }).pin('imap.nordbakeriet.exmaple'));
			expect(failure.kind).toBe('misconfigured');
			expect(failure.say).toBe(
				'There is no server called imap.nordbakeriet.exmaple. Check the spelling of the address.'
			);
		}
	});

	test('that cannot be looked up at the moment is tried again later', async () => {
		const network = openNetwork({ allowPrivate: true, resolve: failing('EAI_AGAIN') });
		const failure = await failureOf(network.pin('imap.nordbakeriet.example'));
		expect(failure.kind).toBe('unavailable');
		expect(failure.canRetry).toBe(true);
	});

	test('inside a private network is refused with the variable that allows it, and without telling its address', async () => {
		const network = openNetwork({ allowPrivate: false, resolve: answering('192.168.1.20') });
		const failure = await failureOf(network.pin('nas.nordbakeriet.example'));
		expect(failure.kind).toBe('misconfigured');
		expect(failure.say).toContain('HANDOVER_ALLOW_PRIVATE=1');
		expect(failure.say).toContain('nas.nordbakeriet.example');
		expect(failure.say + failure.technical).not.toContain('192.168.1.20');
	});

	test('is refused whole when one of its addresses is private', async () => {
		const network = openNetwork({ allowPrivate: false, resolve: answering('93.184.215.14', '127.0.0.1') });
		expect((await failureOf(network.pin('imap.nordbakeriet.example'))).kind).toBe('misconfigured');
	});
});

// Looked up as the machine does it: these forms never leave it.
test.each([
	'127.0.0.1',
	'::1',
	'[::1]',
	'::ffff:127.0.0.1',
	'169.254.169.254',
	'localhost',
	'2130706433',
	'0x7f.1',
	'0177.0.0.1',
	'127.1'
])('%s is refused unless private addresses are allowed', async (host) => {
	expect((await failureOf(openNetwork({ allowPrivate: false }).pin(host))).kind).toBe('misconfigured');
});

test('localhost is pinned where private addresses are allowed', async () => {
	const { address, servername } = await openNetwork({ allowPrivate: true }).pin('localhost');
	expect(['127.0.0.1', '::1']).toContain(address);
	expect(servername).toBe('localhost');
});

test.each(['', 'zero\0byte', `${'a'.repeat(300)}.example`])(
	'a name that cannot be one (%j) is a matter of spelling or of the line, never a crash',
	async (host) => {
		expect(await failureOf(openNetwork({ allowPrivate: true }).pin(host))).toBeInstanceOf(ConnectorError);
	}
);

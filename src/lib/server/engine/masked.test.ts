import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masked } from './masked.ts';

const mailbox = { secrets: { password: 'warm "bread" at dawn' }, settings: { user: 'kari@nordbakeriet.example' } };
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
	['as it is', mailbox.secrets.password],
	['quoted as IMAP does', 'warm \\"bread\\" at dawn'],
	['in an address', encodeURIComponent(mailbox.secrets.password)],
	['as AUTH LOGIN sends it', base64(mailbox.secrets.password)],
	['as AUTH PLAIN sends it', base64(`\0${mailbox.settings.user}\0${mailbox.secrets.password}`)],
	['as Basic sends it', base64(`${mailbox.settings.user}:${mailbox.secrets.password}`)]
])('a password that a system repeats %s is hidden', (_, form) => {
	expect(masked(`535 You may not come in with ${form}!`, mailbox)).toBe('535 You may not come in with …!');
});

test('a text without a secret stays as it is', () => {
	expect(masked('535 Wrong password.', mailbox)).toBe('535 Wrong password.');
});

test('no secret is left, wherever it stands', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (password, before, after) => {
			fc.pre(!'…'.includes(password) && !before.includes('…') && !after.includes('…'));
			const said = masked(`${before}${password}${after}`, { secrets: { password }, settings: {} });
			expect(said.split('…').some((part) => part.includes(password))).toBe(false);
		})
	);
});

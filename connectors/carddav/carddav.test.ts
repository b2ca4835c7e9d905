import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/support/any-text.ts';
import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startRadicale } from '../../tests/support/radicale.ts';
import { needs } from '../../tests/support/real-server.ts';
import { freshKey } from '../conformance/writing.ts';
import { destinationConformance } from '../conformance.ts';
import type { Context } from '../contract.ts';
import { plainText } from '../dav/plain-text.ts';
import { bedOn, contacts } from './bed.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';

needs(await startRadicale(), (server) => {
	const { open, book, send, held } = bedOn(server);
	const nobody = async () => ({ address: `http://127.0.0.1:${await freePort()}` });

	destinationConformance(manifest, destination, {
		open: async (_, signal) => ({ ...open(), signal }),
		wrong: async () => open({}, {}, 'not-the-password'),
		absent: async () => open(await nobody()),
		count: async () => (await book.list()).length,
		values: (n) => ({
			name: `Kari Nordmann ${n}`,
			givenName: 'Kari',
			familyName: `Nordmann ${n}`,
			email: `kari${n}@nordbakeriet.example`,
			phone: `+47 22 00 00 ${n}`,
			company: 'Nordbakeriet',
			street: `Storgata ${n}`,
			postcode: '0155',
			city: 'Oslo',
			country: 'Norge',
			website: `https://nordbakeriet.example/${n}?a=1,2;b`,
			note: 'Vil ha kringle.'
		}),
		bad: () => ({ name: ' ', email: 'kari@nordbakeriet.example' })
	});

	describe('the sign-in check', () => {
		const said = async (context: Context) => {
			const answer = await destination.check(context);
			return answer.fine ? 'fine' : answer.say;
		};

		test('is fine with the server, with the address book itself and with its folder', async () => {
			expect(await said(open())).toBe('fine');
			expect(await said(open({ address: server.addressBook }))).toBe('fine');
			expect(await said(open({ address: `${server.baseUrl}/owner` }))).toBe('fine');
		});

		test('tells a wrong password, a wrong path, a path of somebody else and an absent server apart', async () => {
			const wrong = `${server.baseUrl}/owner/kontakter/`;
			expect(await said(open({}, {}, 'wrong'))).toMatch(/did not accept the user name and password/);
			expect(await said(open({ address: wrong }))).toContain(`there is nothing at ${wrong}`);
			expect(await said(open({ address: `${server.baseUrl}/staff/` }))).toMatch(/may not open .*\/staff\//);
			expect(await said(open(await nobody()))).toMatch(/127\.0\.0\.1/);
		});
	});

	test('the address books to choose from are those of the account', async () => {
		expect(await contacts.choices.addressBook?.(open())).toEqual([{ value: server.addressBook, label: 'Customers' }]);
	});

	test('the address book that was chosen is written to, and one that is gone holds all records back', async () => {
		const chosen = await send({ name: 'Salong Saga' }, { options: { addressBook: server.addressBook } });
		expect(chosen.id.startsWith(server.addressBook)).toBe(true);
		const gone = { addressBook: `${server.baseUrl}/owner/gone/` };
		for (const email of ['', 'hei@saga.example']) {
			const sending = send({ name: 'Salong Saga', email }, { options: gone });
			await expect(sending).rejects.toMatchObject({ kind: 'misconfigured' });
		}
	});

	test('the same key twice is one contact; the second time it is as it should be', async () => {
		const key = freshKey();
		const values = { name: 'Spoke & Sprocket', email: 'hello@spoke.example', note: 'Two\nlines; and, more' };
		expect((await send(values, { key })).outcome).toBe('created');
		expect(await send(values, { key })).toEqual({ id: `${server.addressBook}${key}.vcf`, outcome: 'unchanged' });
		expect((await book.list()).filter((place) => place.includes(key))).toHaveLength(1);
	});

	test('any text comes back as it was sent', async () => {
		const fields = ['name', 'givenName', 'familyName', 'company', 'street', 'city', 'website', 'note'];
		const contact = fc.record(Object.fromEntries(fields.map((field) => [field, anyText])));
		await fc.assert(
			fc.asyncProperty(contact, async (values) => {
				fc.pre(plainText(values.name).trim() !== '');
				const stored = await held(await send(values));
				for (const field of fields) expect(stored[field], field).toBe(plainText(values[field]));
			}),
			{ numRuns: 60 }
		);
	});

	test.each([
		['5,000 characters', 'Hei, Åse; vi vil gjerne ha 🥐.\n'.repeat(170).slice(0, 5000)],
		['escapes that look like ours', '\\n \\\\n \\, \\; \\'],
		['a card inside a note', 'END:VCARD\nBEGIN:VCARD\nFN:Mallory'],
		['spaces at both ends', '  kringle  '],
		['a formula', '=1+1'],
		['right-to-left text', 'مخبز الشمال \u202eabc\u202c'],
		['HTML', '<b>Hei</b> &amp; <![CDATA[x]]>'],
		['line and paragraph separators', 'a\u2028b\u2029c\u0085d\u00a0e']
	])('%s in a note is kept', async (_, note) => {
		expect((await held(await send({ name: 'Kari Nordmann', note }))).note).toBe(note);
	});
});

test('an entry without a name is refused before any call', async () => {
	const offline = { ...testContext(), http: { send: () => Promise.reject(new Error('called')) } };
	await expect(contacts.write(offline, { values: { name: ' \n' }, key: freshKey() })).rejects.toMatchObject({
		kind: 'refused',
		say: expect.stringMatching(/^This entry has no name:/)
	});
});

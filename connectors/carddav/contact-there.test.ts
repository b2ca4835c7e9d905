import { describe, expect, test } from 'vitest';
import { startRadicale } from '../../tests/support/radicale.ts';
import { needs } from '../../tests/support/real-server.ts';
import { bedOn } from './bed.ts';

needs(await startRadicale(), (server) => {
	const { book, send, held } = bedOn(server);

	const theirs = async (email: string): Promise<string> => {
		const place = `${server.addressBook}${crypto.randomUUID()}.vcf`;
		const lines = [
			'VERSION:3.0',
			`UID:${email}`,
			'FN:Kari  Nordmann',
			'N:Nordmann;Kari;;;',
			`EMAIL;TYPE=WORK:${email}`
		];
		await book.put(place, ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
		return place;
	};

	describe('a contact that a person has made', () => {
		test('with the same name and e-mail address in any case, it is left as it is, now and later', async () => {
			const place = await theirs('Kari.1@Nordbakeriet.example');
			const receipt = await send({ name: 'kari nordmann', email: 'kari.1@nordbakeriet.EXAMPLE', phone: '22' });
			expect(receipt).toMatchObject({ id: place, outcome: 'unchanged', note: expect.any(String) });
			expect(await send({ name: 'kari nordmann', phone: '33' }, { earlier: receipt })).toEqual(receipt);
			expect(await book.get(place)).not.toContain('TEL');
		});

		test('with the same e-mail address and another name, it is somebody else', async () => {
			await theirs('kari.2@nordbakeriet.example');
			expect((await send({ name: 'Ola Nordmann', email: 'kari.2@nordbakeriet.example' })).outcome).toBe('created');
		});

		test('is no hindrance where adding all the same was chosen', async () => {
			await theirs('kari.3@nordbakeriet.example');
			const values = { name: 'Kari Nordmann', email: 'kari.3@nordbakeriet.example' };
			expect((await send(values, { options: { existing: 'add' } })).outcome).toBe('created');
		});

		test.each(['<!--&"\'@nordbakeriet.example', 'kari\uffff@nordbakeriet.example', '=kari,;\\@nordbakeriet.example'])(
			'is looked for whatever its e-mail address looks like: %j',
			async (email) => {
				const receipt = await send({ name: 'Kari', email });
				expect(receipt.outcome).toBe('created');
				expect((await held(receipt)).email).toBe(email);
				const again = await send({ name: 'Kari', email });
				if (!email.includes('\uffff')) expect(again).toMatchObject({ id: receipt.id, outcome: 'unchanged' });
			}
		);
	});

	describe('an update', () => {
		test('changes our fields and keeps what a person has added', async () => {
			const earlier = await send({ name: 'Kari Nordmann', email: 'k@saga.example', phone: '1', city: 'Oslo' });
			const added = ['X-SHOE-SIZE:38', 'item1.X-ABLABEL:Daughter', 'BDAY:1980-01-02', 'EMAIL:second@saga.example'];
			const before = await book.get(earlier.id);
			await book.put(earlier.id, before.replace('END:VCARD', [...added, 'END:VCARD'].join('\r\n')));
			const values = { name: 'Kari Hansen', email: 'kari@saga.example', city: 'Bergen' };
			expect(await send({ ...values, phone: '' }, { earlier })).toEqual({ id: earlier.id, outcome: 'updated' });
			const after = await book.get(earlier.id);
			for (const line of added) expect(after).toContain(line);
			expect(await held(earlier)).toMatchObject({ ...values, phone: '1', givenName: 'Kari', familyName: 'Hansen' });
		});

		test('that changes nothing writes nothing', async () => {
			const values = { name: 'Salong Saga', website: 'https://saga.example/a,b', note: 'Ring; helst, før ni' };
			const earlier = await send(values);
			const before = await book.get(earlier.id);
			expect(await send(values, { earlier })).toEqual({ id: earlier.id, outcome: 'unchanged' });
			expect(await book.get(earlier.id)).toBe(before);
		});

		test('of a contact that a person has deleted makes it again', async () => {
			const earlier = await send({ name: 'Salong Saga', phone: '1' });
			await book.remove(earlier.id);
			await expect(held(earlier)).rejects.toMatchObject({ kind: 'refused' });
			expect((await send({ name: 'Salong Saga', phone: '2' }, { earlier })).outcome).toBe('created');
		});
	});
});

import { expect, test } from 'vitest';
import type { Values } from '../contract.ts';
import { entryFields } from './entry-fields.ts';
import { fromEntry } from './shapes.ts';

const read = (entry: Values): Values => Object.fromEntries(entryFields(entry));
const KARI = { Name: 'Kari Nordmann', Email: 'kari@nordbakeriet.example', Message: 'To kringler,\ntakk – 🥐' };

test.each<[string, Values]>([
	['by their labels', { fields: { '1_Name': KARI.Name, '2_Email': KARI.Email, '3_Message': KARI.Message } }],
	[
		'as a list with labels and kinds',
		{
			fields: [
				{ key: '1_Name', id: 'g1-name', label: 'Name', type: 'name', value: KARI.Name },
				{ key: '2_Email', label: 'Email', type: 'email', value: KARI.Email },
				{ key: '3_Message', label: 'Message', type: 'textarea', value: KARI.Message }
			]
		}
	],
	[
		'in the text, as JSON',
		{
			content: {
				rendered: `<p>To kringler,</p><!--more--><br />AUTHOR: Kari Nordmann<br />JSON_DATA<br />${JSON.stringify({ '1_Name': KARI.Name, '2_Email': KARI.Email, '3_Message': KARI.Message })}`
			}
		}
	],
	[
		'in the text, as JSON and nothing else',
		{
			content: {
				raw: JSON.stringify({
					subject: 'Hei',
					fields: Object.entries(KARI).map(([label, value]) => ({ key: label, label, value }))
				})
			}
		}
	],
	[
		'in the text, as PHP prints them',
		{
			content: {
				raw: `${KARI.Message}\n<!--more-->\nAUTHOR: Kari Nordmann\nAUTHOR EMAIL: kari@nordbakeriet.example\nIP: 127.0.0.1\nArray\n(\n    [1_Name] => Kari Nordmann\n    [2_Email] => kari@nordbakeriet.example\n    [3_Message] => To kringler,\ntakk – 🥐\n)\n`
			}
		}
	],
	[
		'in the text, line by line, as a website shows it',
		{
			content: {
				rendered:
					'<p>Name: Kari Nordmann<br />\nEmail: kari@nordbakeriet.example<br />\nMessage: To kringler,<br />\ntakk &#8211; 🥐</p>\n'
			}
		}
	]
])('the fields of an entry are read where they stand %s', (_, entry) => {
	expect(read(entry)).toEqual(KARI);
});

test('an older entry that holds a message and what is known of its author gives these', () => {
	const raw =
		'Har dere kringle?\n<!--more-->\nAUTHOR: Ola\nAUTHOR EMAIL: ola@saga.example\nAUTHOR URL: \nSUBJECT: Spørsmål\nIP: ::1';
	expect(read({ content: { raw } })).toEqual({
		...{ Name: 'Ola', Email: 'ola@saga.example', Subject: 'Spørsmål', Message: 'Har dere kringle?' }
	});
});

test('a text without any field is a message, and none gives nothing', () => {
	expect(read({ content: { rendered: '<p>Ring meg, takk</p>' } })).toEqual({ Message: 'Ring meg, takk' });
	expect(read({ content: { rendered: '' } })).toEqual({});
	expect(read({})).toEqual({});
});

test('choices, consent and files are shown as text, and two fields of one name are both there', () => {
	const fields = {
		'1_Days': ['Friday', 'Saturday'],
		'2_Newsletter': true,
		'3_Picture': { field_id: 'g1', files: [{ file_id: 3, name: 'cake.jpg', url: 'https://bakery.example/cake.jpg' }] },
		'4_Phone': '22 00 00 00',
		'5_Phone': '99 00 00 00'
	};
	expect(read({ fields })).toEqual({
		...{ Days: 'Friday, Saturday', Newsletter: 'yes', Picture: 'https://bakery.example/cake.jpg' },
		...{ Phone: '22 00 00 00', 'Phone (2)': '99 00 00 00' }
	});
});

test('what a visitor calls a field does not hide when and where the entry came from', () => {
	const fields = { id: 'mine', page: 'two', name: 'Kari' };
	expect(
		fromEntry({ id: 9, date_gmt: '2026-11-20T08:00:00', author_name: 'K', entry_title: 'Contact', fields })
	).toMatchObject({
		...{ id: '9', submitted: '2026-11-20T08:00:00.000Z', page: 'Contact', name: 'Kari' }
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields } from './form-fields.ts';
import { mailRecord } from './mail-record.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const mails = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.eml') ? [file.slice(0, -4)] : []));
const read = (text: string, names?: string[]) => Object.fromEntries(readFields({ text }, names));

test.each(mails)('the fields of %s.eml are those of %s.json', async (name) => {
	const content = readFileSync(join(FOLDER, `${name}.eml`));
	const facts = { uid: 1, size: content.length, arrivedAt: 0, sentAt: 0, subject: '', from: '' };
	const { values, problem } = await mailRecord({ facts, uidValidity: 1, content, headerOnly: false }, []);
	const { mail: _, ...fields } = values;
	expect(problem).toBeUndefined();
	expect(fields).toEqual(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
});

describe('any form that is mailed', () => {
	const escaped = (text: string): string =>
		text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');
	const label = fc.stringMatching(/^[A-ZÆØÅ][a-zæøåüß]{0,12}(?: [a-z]{1,8}){0,3}\??$/);
	const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\s:：]+/gu, ' ').trim());
	const word = line.filter((text) => /^[\p{L}\p{N}=+"'<(&].*\p{L}/u.test(text));
	const several = fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
	const form = (value: fc.Arbitrary<string>) =>
		fc.uniqueArray(fc.record({ label, value }), { minLength: 2, maxLength: 8, selector: (field) => field.label });
	const expected = (fields: { label: string; value: string }[]) => fields.map((field) => [field.label, field.value]);

	test('as lines of text gives its fields back', () => {
		fc.assert(
			fc.property(form(word), (fields) => {
				const text = fields.map((field) => `${field.label}: ${field.value}`).join('\n');
				expect([...readFields({ text })]).toEqual(expected(fields));
			})
		);
	});

	test.each<[string, (label: string, value: string) => string, string, string]>([
		['a table', (name, value) => `<tr><td>${name}</td><td>${value}</td></tr>`, '<table>', '</table>'],
		['a definition list', (name, value) => `<dt>${name}<dd>${value}`, '<dl>', '</dl>'],
		['bold labels', (name, value) => `<p><b>${name}:</b><br>${value}</p>`, '<div>', '</div>'],
		['rows below rows', (name, value) => `<tr><th>${name}</th></tr><tr><td>${value}</td></tr>`, '<table>', '</table>']
	])('as %s gives its fields back, with the line breaks of each value', (_, row, before, end) => {
		fc.assert(
			fc.property(form(several), (fields) => {
				const html = before + fields.map((field) => row(escaped(field.label), escaped(field.value))).join('') + end;
				expect([...readFields({ html })]).toEqual(expected(fields));
			})
		);
	});

	test('gives the same fields at every reading, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, html) => {
				expect([...readFields({ text, html })]).toEqual([...readFields({ text, html })]);
			})
		);
	});
});

test('where the names of the fields are given, no other line is taken for a field', () => {
	const text = 'Name: Kari\nMessage: Two loaves.\nDelivery: Friday\nNote: no nuts\nPhone: 99 88 77 66';
	expect(read(text, ['name', 'Message', 'phone'])).toEqual({
		Name: 'Kari',
		Message: 'Two loaves.\nDelivery: Friday\nNote: no nuts',
		Phone: '99 88 77 66'
	});
});

test('a signature below the entry is not read', () => {
	expect(read('Name: Kari\nPhone: 1\n-- \nNordbakeriet\nTelefon: 22 00 00 00')).toEqual({ Name: 'Kari', Phone: '1' });
});

test('a line that a customer draws stays in the message', () => {
	const message = 'Hei\n------\nså mange strek';
	expect(read(`Name: Kari\nMessage: ${message}`)).toEqual({ Name: 'Kari', Message: message });
});

test('a second line of the same name does not take the place of the first', () => {
	expect(read('Email: kari@example.com\nMessage: Hei\nEmail: someone@else.example')).toEqual({
		Email: 'kari@example.com',
		Message: 'Hei\nEmail: someone@else.example'
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenIn, saidIn } from './hidden-in.ts';
import { mailLink } from './mail-link.ts';
import { isOfAProgram, maskedFields, maskedText, maskedValue } from './masked-value.ts';
import { writeLetter, type LetterFacts } from './write-letter.ts';

describe('a value keeps its form and loses what it says', () => {
	test.each([
		['Kari Nordmann', 'Xxxx Xxxxxxxx'],
		['kari@nordbakeriet.no', 'xxxx@xxxxxxxxxxxx.xx'],
		['+47 912 34 567', '+00 000 00 000'],
		['2026-11-23T10:00:00Z', '0000-00-00X00:00:00X'],
		['1 234,50', '0 000,00'],
		['Ærlig Ørsted', 'Xxxxx Xxxxxx'],
		['Zoë', 'Xxx'],
		['李小龙', 'xxx'],
		['🎂 kake', '• xxxx']
	])('%s becomes %s', (value, form) => {
		expect(maskedText(value)).toBe(form);
	});

	test('a long note shows that it is long, and no more', () => {
		expect(maskedText('Takk for sist! '.repeat(20))).toMatch(/^[Xx !]{60}… \(300 characters\)$/);
	});

	test('lists and parts are shown as such; names that somebody may have typed are not', () => {
		const order = {
			name: 'Kari',
			lines: [1, 2, 3, 4, 5],
			paid: true,
			note: null,
			tags: { first_name: 'Ola', 'Ola Nordmann': 2 }
		};
		expect(maskedValue(order)).toBe(
			'{name: Xxxx, lines: [0, 0, 0, and 2 more], paid: true, note: empty, tags: {first_name: Xxx, Xxx Xxxxxxxx: 0}}'
		);
		expect(maskedFields({ 'Your name': 'Kari' }, new Set(['Your name']))).toEqual(['Your name: Xxxx']);
	});

	test('whatever it is, only its form is left', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (value) => {
				expect(maskedText(value).replace(/… \(\d+ characters\)$/, '')).toMatch(/^[Xx0\x20-\x2f:-@[-`{-~•]*$/);
			})
		);
	});
});

describe('what a system has answered', () => {
	const kari = { name: 'Kari Nordmann', email: 'kari@nordbakeriet.no', phone: '912 34 567', town: 'Ås', quantity: 3 };
	const plain = (text: string, values: unknown[] = [kari]) => hiddenIn(text, saidIn(values));

	test('is repeated without what the record said, in whatever form', () => {
		expect(plain('422 Kari nordmann exists (KARI%20NORDMANN), from ås')).toBe(
			'422 Xxxx xxxxxxxx exists (Xxxx%00Xxxxxxxx), from xx'.replace('Xxxx%00Xxxxxxxx', maskedText('KARI%20NORDMANN'))
		);
		expect(plain('“Kari” is taken')).toBe('“Xxxx” is taken');
	});

	test('keeps what the supplier has to read', () => {
		const text = 'POST books.example.com/invoices -> 422 {"field":"quantity","min":4,"say":"name is required"}';
		expect(plain(text)).toBe(text);
	});

	test('never shows addresses, numbers, keys or queries of people that no record of ours holds', () => {
		expect(plain('ola@salongsaga.no called +47 22 33 44 55', [])).toBe('xxx@xxxxxxxxxx.xx called +00 00 00 00 00');
		expect(plain('GET https://kari:hunter2@shop.example/list?key=abc#top -> 404', [])).toBe(
			'GET https://shop.example/list -> 404'
		);
		expect(plain('Bearer sk_live_4eC39HqLyjWDarjtT1zdp7dc is wrong', [])).toBe('Bearer … is wrong');
	});

	test('whatever people have typed, none of it stands in the letter', () => {
		// Of letters that no word of ours has three of in a row, so that finding one is no accident.
		const word = fc.string({
			unit: fc.constantFrom('q', 'z', 'j', 'æ', 'ø', 'å', 'Q', 'Ø', '7', '9', '-', '.', "'", '+', '(', '/'),
			minLength: 3,
			maxLength: 20
		});
		const typed = word.filter((text) => /[qzjæøå]{3}|[qzjæøå]{2}.*[79]/iu.test(text) && text.trim() === text);
		const record = fc.dictionary(
			fc.constantFrom('name', 'note', 'email', 'nested'),
			// A name that a program may have given is shown, also where a value happens to say the same.
			fc.oneof(
				typed,
				fc.array(typed),
				fc.dictionary(
					typed.filter((text) => !isOfAProgram(text)),
					typed
				)
			)
		);
		fc.assert(
			fc.property(record, (values) => {
				const flat = [...new Set(saidIn([values]))].filter((text) => text.length >= 3);
				const answer = `422 ${JSON.stringify(values)} ${flat.map((text) => encodeURIComponent(text)).join('&')} ${flat.join(' ').toUpperCase()}`;
				const { body, subject } = writeLetter({
					...FACTS,
					say: hiddenIn(`No: ${flat.join(', ')}`, saidIn([values])),
					failed: { at: 0, request: 'POST x', answer: hiddenIn(answer, saidIn([values])), reference: null },
					example: maskedFields(values, new Set(['name']))
				});
				const letter = `${subject}\n${body}`.toLowerCase();
				for (const text of flat) expect(letter).not.toContain(text.toLowerCase());
			})
		);
	});
});

const FACTS: LetterFacts = {
	business: 'Nordbakeriet',
	person: 'Kari Nordmann',
	product: 'Books & Co',
	say: 'Every run has failed since Tuesday.',
	since: Date.parse('2026-11-17T08:00:00Z'),
	failed: {
		at: Date.parse('2026-11-20T09:15:03Z'),
		request: 'POST books.example.com/invoices',
		answer: '503 Service Unavailable',
		reference: 'ab12'
	},
	example: ['name: Xxxx Xxxxxxxx', 'amount: 000.00'],
	tried: { times: 12, waiting: 3, failedRuns: 9 },
	expected: 'That such requests are answered as they were before.',
	timeZone: 'Europe/Oslo'
};

test('the letter says what fails since when, how to see it, what was tried and what is expected', () => {
	const { subject, body } = writeLetter(FACTS);
	expect(subject).toBe('Books & Co: Every run has failed since Tuesday.');
	for (const part of [
		'Nordbakeriet connects Books & Co with other systems.',
		'Since: Tuesday 17 November 2026 at 09:00:00 (Europe/Oslo), which is 2026-11-17T08:00:00Z',
		'When: Friday 20 November 2026 at 10:15:03 (Europe/Oslo), which is 2026-11-20T09:15:03Z',
		'Request: POST books.example.com/invoices',
		'Answer: 503 Service Unavailable',
		'Our reference: ab12',
		'name: Xxxx Xxxxxxxx',
		'One and the same record was sent 12 times.',
		'Of our last runs, 9 failed.',
		'3 records wait for it',
		'That such requests are answered as they were before.'
	]) {
		expect(body).toContain(part);
	}
});

test('what is not known is left out, not said to be empty', () => {
	const none = { times: 0, waiting: 0, failedRuns: 0 };
	const { body } = writeLetter({ ...FACTS, since: null, failed: null, example: [], tried: none });
	expect(body).not.toMatch(/Since|last request|replaced|tried|null|undefined/);
});

test('a link opens it in a mail program, and a long one says where the rest is', () => {
	const { subject, body } = writeLetter(FACTS);
	expect(new URL(mailLink({ subject, body })).searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(body);
	const long = mailLink({ subject, body: `${body}\n`.repeat(9) });
	expect(long.length).toBeLessThan(2_000);
	expect(new URL(long).searchParams.get('body')).toMatch(/copy it from Handover\.\)$/);
});

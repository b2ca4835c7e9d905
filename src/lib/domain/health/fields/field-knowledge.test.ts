import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../mapping/values.ts';
import type { FieldChange } from './field-change.ts';
import { watchFields, type FieldFacts, type FieldWatching } from './field-knowledge.ts';

const READ = ['name', 'email', 'wanted', 'total'];
const FACTS: FieldFacts = { read: READ, compared: [], open: [], agreed: [], denied: [] };

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What the form of the bakery's website sends. */
const entry = (n: number): Values => ({
	name: `Kari Nordmann ${n}`,
	email: `kari${n}@example.com`,
	wanted: `2026-${twoDigits(1 + (n % 12))}-${twoDigits(1 + ((n * 7) % 28))}`,
	total: `${100 + n}.50`,
	pays: ['invoice', 'card'][n % 2] ?? 'card',
	message: 'Can you bake it on Saturday?'
});

const after = (count: number, facts: Partial<FieldFacts> = {}): FieldWatching => {
	const watching = watchFields(null, { ...FACTS, ...facts }, '2026-11-22');
	for (let n = 0; n < count; n++) expect(watching.notice(entry(n), true).waitsFor).toEqual([]);
	return watching;
};

/** The entry with one field under another name. */
const renamed = (n: number, from: string, to: string): Values => {
	const { [from]: value = null, ...others } = entry(n);
	return { ...others, [to]: value };
};

const changesIn = (watching: FieldWatching, values: Values): FieldChange[] => [
	...watching.notice(values, true).waitsFor
];

describe('a field with another name', () => {
	test.each([
		['email', 'emailAddress'],
		['email', 'e-post'],
		['email', 'field_7'],
		['name', 'navn'],
		['name', 'your-name'],
		['wanted', 'deliveryDate'],
		['total', 'totalAmount']
	])('“%s” that is gone and “%s” that is new are seen in the first record', (from, to) => {
		expect(changesIn(after(30), renamed(30, from, to))).toEqual([{ kind: 'renamed', field: from, was: '', to }]);
	});

	test('two of them are told apart', () => {
		const { name = null, email = null, ...others } = entry(30);
		const found = changesIn(after(30), { ...others, epost: email, navn: name });
		expect(found.toSorted((a, b) => a.field.localeCompare(b.field))).toMatchObject([
			{ field: 'email', to: 'epost' },
			{ field: 'name', to: 'navn' }
		]);
	});

	test('what has come in few records so far is not missed yet', () => {
		expect(changesIn(after(9), renamed(9, 'email', 'epost'))).toEqual([]);
	});

	test('what is missing and has nothing new beside it goes on, and so does what is new beside what was there', () => {
		const { email: _gone, ...others } = entry(30);
		expect(changesIn(after(30), others)).toEqual([]);
		expect(changesIn(after(30), { ...entry(30), epost: 'kari@example.com' })).toEqual([]);
	});

	test('what nobody reads may be called what it likes', () => {
		expect(changesIn(after(30), renamed(30, 'message', 'note'))).toEqual([]);
	});

	test('something new of another kind is not taken for it', () => {
		const { email: _gone, ...others } = entry(30);
		expect(changesIn(after(30), { ...others, allergies: 'Nuts, and whatever has been near them' })).toEqual([]);
	});

	test('it goes on being seen, in every record that has it, and in no other', () => {
		const watching = after(30);
		for (let n = 30; n < 60; n++) {
			expect(changesIn(watching, n % 3 === 0 ? entry(n) : renamed(n, 'email', 'epost'))).toHaveLength(
				n % 3 === 0 ? 0 : 1
			);
		}
	});

	test('what a person has said no to is not asked again', () => {
		const denied: FieldChange[] = [{ kind: 'renamed', field: 'email', was: '', to: 'epost' }];
		expect(changesIn(after(30, { denied }), renamed(30, 'email', 'epost'))).toEqual([]);
	});

	test('what a person has agreed to is known under its new name, and back again is another change', () => {
		const known = after(30).known();
		const agreed: FieldChange[] = [{ kind: 'renamed', field: 'email', was: '', to: 'epost' }];
		const read = ['name', 'epost', 'wanted', 'total'];
		const watching = watchFields(known, { ...FACTS, read, agreed }, '2026-11-23');
		expect(changesIn(watching, renamed(31, 'email', 'epost'))).toEqual([]);
		expect(changesIn(watching, entry(32))).toMatchObject([{ field: 'epost', to: 'email' }]);
	});

	test('inside another field it is looked for where it stood', () => {
		const nested = (n: number, name: string): Values => ({ customer: { [name]: `kari${n}@example.com`, id: n } });
		const watching = watchFields(null, { ...FACTS, read: ['customer.email'] }, '2026-11-22');
		for (let n = 0; n < 30; n++) expect(changesIn(watching, nested(n, 'email'))).toEqual([]);
		expect(changesIn(watching, nested(30, 'mail'))).toMatchObject([{ field: 'customer.email', to: 'customer.mail' }]);
	});
});

describe('a field in another form', () => {
	const written = (field: string, value: string): Values => ({ ...entry(40), [field]: value });

	test.each([
		['wanted', '22.11.2026', 'date', 'd.M.yyyy'],
		['wanted', '11/22/2026', 'date', 'M/d/yyyy'],
		['wanted', '2026-11-22T10:00:00Z', 'date', 'date-time'],
		['total', '140,50', 'decimal-point', 'decimal-comma']
	])('“%s” as %s is seen in the first record', (field, value, was, to) => {
		expect(changesIn(after(40), written(field, value))).toEqual([{ kind: 'reshaped', field, was, to }]);
	});

	test('days and months that have changed places make wait what may be either', () => {
		const dayFirst = (n: number): Values => ({ ...entry(n), wanted: `${1 + ((n * 7) % 28)}.${1 + (n % 12)}.2026` });
		const watching = watchFields(null, FACTS, '2026-11-22');
		for (let n = 0; n < 60; n++) expect(changesIn(watching, dayFirst(n))).toEqual([]);
		expect(changesIn(watching, { ...entry(61), wanted: '3.4.2026' })).toEqual([]);
		expect(changesIn(watching, { ...entry(61), wanted: '4.23.2026' })).toHaveLength(1);
		expect(changesIn(watching, { ...entry(61), wanted: '3.4.2026' })).toHaveLength(1);
		expect(changesIn(watching, { ...entry(61), wanted: '23.4.2026' })).toEqual([]);
	});

	test('names, notes and whatever comes in many forms may come in any', () => {
		const watching = after(40);
		expect(changesIn(watching, { ...entry(41), name: '22.11.2026', message: '140,50' })).toEqual([]);
	});
});

describe('a list', () => {
	const news = (watching: FieldWatching, values: Values) => watching.notice(values, true).news.map(({ to }) => to);

	test('a value that was never there is told once', () => {
		const watching = after(60);
		expect(news(watching, { ...entry(60), pays: 'gift card' })).toEqual(['gift card']);
		expect(news(watching, { ...entry(61), pays: 'gift card' })).toEqual([]);
		expect(news(watching, entry(62))).toEqual([]);
	});

	test('it is one earlier where a table or a condition uses it', () => {
		expect(news(after(25), { ...entry(25), pays: 'gift card' })).toEqual([]);
		expect(news(after(25, { compared: ['pays'] }), { ...entry(25), pays: 'gift card' })).toEqual(['gift card']);
	});

	test('names, addresses and numbers are no list, and nothing of what they say is kept', () => {
		const watching = after(400);
		expect(news(watching, { ...entry(400), name: 'Ola Nordmann', email: 'ola@example.com', message: 'Hei' })).toEqual(
			[]
		);
		const kept = JSON.stringify(watching.known());
		for (const word of ['Kari', 'kari', 'example.com', 'bake', 'invoice']) expect(kept).not.toContain(word);
	});

	test('where every tenth value is new by itself, one more is no news', () => {
		const watching = after(0);
		for (let n = 0; n < 100; n++)
			watching.notice({ ...entry(n), pays: n % 10 === 0 ? `voucher ${'x'.repeat(n / 10)}` : 'card' }, true);
		expect(news(watching, { ...entry(101), pays: 'something else' })).toEqual([]);
	});
});

test('what is known is the same whether a run has seen it or many have', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), fc.nat(59), (numbers, cut) => {
			const whole = watchFields(null, FACTS, '2026-11-22');
			for (const n of numbers) whole.notice(entry(n), true);
			const first = watchFields(null, FACTS, '2026-11-22');
			for (const n of numbers.slice(0, cut)) first.notice(entry(n), true);
			const stored = JSON.parse(JSON.stringify(first.known()));
			const second = watchFields(stored, FACTS, '2026-11-22');
			for (const n of numbers.slice(cut)) second.notice(entry(n), true);
			expect(second.known()).toEqual(whole.known());
		})
	);
});

test('whatever comes, nothing is thrown, and what is kept stays small', () => {
	const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 90 }), { maxLength: 40 });
	fc.assert(
		fc.property(records, (given) => {
			const watching = watchFields(null, FACTS, '2026-11-22');
			for (const values of given) watching.notice(values as Values, true);
			const { usual, lists } = watching.known();
			expect(usual.fields.length).toBeLessThanOrEqual(120);
			expect(lists.length).toBeLessThanOrEqual(60);
		}),
		{ numRuns: 50 }
	);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFields, type Sameness } from './compare.ts';
import type { FieldKind } from './field.ts';
import type { Value, Values } from './values.ts';

const KINDS: FieldKind[] = [
	'text',
	'long-text',
	'email',
	'phone',
	'url',
	'number',
	'money',
	'date',
	'date-time',
	'yes-no',
	'list'
];

const compared = (kind: FieldKind, sent: Value, stored: Value): Sameness | undefined =>
	compareFields({ field: sent }, { field: stored }, [{ name: 'field', label: 'Field', kind }], 'Europe/Oslo')[0]?.same;

describe('a value that means the same', () => {
	test.each<[FieldKind, Value, Value]>([
		['text', 'Kari  Nordmann ', 'Kari Nordmann'],
		['text', 'A\u030aret', 'Året'],
		['long-text', 'Two loaves,\r\nplease.\r\n', 'Two loaves,\nplease.'],
		['email', 'kari@Nordbakeriet.NO', 'mailto:kari@nordbakeriet.no'],
		['phone', '+47 912 34 567', '+4791234567'],
		['phone', '912 34 567', 'tel:+47-912-34-567'],
		['phone', '070-123 45 67', '+46 70 123 45 67'],
		['url', 'nordbakeriet.no', 'https://nordbakeriet.no/'],
		['number', '12,50', 12.5],
		['money', '1 234,50', '1234.5'],
		['date', '2026-11-22', '20261122'],
		['date', '2026-11-22T23:30:00Z', '2026-11-23'],
		['date-time', '2026-11-22T10:00:00+01:00', '20261122T090000Z'],
		['date-time', '2026-11-22T10:00', '2026-11-22T09:00:00Z'],
		['yes-no', true, 'yes'],
		['list', ['bread', 'cakes'], 'cakes,bread']
	])('%s: %j and %j', (kind, sent, stored) => {
		expect(compared(kind, sent, stored)).toBe('same-in-other-form');
	});
});

describe('a value that is another', () => {
	test.each<[FieldKind, Value, Value]>([
		['text', 'Kari', 'kari'],
		['email', 'Kari@nordbakeriet.no', 'kari@nordbakeriet.no'],
		['phone', '912 34 567', '912 34 568'],
		['phone', '+47 912 34 567', '+46 912 34 567'],
		['phone', 'call me', 'call you'],
		['url', 'https://nordbakeriet.no/a', 'https://nordbakeriet.no/b'],
		['number', '12,50', '1250'],
		['date', '2026-11-22', '2026-11-23'],
		['date', '03.04.2026', '2026-04-03'],
		['date-time', '2026-11-22T10:00:00Z', '2026-11-22'],
		['yes-no', true, 'no'],
		['list', ['bread'], 'bread,cakes']
	])('%s: %j and %j', (kind, sent, stored) => {
		expect(compared(kind, sent, stored)).toBe('different');
	});
});

test('says what is missing, what was added, and nothing of what is empty on both sides', () => {
	const fields = [
		{ name: 'name', label: 'Full name', kind: 'text' as const },
		{ name: 'note', label: 'Note', kind: 'long-text' as const },
		{ name: 'fax', label: 'Fax', kind: 'phone' as const }
	];
	const sent = { name: 'Kari Nordmann', note: 'Rye bread', fax: '' };
	const stored = { name: 'Kari Nordmann', note: '', givenName: 'Kari' };
	expect(compareFields(sent, stored, fields).map(({ label, same }) => [label, same])).toEqual([
		['Full name', 'same'],
		['Note', 'missing'],
		['givenName', 'added']
	]);
});

test('whatever is sent, the very same values are found unchanged, and no comparison throws', () => {
	const anyValues = fc.dictionary(fc.constantFrom('name', 'note', '__proto__'), fc.jsonValue()) as fc.Arbitrary<Values>;
	fc.assert(
		fc.property(fc.constantFrom(...KINDS), anyValues, anyValues, (kind, sent, stored) => {
			const fields = [{ name: 'name', label: 'Name', kind }];
			expect(compareFields(sent, sent, fields).every(({ same }) => same === 'same')).toBe(true);
			for (const { say } of compareFields(sent, stored, fields)) expect(say).toMatch(/\.$/);
		})
	);
});

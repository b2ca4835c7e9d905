import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldKind } from '../mapping/field.ts';
import type { Values } from '../mapping/values.ts';
import { isMarked, markFrom } from './mark.ts';
import { markValues } from './marked-values.ts';

const MARK = '48291735';
const NAME = `TEST Handover ${MARK}`;

const marked = (values: Values, kinds: Record<string, FieldKind> = {}, key = '1001', compared: string[] = []): Values =>
	markValues(values, { mark: MARK, key, kinds: new Map(Object.entries(kinds)), compared: new Set(compared) });

test('a form entry of Kari’s becomes one that anybody knows for a test, and that reaches nobody', () => {
	const entry = {
		...{ 'your-name': 'Kari Nordmann', epost: 'kari@nordbakeriet.example', telefon: '+47 912 34 567' },
		...{ firma: 'Nordbakeriet AS', melding: 'Kan dere lage en kransekake?', nettside: 'https://nordbakeriet.example' }
	};
	expect(marked(entry)).toEqual({
		...{ 'your-name': NAME, epost: `handover-test-${MARK}@example.com`, telefon: '+447700900735' },
		firma: NAME,
		melding: `${NAME}: a test record, which is removed again by itself. There is nothing to do.`,
		nettside: `https://example.com/handover-test-${MARK}`
	});
});

test('an order has one line and the smallest sums that agree with each other; what systems know only some of stays', () => {
	const order = {
		...{ id: 1001, number: 'SS-1001', status: 'paid', currency: 'NOK', created_at: '2026-11-20T09:00:00Z' },
		...{ total: 349, total_tax: '69.80', shipping_total: '49,00', discount: 10 },
		billing: { first_name: 'Ola', last_name: 'Hansen', country: 'NO', postcode: '0150', address_1: 'Storgata 1' },
		line_items: [
			{ id: 7, name: 'Brass bell', quantity: 2, price: 149 },
			{ id: 8, name: 'Chain', quantity: 1, price: 51 }
		]
	};
	expect(marked(order)).toEqual({
		...{ id: Number(MARK), number: `TEST-Handover-${MARK}`, status: 'paid', currency: 'NOK' },
		created_at: '2026-11-20T09:00:00Z',
		...{ total: 1, total_tax: '0.00', shipping_total: '0,00', discount: 0 },
		billing: {
			...{ first_name: 'TEST', last_name: `Handover ${MARK}`, country: 'NO', postcode: '0150' },
			address_1: NAME
		},
		line_items: [{ id: Number(MARK), name: NAME, quantity: 1, price: 1 }]
	});
});

describe('what the name of a field does not say, its value does', () => {
	test.each([
		['an address', 'ola@example.org', `handover-test-${MARK}@example.com`],
		['a sum', 'kr 1.234,50', 'kr 1,00'],
		['a number of many digits', '974760673', MARK],
		['a few digits', '42', '42'],
		['a date', '20.11.2026', '20.11.2026'],
		['a code', 'NOK', 'NOK'],
		['an answer', 'yes', 'yes'],
		['a word', 'Kransekake', NAME],
		['nothing', '  ', '  ']
	])('%s', (_what, value, expected) => {
		expect(marked({ field_3: value })).toEqual({ field_3: expected });
	});
});

test('what a mapping compares or looks up stays, so that a test record takes the way of a real one', () => {
	const order = { size: 'Large cake', customer: { kind: 'Company' } };
	expect(marked(order, {}, '1', ['size', 'customer.kind'])).toEqual(order);
});

test('the source’s own id is never sent, whatever field it stands in: no real record can be taken for it', () => {
	expect(marked({ seats: 42, code: 'AB', when: '2026-11-20' }, {}, '42')).toMatchObject({ seats: Number(MARK) });
	expect(marked({ code: 'AB' }, {}, 'AB')).toEqual({ code: `TEST-Handover-${MARK}` });
});

test('nobody’s birthday goes, and numbers that systems check are left out', () => {
	expect(marked({ birthday: '24.12.1984', iban: 'NO93 8601 1117 947' })).toEqual({ birthday: '01.01.2000', iban: '' });
});

test('whatever a record holds, no name and no address of it is left', () => {
	const person = fc.constantFrom('Kari Nordmann', 'kari@nordbakeriet.example', 'Storgata 1, 0150 Oslo');
	const field = fc.constantFrom('name', 'navn', 'your-email', 'text-4', 'adresse', 'note', 'company', 'x');
	const record = fc.dictionary(field, fc.oneof(person, fc.array(person), fc.record({ to: person })));
	fc.assert(
		fc.property(record, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (values, random) => {
			const mark = markFrom(random);
			expect(mark).toMatch(/^\d{8}$/);
			const made = markValues(values as Values, { mark, key: 'k', kinds: new Map(), compared: new Set() });
			expect(JSON.stringify(made)).not.toMatch(/Kari|kari|Storgata/);
			if (Object.values(values).some((value) => typeof value === 'string')) expect(isMarked(made)).toBe(true);
		})
	);
});

test('what a test record is known by is found again deep inside, and in nothing that people write', () => {
	expect(isMarked({ a: [{ b: `Order of ${NAME} for pickup` }] })).toBe(true);
	expect(isMarked({ email: `handover-test-${MARK}@example.com` })).toBe(true);
	for (const text of ['TEST Handover', 'Handover 20261120', 'TEST-20261120', 'test handover 123', null, 48291735])
		expect(isMarked({ text })).toBe(false);
});

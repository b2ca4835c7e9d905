import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMapping } from './apply.ts';
import type { TargetField } from './field.ts';
import { mappingSchema, type Mapping, type Rule } from './mapping.ts';
import { suggestMapping } from './suggest.ts';
import { CONTACT } from './suggest/destinations.fixture.ts';
import { CUSTOMER_PAIRS } from './suggest/customer-pairs.fixture.ts';
import { FORM_PAIRS } from './suggest/form-pairs.fixture.ts';
import { INVOICE_PAIRS } from './suggest/invoice-pairs.fixture.ts';
import { OTHER_PAIRS } from './suggest/other-pairs.fixture.ts';
import type { Pair } from './suggest/pair.fixture.ts';
import type { Values } from './values.ts';

const PAIRS = [...FORM_PAIRS, ...CUSTOMER_PAIRS, ...INVOICE_PAIRS, ...OTHER_PAIRS];

const rulesOf = (samples: readonly Values[], fields: readonly TargetField[]): Mapping =>
	Object.fromEntries(Object.entries(suggestMapping(samples, fields)).map(([field, { rule }]) => [field, rule]));

const same = (one: Rule | undefined, other: Rule | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

const ofPair = ({ samples, fields, truth }: Pair) => {
	const rules = rulesOf(samples, fields);
	const names = fields.map(({ name }) => name);
	return {
		right: names.filter((name) => truth[name] !== undefined && same(rules[name], truth[name])),
		wrong: names.filter((name) => rules[name] !== undefined && !same(rules[name], truth[name])),
		open: names.filter((name) => truth[name] !== undefined && rules[name] === undefined)
	};
};

test.each(PAIRS.map((pair) => [pair.called, pair] as const))('%s: nothing is suggested wrong', (_, pair) => {
	expect(ofPair(pair).wrong).toEqual([]);
});

test('at least nine in ten fields of these systems are suggested', () => {
	const all = PAIRS.map(ofPair);
	const open = all.flatMap((pair) => pair.open);
	expect(open.length / (open.length + all.flatMap(({ right }) => right).length)).toBeLessThan(0.1);
});

describe('what is suggested', () => {
	test('comes with a sentence and a confidence', () => {
		expect(suggestMapping([{ 'your-name': 'Kari Nordmann', field_2: 'kari@nordbakeriet.no' }], CONTACT)).toEqual({
			name: { rule: 'your-name', confidence: 0.95, because: '“your-name” means the same as “Full name”.' },
			email: { rule: 'field_2', confidence: 0.8, because: 'The sample in “field_2” looks like it.' }
		});
	});

	test('is nothing where two nameless fields both look like it', () => {
		expect(suggestMapping([{ a1: 'kari@nordbakeriet.no', b2: 'ola@nordbakeriet.no' }], CONTACT)).toEqual({});
	});

	test('is nothing where the name fits and the values do not', () => {
		expect(rulesOf([{ email: 'please call me', phone: 'kari@nordbakeriet.no' }], CONTACT)).toEqual({});
	});

	test('never goes by a name alone into somebody else’s: the dog is not the customer', () => {
		expect(
			rulesOf([{ 'Dog name': 'Fido', 'User name': 'kari', 'Product name': 'Rye bread', 'File name': 'a.pdf' }], CONTACT)
		).toEqual({});
	});

	test('takes from each source field once, unless it is put together, and keeps the confidence between 0 and 1', () => {
		const names = fc.constantFrom(
			'name',
			'first name',
			'Etternavn',
			'email',
			'e-post',
			'phone',
			'mobil',
			'message',
			'field_1',
			'company',
			'ort',
			'x'
		);
		const values = fc.constantFrom<unknown>(
			'Kari Nordmann',
			'kari@nordbakeriet.no',
			'912 34 567',
			'',
			null,
			7,
			'Oslo',
			{ deeper: 'Kari' },
			['a']
		);
		const samples = fc.array(fc.dictionary(names, values) as fc.Arbitrary<Values>, { maxLength: 3 });
		fc.assert(
			fc.property(samples, (records) => {
				const suggestions = Object.values(suggestMapping(records, CONTACT));
				const paths = suggestions.flatMap(({ rule }) => (typeof rule === 'string' ? [rule] : []));
				expect(new Set(paths).size).toBe(paths.length);
				for (const { confidence } of suggestions) expect(confidence > 0 && confidence <= 1).toBe(true);
			})
		);
	});

	test('can be taken as it is: it is a mapping, and it works on the samples', () => {
		for (const { samples, fields } of PAIRS) {
			const mapping = mappingSchema.parse(rulesOf(samples, fields));
			for (const sample of samples)
				expect(applyMapping(mapping, sample, { timeZone: 'Europe/Oslo' }).problems).toEqual([]);
		}
	});
});

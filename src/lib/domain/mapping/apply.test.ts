import { describe, expect, test } from 'vitest';
import { applyMapping } from './apply.ts';
import type { Rule } from './mapping.ts';
import { missingFields } from './required.ts';
import type { Values } from './values.ts';

const oslo = { timeZone: 'Europe/Oslo', locale: 'nb-NO' };
const entry: Values = {
	'your-name': 'Kari Nordmann',
	'your-email': 'kari@nordbakeriet.no',
	message: '  Two rye breads,\r\nplease. ',
	phone: '912 34 567',
	status: 'paid',
	total: '1 234,50',
	weight: '1.234',
	when: '03.04.2026',
	pickup: '22.11.2026 10:00',
	address: 'Storgata 1, 0155 Oslo',
	land: 'Norge',
	company: '',
	newsletter: true,
	topics: ['bread', 'cakes'],
	customer: { first_name: 'Kari', last_name: 'Nordmann' },
	nothing: null
};

const one = (rule: Rule, source: Values = entry) => {
	const { values, problems } = applyMapping({ field: rule }, source, oslo);
	return problems[0]?.say ?? values.field;
};

describe('a path', () => {
	test('hands a value on unchanged, its spaces and line ends included', () => {
		expect(one('message')).toBe('  Two rye breads,\r\nplease. ');
		expect(one('newsletter')).toBe(true);
		expect(one('topics')).toEqual(['bread', 'cakes']);
		expect(one('nothing')).toBeNull();
	});

	test('that leads nowhere leaves the field out', () => {
		expect(applyMapping({ field: 'fax' }, entry, oslo)).toEqual({ values: {}, problems: [] });
	});

	test('takes its default where there is nothing, and trims only when asked', () => {
		expect(one({ path: 'company', default: 'private' })).toBe('private');
		expect(one({ path: 'nothing', default: 'private' })).toBe('private');
		expect(one({ path: 'message', trim: true })).toBe('Two rye breads,\r\nplease.');
	});
});

describe('the other rules', () => {
	test.each<[Rule, unknown]>([
		[{ constant: 'Website' }, 'Website'],
		[{ template: 'Call {your-name} about {{it}}: {topics}' }, 'Call Kari Nordmann about {it}: bread, cakes'],
		[{ template: 'Dear {company|customer}, …' }, 'Dear customer, …'],
		[{ template: '{company} {fax}' }, undefined],
		[{ join: ['customer.first_name', 'company', 'customer.last_name'], with: ' ' }, 'Kari Nordmann'],
		[{ join: ['company', 'fax'], with: ' ' }, undefined],
		[{ split: 'address', at: ', ', take: 1 }, 'Storgata 1'],
		[{ split: 'address', at: ',', take: -1, trim: true }, '0155 Oslo'],
		[{ split: 'address', at: ',', take: 3 }, undefined],
		[{ lookUp: 'status', table: { paid: 'PAID' } }, 'PAID'],
		[{ lookUp: 'your-name', table: {}, otherwise: null }, null],
		[
			{ lookUp: 'status', table: {} },
			'“field” could not be filled. “paid” in “status” is not in the list for this field; add it, or say what to take otherwise.'
		],
		[{ date: 'when', from: 'dd.MM.yyyy' }, '2026-04-03'],
		[
			{ date: 'when' },
			'“field” could not be filled. “03.04.2026” in “when” can be 3 April or 4 March 2026; say which form the dates have.'
		],
		[{ date: 'pickup' }, '2026-11-22T09:00:00Z'],
		[{ date: 'pickup', to: 'date' }, '2026-11-22'],
		[{ date: 'pickup', to: 'unix' }, Date.parse('2026-11-22T09:00:00Z') / 1000],
		[{ date: 'pickup', to: 'd. MMMM HH:mm XXX' }, '22. november 10:00 +01:00'],
		[{ date: 'company' }, undefined],
		[{ number: 'total' }, 1234.5],
		[
			{ number: 'weight' },
			'“field” could not be filled. “1.234” in “weight” can be 1234 or 1 and a fraction; say which mark stands before the decimals.'
		],
		[{ number: 'weight', decimal: ',' }, 1234],
		[{ number: 'total', times: 100 }, 123450],
		[{ number: 'total', decimals: 0 }, 1235],
		[{ number: 'total', decimals: 2, to: ',' }, '1234,50'],
		[{ phone: 'phone', country: 'NO' }, '+4791234567'],
		[
			{ phone: 'your-name', country: 'NO' },
			'“field” could not be filled. “Kari Nordmann” in “your-name” is not a telephone number.'
		],
		[{ phone: 'phone', country: 'NO', to: 'zeros' }, '004791234567'],
		[{ phone: 'phone', country: 'NO', to: 'national' }, '91234567'],
		[{ countryOf: 'land' }, 'NO'],
		[{ countryOf: 'land', to: 'three-letters' }, 'NOR'],
		[{ countryOf: 'land', to: 'name', in: 'de' }, 'Norwegen'],
		[
			{ countryOf: 'status' },
			'“field” could not be filled. “paid” in “status” is not a country that is known here; write its two letters, such as NO.'
		],
		[{ split: 'company', at: ' ', take: 1, default: 'private' }, 'private'],
		[{ join: ['company', 'fax'], with: ' ', default: 'nothing' }, 'nothing'],
		[{ personName: 'your-name', take: 'given' }, 'Kari'],
		[{ personName: 'your-name', take: 'family' }, 'Nordmann'],
		[
			{ template: 'Hello {customer}' },
			'“field” could not be filled. “customer” holds several values; choose one of them, such as “customer.first_name”.'
		]
	])('%j', (rule, outcome) => {
		expect(one(rule)).toEqual(outcome);
	});

	test('a count of seconds is a moment, and its day is the day of the business', () => {
		const source = { created: Date.parse('2026-11-22T23:30:00Z') / 1000 };
		expect(one({ date: 'created', from: 'unix' }, source)).toBe('2026-11-22T23:30:00Z');
		expect(one({ date: 'created', from: 'unix', to: 'date' }, source)).toBe('2026-11-23');
		expect(one({ date: 'created' }, source)).toContain('is not a date in a form that can be recognised');
	});

	test('a time that the clocks skip or repeat is a problem, unless only its day is wanted', () => {
		const source = { at: '2026-10-25 02:30' };
		expect(one({ date: 'at' }, source)).toContain('comes twice in Europe/Oslo');
		expect(one({ date: 'at', to: 'date' }, source)).toBe('2026-10-25');
	});
});

describe('a condition', () => {
	test.each<[NonNullable<Exclude<Rule, string>['when']>, boolean]>([
		[{ path: 'status', is: 'paid' }, true],
		[{ path: 'status', isNot: 'paid' }, false],
		[{ path: 'status', in: ['open', 'paid'] }, true],
		[{ path: 'topics', is: 'cakes' }, true],
		[{ path: 'newsletter', is: 'true' }, true],
		[{ path: 'company', filled: true }, false],
		[{ path: 'company', filled: false }, true],
		[{ path: 'fax', isNot: 'paid' }, true],
		[{ path: 'fax', is: 'undefined' }, false]
	])('%j', (when, applies) => {
		expect(one({ constant: 'yes', when })).toBe(applies ? 'yes' : undefined);
	});
});

test('a name has its parts, also with a comma, with "van der", or alone', () => {
	const parts = (name: string) => [
		one({ personName: 'n', take: 'given' }, { n: name }),
		one({ personName: 'n', take: 'family' }, { n: name })
	];
	expect(parts('Kari Anne Nordmann')).toEqual(['Kari Anne', 'Nordmann']);
	expect(parts('Nordmann, Kari')).toEqual(['Kari', 'Nordmann']);
	expect(parts('Jan van der Berg')).toEqual(['Jan', 'van der Berg']);
	expect(parts('Kari')).toEqual(['Kari', undefined]);
});

test('one problem does not keep the other fields back', () => {
	const mapped = applyMapping({ due: { date: 'when' }, email: 'your-email' }, entry, oslo);
	expect(mapped.values).toEqual({ email: 'kari@nordbakeriet.no' });
	expect(mapped.problems.map(({ field }) => field)).toEqual(['due']);
});

test('fields that are needed and empty are named', () => {
	const fields = [
		{ name: 'name', label: 'Full name', required: true },
		{ name: 'note', label: 'Note' }
	];
	expect(missingFields(fields, { name: ' ' })).toEqual([
		{
			field: 'name',
			say: '“Full name” is needed and is empty in this record.',
			why: 'It is needed and is empty in this record.'
		}
	]);
	expect(missingFields(fields, { name: 'Kari' })).toEqual([]);
});

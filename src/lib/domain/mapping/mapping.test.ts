import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMapping, type Mapping } from './mapping.ts';
import { reachSchema } from './reach/reach.ts';
import { RULE_KINDS } from './rules/rules.ts';

describe('a mapping from outside', () => {
	test('is taken as it is written when every rule can be followed', () => {
		const mapping = {
			external_id: 'id',
			email: 'customer.email',
			customer: { join: ['customer.first_name', 'customer.last_name'], with: ' ' },
			source: { constant: 'Website' },
			title: { template: 'Call {name}' },
			street: { split: 'address', at: ',', take: 1 },
			status: { lookUp: 'status', table: { paid: 'PAID' }, otherwise: 'OPEN' },
			due: { date: 'when', from: 'dd.MM.yyyy', to: 'date' },
			amount: { number: 'total', decimal: ',', times: 0.01, decimals: 2, to: ',' },
			phone: { phone: 'tel', country: 'NO', to: 'zeros' },
			country: { countryOf: 'customer.country', to: 'name', in: 'nb', default: 'Norge' },
			given: { personName: 'name', take: 'given' },
			note: { path: 'message', default: 'nothing written', when: { path: 'status', is: 'paid' } }
		};
		expect(readMapping(mapping)).toEqual({ mapping });
	});

	test.each([
		[{ email: '' }, '“email”: Say which field of the source it is.'],
		[
			{ due: { date: 'when', from: 'dd.MM.jjjj' } },
			'“due.from”: Write a form such as dd.MM.yyyy, or unix, unix-ms, date or date-time.'
		],
		[
			{ title: { template: 'Call {name' } },
			'“title.template”: A { is opened and not closed. Write {{ for the sign itself.'
		],
		[
			{ title: { path: 'name', when: { path: 'paid' } } },
			'“title.when”: A condition is { path } with one of is, isNot, in or filled.'
		],
		[{ part: { split: 'name', at: ' ', take: 0 } }, '“part.take”: Count the parts from 1, or from -1 at the end.']
	])('%j is refused, and the sentence names the field', (mapping, say) => {
		expect(readMapping(mapping)).toMatchObject({ problems: [{ say }] });
	});

	test('names every field that is wrong, not only the first', () => {
		const read = readMapping({ email: 7, name: { constant: 'a', template: 'b' }, city: 'city' });
		expect('problems' in read && read.problems.map(({ field }) => field)).toEqual(['email', 'name']);
	});

	test('with a part that nobody knows is refused, so that a slip is not overlooked', () => {
		expect(readMapping({ note: { path: 'message', defualt: 'none' } })).toHaveProperty('problems');
	});

	test.each([null, [], 'email', 7])('that is %j is no mapping', (input) => {
		expect(readMapping(input)).toHaveProperty('problems');
	});
});

test('the examples in the README are mappings, with every kind of rule among them', () => {
	const [, section = ''] = readFileSync('README.md', 'utf8').split('### Which field goes where');
	const [mapping, action] = [...section.matchAll(/```json\n([^`]+)```/g)].map(([, json = '']) => JSON.parse(json));
	expect(readMapping(mapping)).toEqual({ mapping });
	expect(readMapping(action.mapping)).toHaveProperty('mapping');
	expect(reachSchema.parse({ when: action.when, each: action.each })).toEqual({ when: action.when, each: action.each });
	const used = new Set(Object.values(mapping as Mapping).flatMap((rule) => Object.keys(rule)));
	expect(Object.keys(RULE_KINDS).filter((kind) => !used.has(kind))).toEqual([]);
});

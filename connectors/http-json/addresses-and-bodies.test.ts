import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath } from '#lib/domain/mapping/path.ts';
import { bodyOf } from './body.ts';
import { filledAddress } from './gaps.ts';
import { readJson } from './json-text.ts';
import { nextInHeader } from './link-header.ts';
import { whatItSaid } from './said.ts';

test('whatever a record holds, it stays within its own step of the address', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', minLength: 1 }), (customer) => {
			const filled = filledAddress('/customers/{customer}/notes', { customer });
			if (!('address' in filled)) return;
			const { pathname, search, hash } = new URL(`http://api${filled.address}`);
			expect([pathname.split('/').length, pathname.endsWith('/notes'), search, hash]).toEqual([4, true, '', '']);
		})
	);
});

test('what is put into a body stands at its path', () => {
	const name = fc
		.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 4 })
		.map((steps) => steps.join('.'));
	fc.assert(
		fc.property(name, fc.jsonValue(), (path, value) => {
			expect(readPath(bodyOf({ [path]: value as string }), path)).toEqual(value);
		})
	);
});

test('several fields of one object and of one list come together', () => {
	const values = {
		'customer.name': 'Saga',
		'customer.email': 'hei@saga.example',
		'lines.0.text': 'Cut',
		'lines.1.text': 'Dye'
	};
	expect(bodyOf(values)).toEqual({
		customer: { name: 'Saga', email: 'hei@saga.example' },
		lines: [{ text: 'Cut' }, { text: 'Dye' }]
	});
	expect(bodyOf({ list: ['a'], 'list.1': 'b', 'far.9': 'c' })).toEqual({ list: ['a', 'b'], far: ['c'] });
});

test('any JSON is read as it is', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
			fc.pre(!/e[+-]?\d|\d{16}|u0000/.test(JSON.stringify(value)));
			expect(readJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
	expect(readJson('\uFEFF[1]')).toEqual([1]);
	expect(readJson('<html>')).toBeUndefined();
});

test.each([
	['</orders?page=2>; rel="next", </orders?page=9>; rel="last"', '/orders?page=2'],
	['</a,b>; title="a, b"; rel=next', '/a,b'],
	['</orders>; rel="first prev", </x>; rel="start next"', '/x'],
	['</orders?page=1>; rel="prev"', null],
	['', null]
])('the next page of the header %s is %s', (header, next) => {
	expect(nextInHeader(header)).toBe(next);
});

describe('what a system said is quoted in its own words', () => {
	test.each([
		['{"error":{"code":7,"message":"Unknown customer"}}', 'Unknown customer'],
		['{"errors":[{"detail":"is missing"}]}', 'is missing'],
		['{"errors":[{"field":"amount","message":"Is no number"}]}', 'amount: Is no number'],
		['{"errors":[{"detail":"is too long","source":{"pointer":"/data/attributes/name"}}]}', 'name: is too long'],
		['{"detail":[{"loc":["body","amount"],"msg":"field required"}]}', 'amount: field required'],
		['{"message":"Invalid data.","errors":{"email":["Email is taken."]}}', 'Email is taken. (Invalid data)'],
		[
			'{"Message":"Wrong","Elements":[{"ValidationErrors":[{"Message":"No such account"}]}]}',
			'No such account (Wrong)'
		],
		['{"message":"amount is no number","errors":[{"message":"amount is no number"}]}', 'amount is no number'],
		['{"errors":{"amount":["is negative"]}}', 'amount: is negative'],
		['{"errors":{"code":"E12","message":"Period is closed"}}', 'Period is closed'],
		['{"errors":["Period is closed"]}', 'Period is closed'],
		['{"error":"invalid_grant","error_description":"Expired"}', 'Expired'],
		['{"title":"Bad request","status":400}', 'Bad request'],
		['{"id":4}', ''],
		['"No\\nway"', 'No way'],
		['Bad thing', 'Bad thing'],
		['<html>Bad thing</html>', ''],
		['', '']
	])('%s', (body, said) => {
		expect(whatItSaid(readJson(body), body)).toBe(said);
	});

	test('and is cut where it goes on for ever', () => {
		expect(whatItSaid(undefined, '🥐'.repeat(500)).length).toBeLessThanOrEqual(161);
	});
});

import { expect, test } from 'vitest';
import { describeRule, pathsOf } from './describe.ts';
import type { Rule } from './mapping.ts';

test.each<[Rule, string]>([
	['your-name', 'from “your-name”'],
	[{ path: 'phone', default: 'none' }, 'from “phone”, or “none” where it is empty'],
	[{ constant: 'Website' }, 'always “Website”'],
	[{ template: 'Call {name}' }, 'the text “Call {name}”'],
	[{ join: ['first', 'last'], with: ' ' }, '“first” and “last” put together with a space'],
	[{ split: 'address', at: ',', take: 1 }, 'the first part of “address”, split at a comma'],
	[
		{ lookUp: 'status', table: { paid: 'PAID' }, otherwise: 'OPEN' },
		'looked up from “status”: “paid” becomes “PAID”; anything else becomes “OPEN”'
	],
	[{ date: 'when', from: 'dd.MM.yyyy' }, 'the date from “when”, read as dd.MM.yyyy'],
	[{ date: 'when', from: 'unix', to: 'date' }, 'the date from “when”, read as seconds since 1970, written as a day'],
	[{ number: 'total', decimal: ',' }, 'the number from “total”, with “,” before the decimals'],
	[{ phone: 'tel', country: 'NO' }, 'the telephone number from “tel”, with its country code (NO)'],
	[{ phone: 'tel', country: 'NO', to: 'national' }, 'the telephone number from “tel”, as it is written in NO'],
	[
		{ number: 'total', times: 0.01, decimals: 2, to: ',' },
		'the number from “total”, times 0.01, rounded to 2 decimals, written with “,” before its decimals'
	],
	[{ countryOf: 'land' }, 'the country from “land”, as two letters'],
	[{ countryOf: 'land', to: 'name', in: 'nb' }, 'the country from “land”, as its name (nb)'],
	[{ personName: 'name', take: 'family' }, 'the last name out of “name”'],
	[{ path: 'note', when: { path: 'status', is: 'paid' } }, 'from “note”, only if “status” is “paid”']
])('%j is %s', (rule, sentence) => {
	expect(describeRule(rule)).toBe(sentence);
});

test('a path is called as people know it', () => {
	expect(describeRule('billing.email', () => 'the e-mail of the order')).toBe('from the e-mail of the order');
});

test('the paths of a rule are all that it reads, its condition included', () => {
	expect(pathsOf({ template: 'Dear {name|customer}', when: { path: 'paid', filled: true } })).toEqual(['name', 'paid']);
});

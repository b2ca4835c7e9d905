import { expect, test } from 'vitest';
import { manifests } from '#connectors/registry.ts';
import { givenAnswers } from './given-answers.ts';

const fields = manifests['http-json']?.settings ?? [];
const writable = manifests.sql?.settings ?? [];
const address = 'https://api.spokeandsprocket.example';

test.each([
	['a number for an address', fields, { baseUrl: 5 }, 'shop.baseUrl: this takes a text.'],
	[
		'an answer that is not offered',
		fields,
		{ baseUrl: address, signIn: 'oauth' },
		'shop.signIn: use one of bearer, key-header, key-query, basic, oauth2.'
	],
	['neither yes nor no', writable, { mayWrite: 'ja' }, 'shop.mayWrite: this takes true or false.'],
	['a yes for a number', writable, { port: true }, 'shop.port: this takes a number.'],
	['a list for a text', fields, { user: ['kari'] }, 'shop.user: this takes a text, a number, true or false.']
])('%s in a file is refused with the name of the setting', (_, asked, written, sentence) => {
	expect(() => givenAnswers('shop', asked, written)).toThrow(sentence);
});

test('what is written as a page would have it is taken', () => {
	expect(givenAnswers('shop', fields, { baseUrl: address, user: 4711, signIn: 'basic' })).toEqual({
		baseUrl: address,
		user: 4711,
		signIn: 'basic'
	});
});

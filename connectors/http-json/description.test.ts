import { describe, expect, test } from 'vitest';
import { kept } from './bed.ts';
import description from './description.ts';
import { EXAMPLE_ACTIONS, EXAMPLE_STREAMS } from './examples.ts';

const orders = { path: '/orders', key: 'id' };
const invoice = { path: '/invoices' };
const problemsOf = (settings: Record<string, unknown>) => description.problems(kept(settings));
const onceOf = (action: object) => description.parts(kept({ actions: { invoice: action } })).actions.invoice?.once;

test('the examples that a page shows are right', () => {
	const settings = { streams: EXAMPLE_STREAMS, actions: EXAMPLE_ACTIONS };
	expect(description.problems(settings)).toEqual({});
	expect(Object.keys(description.parts(settings).actions.invoice ?? {})).toContain('fields');
});

describe('what is wrong is one sentence that names the place', () => {
	test.each<[string, Record<string, unknown>, Record<string, string>]>([
		[
			'nothing',
			{},
			{ streams: 'Say what can be read, or what can be done; without either there is nothing to connect.' }
		],
		['no object', { streams: [] }, { streams: 'What can be read: this takes an object in { }.' }],
		[
			'no key',
			{ streams: { orders: { path: '/orders' } } },
			{ streams: 'What can be read: “orders.key”: this is needed.' }
		],
		[
			'a number for a text',
			{ streams: { orders: { ...orders, key: 7 } } },
			{ streams: 'What can be read: “orders.key”: this takes a text.' }
		],
		[
			'a page size beyond all measure',
			{ streams: { orders: { ...orders, paging: { kind: 'page', parameter: 'page', size: 1_000_000 } } } },
			{ streams: 'What can be read: “orders.paging.size”: use 10000 or less.' }
		],
		[
			'a moment to ask from, and nowhere to take it from',
			{ streams: { orders: { ...orders, since: { parameter: 'since' } } } },
			{ streams: 'What can be read: “orders.changed”: “since” needs it: where a record says when it last changed.' }
		],
		[
			'an unknown format',
			{ streams: { orders: { ...orders, changed: 'at', since: { parameter: 'since', format: 'unix' } } } },
			{ streams: 'What can be read: “orders.since.format”: use one of iso, seconds, milliseconds, date, as-given.' }
		],
		[
			'a name with a space',
			{ streams: { 'new orders': orders } },
			{ streams: 'What can be read: “new orders”: a name has letters, digits, _ and - only, such as new-orders.' }
		],
		[
			'a look-up without a reference',
			{ actions: { invoice: { ...invoice, lookUp: { path: '/invoices?ref={reference}' } } } },
			{
				actions:
					'What can be done: “invoice.reference”: “lookUp” needs it: the field that our own reference is sent in.'
			}
		],
		[
			'a look-up of everything',
			{ actions: { invoice: { ...invoice, reference: 'ref', lookUp: { path: '/invoices' } } } },
			{ actions: 'What can be done: “invoice.lookUp.path”: it asks for one record, so {reference} has to stand in it.' }
		],
		[
			'a method that sends nothing',
			{ actions: { invoice: { ...invoice, method: 'GET' } } },
			{ actions: 'What can be done: “invoice.method”: use one of POST, PUT, PATCH.' }
		],
		[
			'a header that is none',
			{ streams: { orders }, headers: { 'Api Version': '1' } },
			{
				headers:
					'Further headers: “Api Version”: this is no name of a header. It has no spaces, such as Idempotency-Key.'
			}
		],
		[
			'OAuth 2 without its address',
			{ streams: { orders }, signIn: 'oauth2', user: 'saga' },
			{ tokenUrl: 'Address that hands out tokens: this is needed for OAuth 2.' }
		]
	])('%s', (_, settings, problems) => {
		expect(problemsOf(settings)).toEqual(problems);
	});

	test('and of many not more than five', () => {
		const streams = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`orders-${n}`, {}]));
		expect(problemsOf({ streams }).streams?.match(/this is needed/g)).toHaveLength(5);
	});
});

test('what makes a repeated write harmless: a look-up first, then a key, then an address of its own, else nothing', () => {
	const lookUp = { reference: 'ref', lookUp: { path: '/invoices?ref={reference}' } };
	expect(onceOf({ ...invoice, ...lookUp, idempotencyHeader: 'Idempotency-Key' })).toBe('look-up');
	expect(onceOf({ ...invoice, idempotencyHeader: 'Idempotency-Key' })).toBe('key');
	expect(onceOf({ path: '/invoices/{key}', method: 'PUT' })).toBe('key');
	expect(onceOf({ path: '/invoices/{number}', method: 'PUT' })).toBe('neither');
	expect(onceOf(invoice)).toBe('neither');
});

test('settings that cannot be read do nothing, and harm nobody', () => {
	for (const streams of ['', '{', 'null', '7', '"x"', '[]', '{"__proto__":{}}', '{"orders":null}']) {
		expect(description.parts({ streams, actions: streams })).toEqual({ streams: {}, actions: {} });
	}
});

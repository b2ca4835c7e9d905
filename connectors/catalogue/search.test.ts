import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from './files.ts';
import { PLAIN_SYSTEMS } from './kinds.ts';
import { searcherOf } from './search.ts';

const search = searcherOf([...PLAIN_SYSTEMS, ...catalogue.systems]);
const first = (query: string) => search(query)[0]?.id;

describe('the owner of a bakery finds what they use', () => {
	test.each([
		['Shopify', 'shopify'],
		['shop', 'shopify'],
		['woo', 'woocommerce'],
		['magento', 'magento'],
		['quick books', 'quickbooks'],
		['QuickBooks Online', 'quickbooks'],
		['e-conomic', 'e-conomic'],
		['economic', 'e-conomic'],
		['eEkonomi', 'visma-eaccounting'],
		['contact form', '~forms'],
		['address book', '~crm']
	])('%s', (typed, id) => {
		expect(first(typed)).toBe(id);
	});

	test.each([
		['shopfy', 'shopify'],
		['shpoify', 'shopify'],
		['mailchip', 'mailchimp'],
		['tripeltex', 'tripletex'],
		['xreo', 'xero'],
		['hubsopt', 'hubspot'],
		['eacounting', 'visma-eaccounting'],
		['Børn Lundén', 'bjorn-lunden']
	])('with a slip of the pen: %s', (typed, id) => {
		expect(first(typed)).toBe(id);
	});

	test.each([
		['accounting', 'accounting'],
		['regnskap', 'accounting'],
		['newsletter', 'email-marketing'],
		['nyhetsbrev', 'email-marketing']
	])('by what it is for: %s', (typed, category) => {
		expect(search(typed, 12).some((system) => system.category === category)).toBe(true);
	});
});

test('a short word leaves no room for slips', () => {
	expect(first('wix')).toBe('wix');
	expect(search('qqq')).toEqual([]);
});

test('nothing typed, nothing found; nothing that exists, nothing invented', () => {
	expect(search('')).toEqual([]);
	expect(search(' -- ')).toEqual([]);
	expect(search('Konditorei Sonnenschein Kassenbuch')).toEqual([]);
});

test('every system is the first answer to its own name, or shares that name', () => {
	for (const { id, name } of catalogue.systems) {
		expect(search(name, 3).map((system) => system.id)).toContain(id);
	}
});

test('no text breaks the search', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			expect(search(text, 5).length).toBeLessThanOrEqual(5);
		})
	);
});

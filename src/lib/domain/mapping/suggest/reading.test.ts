import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readName } from './reading.ts';

describe('a field is known by its name', () => {
	test.each([
		['your-name', 'name'],
		['E-Mail-Adresse', 'email'],
		['e_post', 'email'],
		['What is your e-mail address?', 'email'],
		['firstName', 'given'],
		['FÖRNAMN', 'given'],
		['foernamn', 'given'],
		['Etternavn', 'family'],
		['Telefonnr.', 'phone'],
		['properties.mobilephone', 'mobile'],
		['Firmenname', 'company'],
		['Straße und Hausnummer', 'street'],
		['strasse', 'street'],
		['postalAddress.city', 'city'],
		['By', 'city'],
		['shipping.address.postalCode', 'postcode'],
		['bestillingsdato', 'orderDate'],
		['date of birth', 'birthday'],
		['Kundennummer', 'customerNumber'],
		['MwSt.', 'tax'],
		['Gesamtbetrag', 'amount'],
		['emails', 'email'],
		['created_by', 'assignee'],
		['email.value', 'email']
	])('%s is the %s', (name, idea) => {
		expect(readName(name).idea).toBe(idea);
	});

	test('and by whose it is', () => {
		expect([...readName('leveringsadresse').qualifiers]).toEqual(['shipping']);
		expect([...readName('billing.email').qualifiers]).toEqual(['billing']);
	});

	test('but not by a word that is nowhere, which stays to be reckoned with', () => {
		expect(readName('Dog name')).toMatchObject({ idea: 'name', rest: ['dog'] });
		expect(readName('items.0.name')).toMatchObject({ idea: 'name', around: ['items'] });
	});
});

test.each(['field_3', 'input_1.3', 'text-123', 'your answer', '17', ''])('“%s” says nothing', (name) => {
	expect(readName(name).speaks).toBe(false);
});

test('any name can be read, however strange', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', maxLength: 300 }),
			(name) => void expect(readName(name).tokens).toBeDefined()
		)
	);
});

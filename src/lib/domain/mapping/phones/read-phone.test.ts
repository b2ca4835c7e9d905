import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHONE_COUNTRIES, PHONE_PLANS, type PhoneCountry } from './countries.ts';
import { readPhone } from './read-phone.ts';

describe('a telephone number', () => {
	test.each<[string, PhoneCountry, string]>([
		['912 34 567', 'NO', '+4791234567'],
		['+47 912 34 567', 'NO', '+4791234567'],
		['0047 91234567', 'SE', '+4791234567'],
		['070-123 45 67', 'SE', '+46701234567'],
		['(030) 901820', 'DE', '+4930901820'],
		['020 7946 0018', 'GB', '+442079460018'],
		['+44 (0)20 7946 0018', 'NO', '+442079460018'],
		['(212) 555-0123', 'US', '+12125550123'],
		['1-212-555-0123', 'US', '+12125550123'],
		['06 20 123 4567', 'HU', '+36201234567'],
		['06 6982', 'IT', '+39066982'],
		['tel:+4512345678', 'DK', '+4512345678']
	])('%s in %s is %s', (text, country, phone) => {
		expect(readPhone(text, country)).toEqual({ phone });
	});

	test.each(['', 'call me', '912 34', '4791234567', '91234567 ext. 5', '+0047912', '+47 912 34 567 912 34 567'])(
		'“%s” is not guessed',
		(text) => expect(readPhone(text, 'NO')).toHaveProperty('problem')
	);

	test('stays as it is once it is in the one form, whatever the country', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PHONE_COUNTRIES), fc.constantFrom(...PHONE_COUNTRIES), (from, at) => {
				const written = `+${PHONE_PLANS[from].code}23456789`.slice(0, 12);
				expect(readPhone(written, at)).toEqual({ phone: written });
			})
		);
	});
});

import type { Place } from '../dav/component.ts';
import type { PartPlace } from '../dav/text-property.ts';

const one = (name: string, accepts?: Place['accepts']): Place => ({
	component: 'VCARD',
	name,
	...(accepts && { accepts })
});

const part = (name: string, position: number, of: number): PartPlace => ({
	...one(name),
	part: position,
	of,
	separator: ';'
});

export const FULL_NAME = one('FN');
/** RFC 6350, 6.2.2: family, given, additional, before, after. */
export const FAMILY_NAME = part('N', 0, 5);
export const GIVEN_NAME = part('N', 1, 5);

/** Where each field of a contact stands in its card; of e-mail addresses and the like, the first. */
export const PLACES: Readonly<Record<string, Place | PartPlace>> = {
	name: FULL_NAME,
	givenName: GIVEN_NAME,
	familyName: FAMILY_NAME,
	email: one('EMAIL'),
	phone: one('TEL', ({ parameters }) => !/\b(FAX|PAGER)\b/i.test(parameters)),
	company: part('ORG', 0, 1),
	// RFC 6350, 6.3.1: box, extended, street, city, region, postcode, country.
	street: part('ADR', 2, 7),
	postcode: part('ADR', 5, 7),
	city: part('ADR', 3, 7),
	country: part('ADR', 6, 7),
	website: one('URL'),
	note: one('NOTE')
};

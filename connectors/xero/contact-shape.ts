import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';

/** Our names for Xero's plain fields. */
const PLAIN = {
	name: 'Name',
	firstName: 'FirstName',
	lastName: 'LastName',
	email: 'EmailAddress',
	number: 'TaxNumber'
} as const;

/** The billing address and the first number: what stands on an invoice. */
const ADDRESS = { street: 'AddressLine1', postcode: 'PostalCode', city: 'City', country: 'Country' } as const;
const ADDRESS_TYPE = 'POBOX';
const PHONE_TYPE = 'DEFAULT';

const listOf = (value: Value | undefined): Values[] => (Array.isArray(value) ? value.filter(isObject) : []);

const renamed = (values: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(
		Object.entries(names).flatMap(([ours, theirs]) =>
			isFilled(values[ours]) ? [[theirs, wordsIn(values[ours], ours)]] : []
		)
	);

const putIn = (list: readonly Values[], type: string, value: string, part: Values): Values[] => {
	const before = list.find((one) => one[type] === value) ?? {};
	return [...list.filter((one) => one[type] !== value), { ...before, [type]: value, ...part }];
};

/** A contact as Xero takes it; what `before` holds besides is sent along, since a list that is sent is the whole list. */
export const asContact = (values: Values, before: Values = {}): Values => {
	const address = renamed(values, ADDRESS);
	const phone = wordsIn(values.phone, 'Phone');
	return {
		...renamed(values, PLAIN),
		...(Object.keys(address).length > 0 && {
			Addresses: putIn(listOf(before.Addresses), 'AddressType', ADDRESS_TYPE, address)
		}),
		...(phone !== null && {
			Phones: putIn(listOf(before.Phones), 'PhoneType', PHONE_TYPE, {
				PhoneNumber: phone,
				PhoneAreaCode: '',
				PhoneCountryCode: ''
			})
		})
	};
};

const named = (record: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, record[theirs] ?? null]));

const phoneIn = (phones: readonly Values[]): string | null => {
	const filled = phones.filter(({ PhoneNumber }) => isFilled(PhoneNumber));
	const { PhoneCountryCode, PhoneAreaCode, PhoneNumber } =
		filled.find(({ PhoneType }) => PhoneType === PHONE_TYPE) ?? filled[0] ?? {};
	return [PhoneCountryCode, PhoneAreaCode, PhoneNumber].filter(isFilled).join(' ') || null;
};

/** What we send of a contact, by our names. */
export const sentOf = (contact: Values): Values => {
	const addresses = listOf(contact.Addresses);
	const address = addresses.find(({ AddressType }) => AddressType === ADDRESS_TYPE) ?? addresses[0] ?? {};
	return { ...named(contact, PLAIN), phone: phoneIn(listOf(contact.Phones)), ...named(address, ADDRESS) };
};

/** A contact of Xero by our names. */
export const fromContact = (contact: Values): Values => ({
	...sentOf(contact),
	status: contact.ContactStatus ?? null,
	isCustomer: contact.IsCustomer === true,
	isSupplier: contact.IsSupplier === true,
	changed: contact.UpdatedDateUTC ?? null
});

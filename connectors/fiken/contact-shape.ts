import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';

/** Our names for Fiken's plain fields, and for those of its address. */
const PLAIN = { name: 'name', email: 'email', phone: 'phoneNumber', number: 'organizationNumber' } as const;
const ADDRESS = { street: 'streetAddress', postcode: 'postCode', city: 'city', country: 'country' } as const;
const HOME = 'Norway';

/** What Fiken holds of a contact and takes again: what is left out of a change may be emptied by it. */
const KEPT = [
	...['name', 'email', 'phoneNumber', 'organizationNumber', 'customer', 'supplier', 'bankAccountNumber', 'currency'],
	...['language', 'inactive', 'daysUntilInvoicingDueDate', 'address', 'groups', 'memberNumberString']
];

const part = (value: Value | undefined): Values => (isObject(value) ? value : {});

const sent = (values: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(
		Object.entries(names).flatMap(([ours, theirs]) =>
			isFilled(values[ours]) ? [[theirs, wordsIn(values[ours], ours)]] : []
		)
	);

const held = (row: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, row[theirs] ?? null]));

/** A contact as Fiken takes it, with what `before` holds besides. Throws `ConnectorError` (refused). */
export function asContact(values: Values, before: Values = {}): Values {
	const kept = Object.fromEntries(
		KEPT.flatMap((name) => (isFilled(before[name]) ? [[name, before[name] ?? null]] : []))
	);
	const address = sent(values, ADDRESS);
	return {
		...kept,
		...sent(values, { ...PLAIN, memberNumberString: 'memberNumberString' }),
		customer: true,
		...(Object.keys(address).length > 0 && { address: { country: HOME, ...part(kept.address), ...address } })
	};
}

/** What we send of a contact, by our names. */
export const sentContact = (contact: Values): Values => ({
	...held(contact, PLAIN),
	...held(part(contact.address), ADDRESS)
});

/** A contact of Fiken by our names. */
export const fromContact = (contact: Values): Values => ({
	customerNumber: contact.customerNumber ?? null,
	...sentContact(contact),
	isCustomer: contact.customer === true,
	isSupplier: contact.supplier === true,
	isInactive: contact.inactive === true,
	changed: contact.lastModifiedDate ?? null
});

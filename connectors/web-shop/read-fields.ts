import type { RecordField } from '../contract.ts';

/** Who has ordered, as shops tell it. */
export const whoFields = [
	{ name: 'email', label: 'E-mail', kind: 'email' },
	{ name: 'phone', label: 'Phone', kind: 'phone' },
	{ name: 'name', label: 'Name', kind: 'text', help: 'First and last name.' },
	{ name: 'firstName', label: 'First name', kind: 'text' },
	{ name: 'lastName', label: 'Last name', kind: 'text' },
	{ name: 'company', label: 'Company', kind: 'text' },
	{ name: 'street', label: 'Street', kind: 'text' },
	{ name: 'street2', label: 'Street, second line', kind: 'text' },
	{ name: 'postcode', label: 'Postcode', kind: 'text' },
	{ name: 'city', label: 'Town', kind: 'text' },
	{ name: 'state', label: 'State or county', kind: 'text' },
	{ name: 'country', label: 'Country', kind: 'text', help: 'Its two letters, such as NO.' }
] as const satisfies readonly RecordField[];

/** Where it goes. */
export const deliveryFields = [
	{ name: 'deliveryName', label: 'Delivery: name', kind: 'text' },
	{ name: 'deliveryCompany', label: 'Delivery: company', kind: 'text' },
	{ name: 'deliveryStreet', label: 'Delivery: street', kind: 'text' },
	{ name: 'deliveryStreet2', label: 'Delivery: street, second line', kind: 'text' },
	{ name: 'deliveryPostcode', label: 'Delivery: postcode', kind: 'text' },
	{ name: 'deliveryCity', label: 'Delivery: town', kind: 'text' },
	{ name: 'deliveryCountry', label: 'Delivery: country', kind: 'text' }
] as const satisfies readonly RecordField[];

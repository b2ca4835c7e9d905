import type { TypedField } from '#lib/domain/match/count/differences.ts';
import type { Role } from '#lib/domain/match/columns/role.ts';

/** What a column holds, as the page offers it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
	orderNumber: 'Order number',
	invoiceNumber: 'Invoice number',
	reference: 'Number of the other list',
	date: 'Date',
	dueDate: 'Due date',
	name: 'Customer’s name',
	firstName: 'First name',
	lastName: 'Last name',
	company: 'Company',
	email: 'E-mail',
	phone: 'Telephone',
	gross: 'Total with VAT',
	net: 'Total without VAT',
	tax: 'VAT',
	currency: 'Currency',
	text: 'Text, may hold a number',
	item: 'One article of several',
	other: 'Not compared'
};

export const FIELD_WORDS: Readonly<Record<TypedField, string>> = {
	key: 'number',
	amount: 'amount',
	name: 'name',
	email: 'e-mail address',
	phone: 'telephone number'
};

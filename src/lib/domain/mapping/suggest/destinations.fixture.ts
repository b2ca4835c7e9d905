import type { FieldKind, TargetField } from '../field.ts';

const field = (
	name: string,
	label: string,
	kind: FieldKind = 'text',
	more: Partial<TargetField> = {}
): TargetField => ({
	name,
	label,
	kind,
	...more
});

/** What typical destinations ask for. */
export const CONTACT: readonly TargetField[] = [
	field('name', 'Full name', 'text', { required: true }),
	field('givenName', 'First name'),
	field('familyName', 'Last name'),
	field('email', 'E-mail', 'email'),
	field('phone', 'Phone', 'phone'),
	field('company', 'Company'),
	field('street', 'Street and number'),
	field('postcode', 'Postcode'),
	field('city', 'Town'),
	field('country', 'Country'),
	field('website', 'Website', 'url'),
	field('note', 'Note', 'long-text', { alsoCalled: ['message', 'comment'] })
];

export const INVOICE: readonly TargetField[] = [
	field('reference', 'Order number', 'text', { required: true }),
	field('customer', 'Customer name', 'text', { required: true }),
	field('email', 'E-mail', 'email'),
	field('amount', 'Total amount', 'money', { required: true }),
	field('vat', 'VAT', 'money'),
	field('currency', 'Currency'),
	field('date', 'Invoice date', 'date', { alsoCalled: ['order date', 'date'] }),
	field('dueDate', 'Due date', 'date')
];

export const EVENT: readonly TargetField[] = [
	field('title', 'Title', 'text', { required: true, suggestion: '{service} for {name}' }),
	field('start', 'Starts', 'date-time', { required: true }),
	field('end', 'Ends', 'date-time'),
	field('location', 'Place'),
	field('description', 'Description', 'long-text', { alsoCalled: ['message', 'notes'] })
];

export const SUBSCRIBER: readonly TargetField[] = [
	field('email', 'E-mail address', 'email', { required: true }),
	field('FNAME', 'First name'),
	field('LNAME', 'Last name'),
	field('language', 'Language'),
	field('consent', 'Agreed to the newsletter', 'yes-no')
];

export const TASK: readonly TargetField[] = [
	field('title', 'What is to be done', 'text', { required: true, suggestion: 'Call {name}' }),
	field('notes', 'Notes', 'long-text', { alsoCalled: ['message'] }),
	field('due', 'Due', 'date')
];

import type { StreamManifest } from '../contract.ts';

export const contactStream = {
	label: 'Contacts',
	record: { one: 'contact', many: 'contacts' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Contact id', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'firstName', label: 'First name', kind: 'text' },
		{ name: 'lastName', label: 'Last name', kind: 'text' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'company', label: 'Company', kind: 'text' },
		{ name: 'jobTitle', label: 'Job title', kind: 'text' },
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text' },
		{ name: 'lifecycle', label: 'Lifecycle stage', kind: 'text', help: 'Such as lead, opportunity or customer.' },
		{ name: 'created', label: 'Created at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;

export const dealStream = {
	label: 'Deals',
	record: { one: 'deal', many: 'deals' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Deal id', kind: 'text' },
		{ name: 'name', label: 'Deal name', kind: 'text' },
		{ name: 'amount', label: 'Amount', kind: 'money', help: 'In the currency of the deal.' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'stage', label: 'Stage', kind: 'text' },
		{ name: 'pipeline', label: 'Pipeline', kind: 'text' },
		{ name: 'won', label: 'Won', kind: 'yes-no' },
		{ name: 'closed', label: 'Closed', kind: 'yes-no', help: 'Won or lost.' },
		{ name: 'closes', label: 'Closes on', kind: 'date' },
		{ name: 'description', label: 'Description', kind: 'long-text' },
		{ name: 'contactEmail', label: 'Contact’s e-mail', kind: 'email' },
		{ name: 'contactName', label: 'Contact’s name', kind: 'text' },
		{ name: 'contactPhone', label: 'Contact’s phone', kind: 'phone' },
		{ name: 'company', label: 'Company', kind: 'text' },
		{ name: 'created', label: 'Created at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;

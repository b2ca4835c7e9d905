import type { StreamManifest } from '../contract.ts';

export const personStream = {
	label: 'People',
	record: { one: 'person', many: 'people' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Person id', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'firstName', label: 'First name', kind: 'text' },
		{ name: 'lastName', label: 'Last name', kind: 'text' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'company', label: 'Organisation', kind: 'text' },
		{ name: 'jobTitle', label: 'Job title', kind: 'text' },
		{ name: 'address', label: 'Address', kind: 'text', help: 'Where your plan has it.' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text' },
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
		{ name: 'status', label: 'Status', kind: 'text', help: 'The word open, won or lost.' },
		{ name: 'stage', label: 'Stage', kind: 'text' },
		{ name: 'pipeline', label: 'Pipeline', kind: 'text' },
		{ name: 'closes', label: 'Expected to close on', kind: 'date' },
		{ name: 'won', label: 'Won at', kind: 'date-time' },
		{ name: 'lostReason', label: 'Why it was lost', kind: 'text' },
		{ name: 'contactEmail', label: 'Contact’s e-mail', kind: 'email' },
		{ name: 'contactName', label: 'Contact’s name', kind: 'text' },
		{ name: 'contactPhone', label: 'Contact’s phone', kind: 'phone' },
		{ name: 'company', label: 'Organisation', kind: 'text' },
		{ name: 'created', label: 'Created at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;

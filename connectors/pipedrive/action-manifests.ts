import { customerFields } from '../accounting/fields.ts';
import type { ActionManifest } from '../contract.ts';
import { companyFields, dealFields, jobTitle, linkFields, noteText, taskFields } from '../crm/fields.ts';
import { shopCustomerFields } from '../web-shop/fields.ts';

const company = {
	...linkFields.company,
	label: 'Organisation',
	help: 'The organisation of this name is linked, where there is exactly one.'
} as const;

export const contactAction = {
	label: 'Add or change a contact',
	record: { one: 'contact', many: 'contacts' },
	fields: [
		{
			name: 'name',
			label: 'Name',
			kind: 'text',
			help: 'The whole name. Left empty, the first and the last name count.',
			alsoCalled: [
				'full name',
				'contact',
				'customer name',
				'navn',
				'namn',
				'fullt navn',
				'kundenavn',
				'vollständiger name'
			]
		},
		shopCustomerFields.firstName,
		shopCustomerFields.lastName,
		{ ...customerFields.email, help: 'By it Pipedrive is asked whether the contact is there already.' },
		{ ...customerFields.phone, help: 'Where there is no e-mail address, the contact is looked for by it.' },
		company,
		jobTitle
	],
	options: [],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const organisationAction = {
	label: 'Add or change an organisation',
	record: { one: 'organisation', many: 'organisations' },
	fields: [
		{
			...companyFields.name,
			label: 'Organisation name',
			help: 'An organisation of this name is found; else one is made.'
		},
		companyFields.website,
		{
			name: 'address',
			label: 'Address',
			kind: 'text',
			help: 'The whole address in one line.',
			alsoCalled: ['street', 'location', 'adresse', 'gateadresse', 'adress', 'straße']
		}
	],
	options: [],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const dealAction = {
	label: 'Create a deal',
	record: { one: 'deal', many: 'deals' },
	fields: [
		dealFields.name,
		dealFields.amount,
		dealFields.currency,
		dealFields.stage,
		dealFields.closes,
		linkFields.contactEmail,
		company
	],
	options: [
		{
			name: 'stage',
			label: 'Where new deals begin',
			help: 'A pipeline and a stage in it. Left empty, Pipedrive takes the first.',
			kind: 'choice',
			live: true
		}
	],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const activityAction = {
	label: 'Create an activity',
	record: { one: 'activity', many: 'activities' },
	fields: [taskFields.subject, taskFields.text, taskFields.due, linkFields.contactEmail, company],
	options: [
		{
			name: 'type',
			label: 'Kind of activity',
			help: 'As Pipedrive shows it with its sign.',
			kind: 'choice',
			default: 'task',
			choices: [
				{ value: 'task', label: 'Task' },
				{ value: 'call', label: 'Call' },
				{ value: 'meeting', label: 'Meeting' },
				{ value: 'email', label: 'E-mail' }
			]
		},
		{
			name: 'dueInDays',
			label: 'Due in how many days',
			help: 'Where the record itself names no day. 0 is today.',
			kind: 'number',
			default: 1,
			minimum: 0,
			maximum: 365
		}
	],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const noteAction = {
	label: 'Add a note to a contact or an organisation',
	record: { one: 'note', many: 'notes' },
	fields: [
		noteText,
		{ ...linkFields.contactEmail, help: 'The contact with this address gets the note.' },
		{ ...company, help: 'The organisation of this name gets the note, where there is exactly one.' }
	],
	options: [],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

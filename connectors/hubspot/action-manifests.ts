import { customerFields } from '../accounting/fields.ts';
import type { ActionManifest, SettingField } from '../contract.ts';
import { companyFields, dealFields, jobTitle, linkFields, noteText, taskFields } from '../crm/fields.ts';
import { shopCustomerFields } from '../web-shop/fields.ts';

const description = {
	name: 'description',
	label: 'Description',
	kind: 'long-text',
	alsoCalled: ['details', 'message', 'comment', 'beskrivelse', 'melding', 'beskrivning', 'beschreibung', 'nachricht']
} as const;

const owner = {
	name: 'owner',
	label: 'Who looks after it',
	help: 'Counts for new ones only. To choose somebody, the private app needs the scope crm.objects.owners.read.',
	kind: 'choice',
	live: true
} as const satisfies SettingField;

const { phone, street, postcode, city, country } = customerFields;

export const contactAction = {
	label: 'Add or change a contact',
	record: { one: 'contact', many: 'contacts' },
	fields: [
		{ ...customerFields.email, required: true, help: 'By it HubSpot knows whether the contact is there already.' },
		shopCustomerFields.firstName,
		shopCustomerFields.lastName,
		phone,
		{
			...shopCustomerFields.company,
			help: 'Written on the contact; and the company of this name is linked, where there is exactly one.'
		},
		jobTitle,
		street,
		postcode,
		city,
		country
	],
	options: [],
	once: 'key',
	readsBack: true
} as const satisfies ActionManifest;

export const companyAction = {
	label: 'Add or change a company',
	record: { one: 'company', many: 'companies' },
	fields: [companyFields.name, companyFields.website, phone, street, postcode, city, country, description],
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
		description,
		linkFields.contactEmail,
		linkFields.company
	],
	options: [
		{
			name: 'stage',
			label: 'Where new deals begin',
			help: 'A pipeline and a stage in it. Left empty, the first stage of the first pipeline.',
			kind: 'choice',
			live: true
		},
		owner
	],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const taskAction = {
	label: 'Create a task',
	record: { one: 'task', many: 'tasks' },
	fields: [taskFields.subject, taskFields.text, taskFields.due, linkFields.contactEmail, linkFields.company],
	options: [
		{
			name: 'dueInDays',
			label: 'Due in how many days',
			help: 'Where the record itself names no day. 0 is today.',
			kind: 'number',
			default: 1,
			minimum: 0,
			maximum: 365
		},
		owner
	],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

export const noteAction = {
	label: 'Add a note to a contact or a company',
	record: { one: 'note', many: 'notes' },
	fields: [
		noteText,
		{ ...linkFields.contactEmail, help: 'The contact with this address gets the note.' },
		{ ...linkFields.company, help: 'The company of this name gets the note, where there is exactly one.' }
	],
	options: [],
	once: 'look-up',
	readsBack: true
} as const satisfies ActionManifest;

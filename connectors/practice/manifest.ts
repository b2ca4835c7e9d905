import { taskFields } from '../caldav-tasks/task-fields.ts';
import { contactFields } from '../carddav/contact-fields.ts';
import type { Manifest } from '../contract.ts';
import { mailFields } from '../smtp-mail/mail-fields.ts';
import { FIELDS } from './fields-changed.ts';
import { invoiceFields } from './invoice-fields.ts';
import { MOODS } from './mood.ts';
import { entryFields, orderFields } from './stream-fields.ts';

export default {
	id: 'practice',
	name: 'Practice shop and office',
	summary: 'A shop, a ledger, an address book, a task list and an outbox that are not real, for trying things out.',
	categories: ['ecommerce', 'forms', 'accounting', 'invoicing', 'crm', 'project', 'other'],
	practice: true,
	settings: [
		{
			name: 'mood',
			label: 'How the practice system behaves',
			help: 'Let it misbehave to see what a failure looks like and how it is put right.',
			kind: 'choice',
			choices: MOODS,
			default: 'works'
		},
		{
			name: 'openingHours',
			label: 'When the practice shop is open',
			help: 'Orders and form entries come only while it is open, in the time zone of your business.',
			kind: 'choice',
			choices: [
				{ value: 'shop', label: 'Monday to Saturday from nine to five' },
				{ value: 'always', label: 'Day and night' }
			],
			default: 'shop'
		},
		{
			name: 'fields',
			label: 'How the practice shop gives its records',
			help: 'Let it change to see how a field that is renamed is noticed, and put right.',
			kind: 'choice',
			choices: FIELDS,
			default: 'usual'
		}
	],
	streams: {
		orders: {
			label: 'Practice orders',
			record: { one: 'practice order', many: 'practice orders' },
			arrival: 'polled',
			fields: orderFields
		},
		entries: {
			label: 'Practice form entries',
			record: { one: 'practice form entry', many: 'practice form entries' },
			arrival: 'polled',
			fields: entryFields
		}
	},
	actions: {
		invoice: {
			label: 'Make a practice invoice',
			record: { one: 'practice invoice', many: 'practice invoices' },
			fields: invoiceFields,
			options: [],
			once: 'key',
			readsBack: true
		},
		contact: {
			label: 'Add a practice contact',
			record: { one: 'practice contact', many: 'practice contacts' },
			fields: contactFields,
			options: [],
			once: 'key',
			readsBack: true
		},
		task: {
			label: 'Add a practice task',
			record: { one: 'practice task', many: 'practice tasks' },
			fields: taskFields,
			options: [],
			once: 'key',
			readsBack: true
		},
		mail: {
			label: 'Put a practice mail into the outbox',
			record: { one: 'practice mail', many: 'practice mails' },
			fields: mailFields,
			options: [],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

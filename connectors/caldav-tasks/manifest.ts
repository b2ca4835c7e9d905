import type { Manifest } from '../contract.ts';
import { davSettings } from '../dav/settings.ts';
import { taskFields } from './task-fields.ts';

const manifest = {
	id: 'caldav-tasks',
	name: 'Task list (CalDAV)',
	summary:
		'The task list of Nextcloud, Fastmail, mailbox.org, Radicale and every other CalDAV server that keeps tasks; Apple’s Reminders are no longer among them.',
	categories: ['project', 'calendar-booking'],
	settings: davSettings({
		help:
			'Nextcloud: the address you open it with, such as https://cloud.example.com. ' +
			'Fastmail: https://caldav.fastmail.com. mailbox.org: https://dav.mailbox.org. ' +
			'Radicale and others: the address of the server, or of the task list itself. ' +
			'iCloud (https://caldav.icloud.com) keeps only old task lists here: Apple took its Reminders out in 2019.',
		placeholder: 'https://cloud.example.com'
	}),
	streams: {},
	actions: {
		task: {
			label: 'Add a task',
			record: { one: 'task', many: 'tasks' },
			fields: taskFields,
			options: [
				{
					name: 'taskList',
					label: 'Task list',
					help: 'Where the tasks go. Left empty, the first task list that we may write to.',
					kind: 'choice',
					live: true
				},
				{
					name: 'dueInDays',
					label: 'Due in how many days',
					help: 'Counts from the day the task is made; 0 is the same day. A due date from the entry itself goes before it.',
					kind: 'number',
					default: 1,
					minimum: 0,
					maximum: 365
				},
				{
					name: 'workdaysOnly',
					label: 'Count Monday to Friday only',
					help: 'On a Friday, one day later is then Monday, and no task falls due at a weekend. Public holidays count as workdays.',
					kind: 'yes-no',
					default: true
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

export default manifest;

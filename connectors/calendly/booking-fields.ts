import type { RecordField } from '../contract.ts';

const who = [
	{ name: 'id', label: 'Booking id', kind: 'text' },
	{ name: 'event', label: 'What was booked', kind: 'text' },
	{ name: 'start', label: 'Begins at', kind: 'date-time' },
	{ name: 'end', label: 'Ends at', kind: 'date-time' },
	{ name: 'minutes', label: 'Minutes', kind: 'number' },
	{ name: 'name', label: 'Name', kind: 'text' },
	{ name: 'firstName', label: 'First name', kind: 'text', help: 'Only where the booking page asks for it apart.' },
	{ name: 'lastName', label: 'Last name', kind: 'text', help: 'Only where the booking page asks for it apart.' },
	{ name: 'email', label: 'E-mail', kind: 'email' },
	{
		name: 'phone',
		label: 'Phone',
		kind: 'phone',
		help: 'The number for reminders or calls, else the answer to a question about the phone.'
	},
	{ name: 'answersText', label: 'All answers', kind: 'long-text', help: 'Each question with its answer on a line.' },
	{ name: 'timeZone', label: 'Time zone of the guest', kind: 'text' },
	{
		name: 'locationKind',
		label: 'How they meet',
		kind: 'text',
		help: 'As Calendly names it, such as physical or zoom.'
	},
	{ name: 'location', label: 'Place', kind: 'text', help: 'The place, or the number to call.' },
	{ name: 'meeting', label: 'Page of the video call', kind: 'url' },
	{ name: 'guests', label: 'E-mails of further guests', kind: 'list' },
	{ name: 'hostName', label: 'Host', kind: 'text' },
	{ name: 'hostEmail', label: 'E-mail of the host', kind: 'email' }
] as const satisfies readonly RecordField[];

const after = [
	{ name: 'status', label: 'Status', kind: 'text', help: 'active or canceled.' },
	{ name: 'created', label: 'Booked at', kind: 'date-time' },
	{ name: 'changed', label: 'Last changed', kind: 'date-time' },
	{ name: 'eventId', label: 'Id of the time', kind: 'text', help: 'Several guests of one time share it.' }
] as const satisfies readonly RecordField[];

export const bookingFields = [
	...who,
	{ name: 'paid', label: 'Paid', kind: 'money', help: 'In the currency that stands beside it.' },
	{ name: 'currency', label: 'Currency', kind: 'text' },
	{ name: 'paymentId', label: 'Id of the payment', kind: 'text' },
	{
		name: 'source',
		label: 'Where they came from',
		kind: 'text',
		help: 'The utm_source of the link that was followed.'
	},
	{
		name: 'movedFrom',
		label: 'Moved from booking',
		kind: 'text',
		help: 'The id of the earlier booking of this guest.'
	},
	{ name: 'cancelLink', label: 'Page to cancel', kind: 'url' },
	{ name: 'rescheduleLink', label: 'Page to move it', kind: 'url' },
	...after
] as const satisfies readonly RecordField[];

export const cancellationFields = [
	...who,
	{ name: 'canceledBy', label: 'Cancelled by', kind: 'text' },
	{ name: 'reason', label: 'Reason', kind: 'long-text' },
	{
		name: 'rescheduled',
		label: 'Moved to another time',
		kind: 'yes-no',
		help: 'Calendly cancels the old booking when a guest takes another time.'
	},
	{ name: 'movedTo', label: 'Moved to booking', kind: 'text', help: 'The id of the new booking of this guest.' },
	...after
] as const satisfies readonly RecordField[];

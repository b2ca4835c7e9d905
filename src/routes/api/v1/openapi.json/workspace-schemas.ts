import {
	count,
	described,
	each,
	exactly,
	list,
	component,
	moment,
	number,
	oneOf,
	orNull,
	text,
	yesNo
} from './shape.ts';

const connection = exactly({
	id: text,
	name: text,
	state: oneOf('draft', 'on', 'paused'),
	schedule: described(
		'Five cron fields in the time zone of the business; null where the source sends to us.',
		orNull(text)
	),
	switchedOnAt: orNull(moment),
	delivered: described('Deliveries that arrived or were there already.', count),
	waiting: described('Deliveries that follow by themselves.', count),
	needsAttention: described('Deliveries that a person has to decide on.', count)
});

const run = exactly({
	id: text,
	slot: described('When it was due.', moment),
	state: oneOf('queued', 'running', 'done', 'failed'),
	...each(orNull(moment), 'startedAt', 'endedAt'),
	...each(count, 'read', 'delivered', 'unchanged', 'refused', 'failed'),
	say: described('Why not everything went through, in words for a person; null where it did.', orNull(text))
});

const finding = exactly({
	id: text,
	connection: described('The id of the connection it is about; null where it is about a system.', orNull(text)),
	system: described(
		'The id of the system that fails in all its connections; null where it is about one.',
		orNull(text)
	),
	check: oneOf('freshness', 'volume', 'failures', 'time', 'sign-in', 'match'),
	say: described('One sentence for a person.', text),
	todo: described('What to do next.', text),
	since: moment,
	minutesADay: described('What it costs a day while it lasts; null where that is not known.', orNull(number)),
	moneyADay: described(
		'The same as money, minor units of a currency; null where nobody has said what an hour costs.',
		orNull(exactly({ minor: count, currency: text }))
	),
	urgent: described('Nothing goes any more until somebody does something.', yesNo),
	acknowledgedAt: described('When somebody said that they are on it; null where nobody has.', orNull(moment)),
	snoozedUntil: described('Until when somebody has put it aside; null where nobody has.', orNull(moment)),
	explanation: described('What somebody says that it was; null where nobody has.', orNull(text))
});

/** What a workspace's key lets another program read. */
export const workspaceSchemas = {
	Connection: connection,
	Run: run,
	Finding: finding,
	Connections: exactly({ connections: list(component('Connection')) }),
	Runs: exactly({ runs: described('The newest first.', list(component('Run'))) }),
	Findings: exactly({
		findings: described(
			'The open ones, what costs most a day first, those of which that is not known last.',
			list(component('Finding'))
		)
	})
};

import type { Term } from './term.ts';

/** Words about when things happen, and what happens when they do not. */
export const TIMING: readonly Term[] = [
	{
		term: 'Schedule',
		alsoCalled: ['schedules', 'scheduled'],
		technically: 'The rule that says at which times a connection runs, in your time zone.',
		inEnglish: 'When it goes and looks: every five minutes, or each morning at half past seven.',
		doYouNeedIt: 'Yes, unless the other system rings by itself. Choose as seldom as you can live with.',
		misunderstanding: 'That more often is better. Every minute is 1,440 visits a day, and some systems charge for them.'
	},
	{
		term: 'Cron',
		alsoCalled: ['cron expression', 'crontab', 'cron job'],
		technically: 'A way of writing schedules in five parts: minute, hour, day of the month, month, weekday.',
		inEnglish: 'Shorthand for a timetable: “30 7 * * 1-5” is half past seven on weekdays.',
		doYouNeedIt: 'No. You choose from a list; the shorthand is there for those who know it.',
		misunderstanding: 'That a day of the month and a weekday must both be true. Where both are named, either is enough.'
	},
	{
		term: 'Run',
		alsoCalled: ['runs', 'job', 'execution'],
		technically: 'One execution of a connection for one due time.',
		inEnglish: 'One round: it looks, takes what is new, hands it over and notes it down.',
		doYouNeedIt: 'You see them in the list when you want to know what happened and when.',
		misunderstanding: 'That a green run means that something was carried. It can also mean that there was nothing.'
	},
	{
		term: 'Retry',
		alsoCalled: ['retries', 'try again', 'back-off'],
		technically: 'Repeating an attempt that failed for a reason that can pass, with growing pauses.',
		inEnglish: 'Nobody answers, so it rings again: in a minute, in five, in half an hour, and so on.',
		doYouNeedIt: 'Yes. Systems are away for a few minutes more often than one thinks.',
		misunderstanding:
			'That everything is worth a retry. A wrong password stays wrong, and ten attempts lock the account.'
	},
	{
		term: 'Idempotency',
		alsoCalled: ['idempotent', 'idempotency key', 'the same twice counts once'],
		technically: 'The property that repeating a request with the same key has the effect of making it once.',
		inEnglish: 'The same twice counts once. If a letter is posted again to be safe, the reader knows it and files one.',
		doYouNeedIt: 'Yes, wherever something is created: it is what keeps one order from becoming two invoices.',
		misunderstanding:
			'That all systems have it. Where one does not, it has to be asked first whether the record is there.'
	},
	{
		term: 'Heartbeat',
		alsoCalled: ['ping', 'health check', 'dead man’s switch'],
		technically: 'A small regular message that says a job has run; when it stays away, an alarm is given.',
		inEnglish: 'Somebody who calls every evening to say that all is well. You worry when the call does not come.',
		doYouNeedIt: 'For connections that run elsewhere, yes: it is the only way to notice that they have gone quiet.',
		misunderstanding: 'That it shows the work is right. It shows that the work was begun and ended.'
	},
	{
		term: 'Time zone',
		alsoCalled: ['UTC', 'daylight saving', 'summer time'],
		technically: 'The local clock of a place, with its changes in spring and autumn; machines count in UTC instead.',
		inEnglish:
			'Whose half past seven it is. In one night of the year there is no half past two, in another there are two.',
		doYouNeedIt: 'You set it once, to where your business is.',
		misunderstanding: 'That an hour’s difference in a report is an error. It is mostly a system that counts in UTC.'
	},
	{
		term: 'Latency',
		alsoCalled: ['delay', 'lag'],
		technically: 'The time between an event and its effect elsewhere.',
		inEnglish: 'How long it takes from the order until it is in the accounts.',
		doYouNeedIt: 'Ask how long may pass before anybody minds. Mostly it is longer than one thinks.',
		misunderstanding: 'That “real time” is needed. It costs more, and the invoice still goes out on Friday.'
	}
];

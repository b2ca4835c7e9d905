import type { Term } from './term.ts';

/** Words about connecting one system with another. */
export const CONNECTING: readonly Term[] = [
	{
		term: 'Integration',
		alsoCalled: ['integrations', 'integrate'],
		technically: 'Software by which two systems exchange data without a person in between.',
		inEnglish: 'What is typed into one system turns up in the other by itself.',
		doYouNeedIt:
			'Where somebody types the same thing twice every week, probably. Where it happens once a month, probably not.',
		misunderstanding:
			'That “integrates with” means all your data. It often means one kind of record in one direction; ask which.'
	},
	{
		term: 'API',
		alsoCalled: ['application programming interface', 'REST API', 'APIs'],
		technically:
			'A documented set of requests by which other programs read and write a system’s data, mostly over the web.',
		inEnglish: 'The counter at which programs are served: they ask in a fixed way and get a fixed kind of answer.',
		doYouNeedIt: 'You never use it yourself. You need your systems to have one, so ask before you buy.',
		misunderstanding:
			'That a system with an API is connected. It only can be; somebody still has to make the connection and look after it.'
	},
	{
		term: 'Webhook',
		alsoCalled: ['webhooks', 'callback URL'],
		technically: 'A request that a system sends to an address of your choice at the moment when something happens.',
		inEnglish: 'The shop rings you when there is an order, instead of you asking every five minutes.',
		doYouNeedIt:
			'It is handy where minutes matter. For accounts that are done on Fridays, asking on a schedule is enough.',
		misunderstanding:
			'That nothing can get lost. If your end is down when it rings, some systems ring again and some do not.'
	},
	{
		term: 'Polling',
		alsoCalled: ['poll', 'polled'],
		technically: 'Asking a system at regular times whether there is anything new since the last time.',
		inEnglish: 'Looking into the letter box every five minutes.',
		doYouNeedIt: 'It works with nearly every system, also with those that cannot ring. That is why it is used so much.',
		misunderstanding: 'That it is second-rate. It is slower by minutes, and it loses nothing when one visit is missed.'
	},
	{
		term: 'Sync',
		alsoCalled: ['synchronise', 'synchronize', 'synchronisation', 'two-way sync'],
		technically: 'Keeping the same records equal in two systems, in one direction or in both.',
		inEnglish: 'A change here is made there as well.',
		doYouNeedIt: 'One direction is enough for most. Both directions only where people really change both sides.',
		misunderstanding:
			'That both directions are always better. Then two people can change the same customer, and one of them loses.'
	},
	{
		term: 'Middleware',
		alsoCalled: ['iPaaS', 'integration platform'],
		technically:
			'Software that stands between systems, receives data from one, changes its form and hands it to the other.',
		inEnglish: 'An interpreter between two systems that do not speak each other’s language.',
		doYouNeedIt: 'Not if the two already have a connection built in. Look there first.',
		misunderstanding: 'That it makes the data better. A wrong address goes through it as a wrong address, only faster.'
	},
	{
		term: 'Connector',
		alsoCalled: ['connectors', 'plug-in', 'adapter'],
		technically:
			'The part of an integration product that knows one system: how to sign in, what it holds, what it can do.',
		inEnglish: 'The plug that fits one make of socket.',
		doYouNeedIt: 'One for each system that you connect. Somebody else has usually made it.',
		misunderstanding: 'That a connector for your system does what you want. See which records it reads and writes.'
	},
	{
		term: 'Connector tool',
		alsoCalled: ['Zapier', 'Make', 'n8n', 'no-code automation', 'automation tool'],
		technically: 'A hosted or self-hosted service with many connectors, in which flows are put together by clicking.',
		inEnglish: 'A box of plugs with a monthly price, for putting things together yourself.',
		doYouNeedIt: 'Where neither of your systems has the connection built in and nobody programs for you: quite likely.',
		misunderstanding: 'That it looks after itself. Logins expire and fields are renamed; somebody has to notice.'
	},
	{
		term: 'Mapping',
		alsoCalled: ['field mapping', 'map'],
		technically: 'The rules by which the fields of one record are turned into the fields of another.',
		inEnglish: 'The list of what goes where: “your-name” on the form is “Full name” in the address book.',
		doYouNeedIt: 'Every connection has one. You look through it once, beside a real record.',
		misunderstanding: 'That it is done for ever. When somebody renames a field on the form, the list has to be told.'
	},
	{
		term: 'Field',
		alsoCalled: ['fields', 'column', 'property', 'attribute'],
		technically: 'One named value of a record, with a kind such as text, number or date.',
		inEnglish: 'One box of a form, or one column of a table.',
		doYouNeedIt: 'You decide which ones are carried over. The fewer, the less can go wrong.',
		misunderstanding:
			'That fields with the same name hold the same thing. “Total” is with VAT here and without it there.'
	},
	{
		term: 'Rate limit',
		alsoCalled: ['rate limiting', 'too many requests', '429'],
		technically:
			'The number of requests that a system answers in a given time before it turns callers away for a while.',
		inEnglish: 'The shop lets in so many people at a time; the others wait outside for a moment.',
		doYouNeedIt: 'You only meet it when much is sent at once. A good connection waits and goes on by itself.',
		misunderstanding: 'That something is broken. Nothing is lost; it takes a little longer.'
	}
];

import type { ChannelKind, Nights } from '#lib/domain/alarms/channel.ts';

export const channelChoices: readonly { readonly value: ChannelKind; readonly label: string }[] = [
	{ value: 'email', label: 'E-mail' },
	{ value: 'slack', label: 'Slack' },
	{ value: 'teams', label: 'Microsoft Teams' },
	{ value: 'ntfy', label: 'ntfy, on the phone' },
	{ value: 'webhook', label: 'A webhook of your own' }
];

export const nightChoices: readonly { readonly value: Nights; readonly label: string }[] = [
	{ value: 'urgent', label: 'Only what is urgent: a connection that has stopped' },
	{ value: 'none', label: 'Nothing: it waits until the morning' },
	{ value: 'all', label: 'Everything' }
];

const TARGETS: Readonly<Record<string, { readonly label: string; readonly help: string }>> = {
	email: { label: 'To which address?', help: 'It goes through the mail server that is set up below.' },
	slack: {
		label: 'Address of the incoming webhook',
		help: 'In Slack: make an app for your workspace, switch on “Incoming Webhooks”, add one for the channel, and copy its address.'
	},
	teams: {
		label: 'Address of the workflow',
		help: 'In Teams: at the channel choose “Workflows”, then the template that posts to the channel when a webhook request is received. Copy the address it shows at the end.'
	},
	ntfy: {
		label: 'Server and topic',
		help: 'The address of the ntfy server with the topic behind it, such as https://ntfy.sh/nordbakeriet-alarms. Whoever knows the topic can read it.'
	},
	webhook: {
		label: 'Address that takes the message',
		help: 'It gets a POST with JSON: id, title, say, link, over and urgent.'
	}
};

/** What is asked for each way to be told. */
export const targetLabel = (kind: string): { readonly label: string; readonly help: string } =>
	TARGETS[kind] ?? { label: 'Where to?', help: '' };

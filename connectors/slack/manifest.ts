import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';

const manifest = {
	id: 'slack',
	name: 'Slack',
	summary: 'A message to a channel of your Slack workspace, when something has happened elsewhere.',
	categories: ['chat'],
	settings: [
		{
			name: 'token',
			label: 'Bot token',
			help: 'Open api.slack.com/apps and press “Create New App”, “From scratch”. Under “OAuth & Permissions” add the bot token scopes chat:write, channels:read and channels:history (for private channels groups:read and groups:history too), press “Install to Workspace”, and copy the “Bot User OAuth Token”. It begins with xoxb-. Then type /invite and the name of the app in the channel.',
			kind: 'password',
			secret: true,
			required: true,
			placeholder: 'xoxb-…'
		},
		addressSetting('Slack', 'https://slack.com/api')
	],
	streams: {},
	actions: {
		message: {
			label: 'Send a message to a channel',
			record: { one: 'message', many: 'messages' },
			fields: [
				{
					name: 'text',
					label: 'Message',
					kind: 'long-text',
					required: true,
					help: 'As your colleagues read it. Nobody is called by it, whatever a customer has written.',
					alsoCalled: [
						...['message', 'text', 'comment', 'note', 'summary', 'melding', 'beskjed', 'meddelande'],
						...['besked', 'meddelelse', 'nachricht', 'mitteilung', 'kommentar', 'notiz']
					]
				}
			],
			options: [
				{
					name: 'channel',
					label: 'Channel',
					help: 'The app has to be in it: type /invite and its name there. Left empty, it is the first that the app is in.',
					kind: 'choice',
					live: true
				}
			],
			once: 'look-up',
			readsBack: true,
			noParcel: 'everybody in the channel would be told of it every week.'
		}
	}
} as const satisfies Manifest;

export default manifest;

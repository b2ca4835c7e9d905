import type { ChannelKind } from '#lib/domain/alarms/channel.ts';
import type { Message } from './message.ts';

/** A call that tells a channel something. */
export interface Call {
	readonly url: string;
	readonly body: unknown;
}

type Web = Exclude<ChannelKind, 'email'>;

const mark = ({ over, urgent }: Message): string => (over ? '✅' : urgent ? '🔴' : '🟠');

/** What Slack would read as a mention, a link or formatting stands for itself. */
const forSlack = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/([*_~`])/g, '\u200b$1');

/** An incoming webhook of Slack, as its documentation describes it. */
const slack = (url: string, message: Message): Call => ({
	url,
	body: {
		text: `${mark(message)} *${forSlack(message.title)}*\n${forSlack(message.say)}\n<${message.link}|Open in Handover>`,
		unfurl_links: false
	}
});

const textBlock = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });

/** A workflow of Teams that waits for a webhook: it takes an adaptive card. */
const teams = (url: string, { title, say, link, ...message }: Message): Call => ({
	url,
	body: {
		type: 'message',
		attachments: [
			{
				contentType: 'application/vnd.microsoft.card.adaptive',
				content: {
					$schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
					type: 'AdaptiveCard',
					version: '1.4',
					body: [
						textBlock(`${mark({ title, say, link, ...message })} ${title}`, { weight: 'Bolder', size: 'Medium' }),
						textBlock(say)
					],
					actions: [{ type: 'Action.OpenUrl', title: 'Open in Handover', url: link }]
				}
			}
		]
	}
});

/** A topic of an ntfy server: its address is the server's with the topic behind it. */
const ntfy = (address: string, { title, say, link, over, urgent }: Message): Call => {
	const url = new URL(address);
	const parts = url.pathname.split('/').filter(Boolean);
	const topic = parts.pop() ?? '';
	return {
		url: `${url.origin}/${parts.join('/')}`,
		body: {
			topic: decodeURIComponent(topic),
			title,
			message: say,
			priority: over ? 3 : urgent ? 5 : 4,
			tags: [over ? 'white_check_mark' : 'warning'],
			click: link
		}
	};
};

/** Any program of one's own. */
const webhook = (url: string, message: Message): Call => ({ url, body: message });

export const callFor: Readonly<Record<Web, (target: string, message: Message) => Call>> = {
	slack,
	teams,
	ntfy,
	webhook
};

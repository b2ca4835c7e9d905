import type { App } from '../app.ts';
import { mailServer } from '../mails/mail-server.ts';
import { reasonOf, sendMail } from '../mails/send-mail.ts';
import type { Channel } from '../persistence/channels.ts';
import { alarmMail } from '#lib/mail/alarm-mail.ts';
import { callFor } from './bodies.ts';
import { channelTarget } from './channel-target.ts';
import type { Message } from './message.ts';

type Parts = Pick<App, 'env' | 'store' | 'seal' | 'network' | 'http'>;

const NO_MAIL_SERVER = 'No mail server is set up, so no e-mail can be sent. Set one up below.';

const byMail = async (parts: Parts, recipient: string, message: Message): Promise<string | null> => {
	const server = await mailServer(parts);
	if (!server) return NO_MAIL_SERVER;
	try {
		await sendMail(server, parts.network, { id: message.id, recipient, images: [], ...alarmMail(message) });
		return null;
	} catch (failure) {
		return reasonOf(failure, server.host);
	}
};

const byWeb = async (
	{ http }: Parts,
	kind: Exclude<Channel['kind'], 'email'>,
	target: string,
	message: Message
): Promise<string | null> => {
	const { url, body } = callFor[kind](target, message);
	try {
		await http.send({
			method: 'POST',
			url,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		return null;
	} catch (failure) {
		const { say } = failure as { say?: string };
		return say ?? `${new URL(url).host} did not take the message. Check the address.`;
	}
};

/** Tells a channel something; the reason in words where it does not get through, else null. */
export const tell = async (parts: Parts, channel: Channel, message: Message): Promise<string | null> => {
	const target = channelTarget(parts, channel);
	return channel.kind === 'email' ? byMail(parts, target, message) : byWeb(parts, channel.kind, target, message);
};

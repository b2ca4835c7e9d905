import { z } from 'zod';
import { CHANNEL_KINDS, NIGHTS, type ChannelKind, type Nights } from '#lib/domain/alarms/channel.ts';

const HOUR = z.coerce.number('Choose an hour.').int().min(0).max(23);

export const quietForm = z.object({ quietFrom: HOUR, quietTo: HOUR });

const WHERE: Readonly<Record<Exclude<ChannelKind, 'email'>, string>> = {
	slack: 'Paste the address of an incoming webhook, which begins with https://hooks.slack.com/.',
	teams: 'Paste the address that the workflow in Teams shows, which begins with https://.',
	ntfy: 'Enter the server with the topic behind it, such as https://ntfy.sh/nordbakeriet-alarms.',
	webhook: 'Enter the address that takes the message, which begins with https://.'
};

const isWebAddress = (text: string): boolean =>
	URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const isTopic = (text: string): boolean => new URL(text).pathname.length > 1;

/** Who is to be told, as an owner types it. */
export const channelForm = z
	.object({
		channelKind: z.enum(CHANNEL_KINDS as [ChannelKind, ...ChannelKind[]], { error: 'Choose how to be told.' }),
		target: z.string().trim().max(2000, 'Use at most 2,000 characters.'),
		nights: z.enum(NIGHTS as [Nights, ...Nights[]], { error: 'Choose what may come at night.' })
	})
	.transform(({ channelKind: kind, target, nights }, context) => {
		const wrong =
			kind === 'email'
				? !z.email().safeParse(target).success && 'Enter an e-mail address, such as name@example.com.'
				: (!isWebAddress(target) || (kind === 'ntfy' && !isTopic(target))) && WHERE[kind];
		if (wrong) context.addIssue({ code: 'custom', path: ['target'], message: wrong });
		return { kind, target, nights };
	});

import type { App } from '../app.ts';
import type { Channel } from '../persistence/channels.ts';

/** What a channel's target is sealed for: it cannot be moved to another channel. */
export const channelPurpose = (channelId: string): string => `channel:${channelId}`;

/** The e-mail address or the web address of a channel. */
export const channelTarget = ({ seal }: Pick<App, 'seal'>, { id, target }: Channel): string =>
	seal.open(target, channelPurpose(id));

/** The same for a page: of a web address only whose it is, because whoever knows it all can write there. */
export const shownTarget = (parts: Pick<App, 'seal'>, channel: Channel): string => {
	const target = channelTarget(parts, channel);
	return channel.kind === 'email' ? target : new URL(target).host;
};

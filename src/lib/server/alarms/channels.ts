import type { ChannelKind, Nights } from '#lib/domain/alarms/channel.ts';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import { Mistake } from '../mistake.ts';
import { ownOrigin } from '../own-origin.ts';
import { newId } from '../persistence/id.ts';
import { channelPurpose, shownTarget } from './channel-target.ts';
import { tell } from './tell.ts';

export interface ShownChannel {
	readonly id: string;
	readonly kind: ChannelKind;
	readonly target: string;
	readonly nights: Nights;
	/** Why the last message did not get through, or null. */
	readonly say: string | null;
}

/** Whoever has signed up hears by e-mail until they say otherwise; nothing where somebody has said so already. */
export const firstChannel = async (
	parts: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string,
	email: string
): Promise<void> => {
	if ((await parts.store.channels.of(workspaceId)).length > 0) return;
	await addChannel(parts, workspaceId, { kind: 'email', target: email, nights: 'urgent' });
};

interface NewChannel {
	readonly kind: ChannelKind;
	readonly target: string;
	readonly nights: Nights;
}

export const addChannel = async (
	{ store, seal, now }: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string,
	{ kind, target, nights }: NewChannel
): Promise<void> => {
	const id = newId();
	const sealed = seal.seal(target, channelPurpose(id));
	await store.channels.create({ id, workspaceId, kind, target: sealed, nights, createdAt: now() });
};

export const shownChannels = async (
	parts: Pick<App, 'store' | 'seal'>,
	workspaceId: string
): Promise<readonly ShownChannel[]> =>
	(await parts.store.channels.of(workspaceId)).map((channel) => {
		const { id, kind, nights, say } = channel;
		return { id, kind, target: shownTarget(parts, channel), nights, say };
	});

type Parts = Parameters<typeof tell>[0];

/** Sends a message to see whether it gets through. Throws `Mistake` with the reason where it does not. */
export const tryChannel = async (parts: Parts, workspaceId: string, id: string): Promise<void> => {
	const channel = await parts.store.channels.byId(id);
	if (channel?.workspaceId !== workspaceId) throw new NotHere('way to tell you');
	const say = await tell(parts, channel, {
		id: newId(),
		title: 'A test',
		say: 'This is how Handover tells you when something needs you. Nothing is wrong now.',
		link: `${ownOrigin(parts.env)}/home`,
		over: false,
		urgent: false
	});
	await parts.store.channels.change(id, { say });
	if (say !== null) throw new Mistake(`It did not get through. ${say}`);
};

import { whenToTell } from '#lib/domain/alarms/when-to-tell.ts';
import { channelTarget } from '../alarms/channel-target.ts';
import type { App } from '../app.ts';
import type { Channel } from '../persistence/channels.ts';
import { newId } from '../persistence/id.ts';
import type { ShortReport } from '../persistence/reports.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { isUndelivered } from './undelivered.ts';

type Parts = Pick<App, 'store' | 'seal' | 'now'>;

const DAY = 86_400_000;
/** What is older has a newer one after it. */
const NEWS = 7 * DAY;

/** The same mailbox is no other way, and without a mail server no mailbox is. */
const isAnotherWay = (parts: Parts, channel: Channel, { recipient, state }: ShortReport): boolean =>
	channel.kind !== 'email' ||
	(state !== 'kept' && channelTarget(parts, channel).toLowerCase() !== recipient.toLowerCase());

const wordsFor = ({ recipient, state, attempts, subject, say }: ShortReport): string =>
	state === 'failed' && attempts === 0 && say !== null
		? `${say} ${subject}. It can be read here.`
		: state === 'kept'
			? `It could not be sent by e-mail: no mail server is set up. ${subject}. It can be read here.`
			: `It could not be delivered to ${recipient}. ${subject}. It can be read here.`;

/** Once for each report and channel, however often it is asked: that is what the outbox of alarms keeps. */
const tellOf = async (parts: Parts, workspace: Workspace, report: ShortReport): Promise<void> => {
	const { store, now } = parts;
	const { timeZone, quietFrom, quietTo } = workspace;
	if ((await store.alarms.ofFinding(report.id)).length > 0) return;
	const ways = (await store.channels.of(workspace.id)).filter((channel) => isAnotherWay(parts, channel, report));
	if (ways.length === 0) return;
	const at = now();
	const facts = { workspaceId: workspace.id, findingId: report.id, over: false, urgent: false, createdAt: at };
	const words = { title: 'The weekly report', say: wordsFor(report), path: `/reports/${report.id}` };
	await store.atomically((tx) =>
		ways.map(({ id: channelId, nights }) => {
			const quiet = { from: quietFrom, to: quietTo };
			const nextAttemptAt = whenToTell({ now: at, urgent: false, nights, quiet, timeZone });
			const row = {
				id: newId(at),
				channelId,
				...facts,
				...words,
				state: 'waiting' as const,
				attempts: 0,
				nextAttemptAt
			};
			return store.alarms.adding(tx, row);
		})
	);
};

/** Tells of new reports that could not be delivered by the ways on which the business is told at once. */
export const tellOtherwise = async (parts: Parts): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		for (const report of await parts.store.reports.since(workspace.id, parts.now() - NEWS)) {
			if (isUndelivered(report)) await tellOf(parts, workspace, report);
		}
	}
};

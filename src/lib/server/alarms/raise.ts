import { whenToTell } from '#lib/domain/alarms/when-to-tell.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import type { App } from '../app.ts';
import { pathOf } from '../health/shown-findings.ts';
import type { Alarm } from '../persistence/alarms.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { Channel } from '../persistence/channels.ts';
import { newId } from '../persistence/id.ts';
import type { Workspace } from '../persistence/workspaces.ts';

type Parts = Pick<App, 'store' | 'now'>;

/** The names of what findings are about, by id. */
export type Names = ReadonlyMap<string, string>;

/** Milliseconds for which something has to be over before anybody is told so: it may not be over for good. */
const CALM = 10 * 60_000;

const waiting = { state: 'waiting' as const, attempts: 0 };

const titleFor = ({ connectionId, systemId }: Pick<PlacedFinding, 'connectionId' | 'systemId'>, names: Names): string =>
	names.get(connectionId ?? systemId ?? '') ?? 'Handover';

/** An all-clear that a channel was about to be given. */
export interface AllClear {
	readonly id: string;
	readonly channelId: string;
}

interface Told {
	readonly channels: readonly Channel[];
	readonly names: Names;
	/** Of the finding. */
	readonly id: string;
	readonly placed: PlacedFinding;
	readonly allClears: readonly AllClear[];
	/** How often it was told of before, and then became worse or came back. */
	readonly round?: number;
}

/**
 * The statements that tell every channel of a finding, each when it wants to hear of it. Where one was about to hear
 * that the same thing is over, it hears neither: it is not over.
 */
export const telling = (
	{ store, now }: Parts,
	tx: Query,
	{ id: workspaceId, timeZone, quietFrom, quietTo }: Workspace,
	{ channels, names, id: findingId, placed, allClears, round = 0 }: Told
) => {
	const { finding } = placed;
	const [at, urgent] = [now(), finding.urgent === true];
	const quiet = { from: quietFrom, to: quietTo };
	const facts = { workspaceId, findingId, over: false, urgent, round, createdAt: at };
	const words = { title: titleFor(placed, names), say: finding.say, path: pathOf(finding.todo.href, placed) };
	const known = { state: 'sent' as const, attempts: 1, nextAttemptAt: at, sentAt: at };
	return [
		...allClears.map(({ id }) => store.alarms.changing(tx, id, { state: 'dropped' })),
		...channels.map(({ id: channelId, nights }) => {
			const isTold = allClears.some((one) => one.channelId === channelId);
			const nextAttemptAt = whenToTell({ now: at, urgent, nights, quiet, timeZone });
			const when = isTold ? known : { ...waiting, nextAttemptAt };
			return store.alarms.adding(tx, { id: newId(at), channelId, ...facts, ...words, ...when });
		})
	];
};

const isTold = ({ over, state, attempts }: Alarm): boolean =>
	!over && (state === 'sent' || (state === 'waiting' && attempts > 0));

/** What has been told of a finding so far, and what is about to be told. */
export const toldOf = async ({ store }: Pick<Parts, 'store'>, findingId: string) => {
	const alarms = await store.alarms.ofFinding(findingId);
	return {
		isTold: alarms.some(isTold),
		allClears: alarms.filter(({ over, state, attempts }) => over && state === 'waiting' && attempts === 0),
		nextRound: 1 + Math.max(-1, ...alarms.map(({ round }) => round))
	};
};

const WORKS_AGAIN = 'It works again. Nothing is left for you to do.';

/**
 * The statements that take back what nobody was told yet of a finding that is over, and give the all-clear to whom was
 * told.
 */
export const tellingOver = async (
	{ store, now }: Parts,
	findingId: string,
	say = WORKS_AGAIN
): Promise<(tx: Query) => readonly Statement[]> => {
	const alarms = await store.alarms.ofFinding(findingId);
	const round = 1 + Math.max(-1, ...alarms.filter(({ over }) => over).map((alarm) => alarm.round));
	const told = [...new Map(alarms.filter(isTold).map((alarm) => [alarm.channelId, alarm])).values()];
	const at = now();
	return (tx) => [
		store.alarms.dropping(tx, findingId),
		...told.map(({ id: _first, ...alarm }) =>
			store.alarms.adding(tx, {
				...alarm,
				...waiting,
				id: newId(at),
				over: true,
				round,
				say,
				createdAt: at,
				// Not before what it is about, where that is still on its way.
				nextAttemptAt: Math.max(at + CALM, alarm.state === 'waiting' ? alarm.nextAttemptAt + 1 : at),
				sentAt: null
			})
		)
	];
};

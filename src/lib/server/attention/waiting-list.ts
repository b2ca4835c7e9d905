import { manifestOf } from '#connectors/registry.ts';
import type { RecordField, Values } from '#connectors/contract.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import type { App } from '../app.ts';
import type { AttentionRow, Reason } from '../persistence/attention.ts';
import type { Workspace } from '../persistence/workspaces.ts';

const MOST = 500;
/** Milliseconds. What came just now is under way and waits for nothing. */
const UNDER_WAY = 30_000;

/** One thing that a person has to decide. */
export interface AttentionItem {
	readonly deliveryId: string;
	readonly connection: { readonly id: string; readonly name: string };
	readonly system: string;
	/** What was to be made: "contact". */
	readonly what: string;
	readonly state: 'refused' | 'in-doubt';
	readonly say: string;
	readonly technical: string | null;
	/** When it happened at the source, or else when it came here. */
	readonly cameAt: number;
	readonly source: Values | null;
	/** What was, or would be, sent. */
	readonly values: Values | null;
	readonly fields: readonly RecordField[];
}

/** What a person sees of each of these. */
const shown = async ({ store }: Pick<App, 'store'>, { id, timeZone }: Workspace, rows: readonly AttentionRow[]) => {
	const systems = new Map((await store.systems.of(id)).map((system) => [system.id, system]));
	return rows.map(({ delivery, record, action, connection }): AttentionItem => {
		const system = systems.get(action.systemId ?? '');
		const facts = manifestOf(system ?? { connector: action.connector, settings: {} });
		const manifest = facts?.actions[action.action];
		const context = { timeZone } as Parameters<typeof outgoingValues>[0]['context'];
		const outgoing = outgoingValues({ row: action, context, half: null }, { delivery, record });
		return {
			deliveryId: delivery.id,
			connection: { id: connection.id, name: connection.name },
			system: system?.name ?? facts?.name ?? '',
			what: manifest?.record.one ?? action.action,
			state: delivery.state === 'in-doubt' ? 'in-doubt' : 'refused',
			say: delivery.say ?? '',
			technical: delivery.technical,
			cameAt: record.occurredAt ?? record.arrivedAt,
			source: record.values,
			values: 'values' in outgoing ? outgoing.values : (outgoing.soFar ?? null),
			fields: manifest?.fields ?? []
		};
	});
};

/** Every refused and every undecided record of a workspace, oldest first. */
export const attentionItems = async (parts: Pick<App, 'store'>, workspace: Workspace): Promise<AttentionItem[]> =>
	shown(parts, workspace, await parts.store.deliveries.needingAttention(workspace.id, MOST));

/** Those of one cause, oldest first. */
export const itemsOfCause = async (
	parts: Pick<App, 'store'>,
	workspace: Workspace,
	reason: Reason,
	{ limit, offset }: { readonly limit: number; readonly offset: number }
): Promise<AttentionItem[]> => shown(parts, workspace, await parts.store.attention.saying(reason, limit, offset));

/** What has not gone yet, though it has had the time: it waits for a system, or for its connection to go on. */
export const waitingItems = async (
	parts: Pick<App, 'store' | 'now'>,
	workspace: Workspace,
	limit: number
): Promise<AttentionItem[]> =>
	shown(parts, workspace, await parts.store.attention.waiting(workspace.id, parts.now() - UNDER_WAY, limit));

/** How many of those there are, by system. */
export const countWaiting = ({ store, now }: Pick<App, 'store' | 'now'>, workspaceId: string) =>
	store.attention.countWaiting(workspaceId, now() - UNDER_WAY);

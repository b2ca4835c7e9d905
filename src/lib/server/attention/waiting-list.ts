import { manifests } from '#connectors/registry.ts';
import type { RecordField, Values } from '#connectors/contract.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';

const MOST = 500;

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
	readonly arrivedAt: number;
	readonly source: Values | null;
	/** What was, or would be, sent. */
	readonly values: Values | null;
	readonly fields: readonly RecordField[];
}

/** Every refused and every undecided record of a workspace, oldest first. */
export const attentionItems = async (
	{ store }: Pick<App, 'store'>,
	{ id, timeZone }: Workspace
): Promise<AttentionItem[]> => {
	const systems = new Map((await store.systems.of(id)).map((system) => [system.id, system]));
	const rows = await store.deliveries.needingAttention(id, MOST);
	return rows.map(({ delivery, record, action, connection }) => {
		const manifest = manifests[action.connector]?.actions[action.action];
		const context = { timeZone } as Parameters<typeof outgoingValues>[0]['context'];
		const outgoing = outgoingValues({ row: action, context }, { delivery, record });
		return {
			deliveryId: delivery.id,
			connection: { id: connection.id, name: connection.name },
			system: systems.get(action.systemId ?? '')?.name ?? manifests[action.connector]?.name ?? '',
			what: manifest?.record.one ?? action.action,
			state: delivery.state === 'in-doubt' ? 'in-doubt' : 'refused',
			say: delivery.say ?? '',
			technical: delivery.technical,
			arrivedAt: record.arrivedAt,
			source: record.values,
			values: 'values' in outgoing ? outgoing.values : null,
			fields: manifest?.fields ?? []
		};
	});
};

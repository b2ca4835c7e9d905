import { manifestOf } from '#connectors/registry.ts';
import { causeOf } from '#lib/domain/runs/cause.ts';
import { valuesHash } from '#connectors/values-hash.ts';
import type { App } from '../app.ts';

/** Everything that needs a person for one reason, at one step. */
export interface Cause {
	readonly id: string;
	readonly actionId: string;
	readonly state: 'refused' | 'in-doubt';
	/** The reason in the words of most of them, and all the words that it has. */
	readonly say: string;
	readonly says: readonly string[];
	/** They wait for the answer to what has become of a field. */
	readonly asks: boolean;
	readonly count: number;
	readonly oldestAt: number;
	/** One of them, by which all are named when they are decided together. */
	readonly example: string;
	readonly connection: { readonly id: string; readonly name: string };
	readonly system: string;
	/** What one was to become, and many: "contact". */
	readonly what: { readonly one: string; readonly many: string };
}

type Reason = Awaited<ReturnType<App['store']['attention']['reasons']>>[number];

const causeId = ({ actionId, state, say }: Reason): string => valuesHash({ actionId, state, say: causeOf(say) });

/** The causes of a workspace, the largest first. */
export const causesOf = async ({ store }: Pick<App, 'store'>, workspaceId: string): Promise<Cause[]> => {
	const reasons = await store.attention.reasons(workspaceId);
	if (reasons.length === 0) return [];
	const connections = await store.connections.of(workspaceId);
	const systems = new Map((await store.systems.of(workspaceId)).map((system) => [system.id, system]));
	const actions = (await Promise.all(connections.map(({ id }) => store.connections.actions(id)))).flat();
	const waited = new Set<string | null>();
	for (const connectionId of new Set(reasons.map((reason) => reason.connectionId))) {
		const changes = await store.fieldChanges.of(connectionId);
		for (const { say, answer } of changes) if (answer === null && say !== '') waited.add(say);
	}
	const causes = [...Map.groupBy(reasons, causeId)].flatMap(([id, alike]) => {
		const [most, ...others] = alike.toSorted((one, other) => other.count - one.count);
		const action = actions.find((row) => row.id === most?.actionId);
		const connection = connections.find((row) => row.id === most?.connectionId);
		if (!most || !action || !connection) return [];
		const system = systems.get(action.systemId ?? '');
		const manifest = manifestOf(system ?? { connector: action.connector, settings: {} });
		const state: Cause['state'] = most.state === 'in-doubt' ? 'in-doubt' : 'refused';
		return [
			{
				id,
				actionId: action.id,
				state,
				say: most.say,
				says: [most, ...others].map(({ say }) => say),
				asks: alike.some(({ say }) => waited.has(say)),
				count: alike.reduce((sum, { count }) => sum + count, 0),
				oldestAt: Math.min(...alike.map(({ oldestAt }) => oldestAt)),
				example: most.example,
				connection: { id: connection.id, name: connection.name },
				system: system?.name ?? manifest?.name ?? '',
				what: manifest?.actions[action.action]?.record ?? { one: action.action, many: action.action }
			}
		];
	});
	return causes.toSorted((one, other) => other.count - one.count || one.oldestAt - other.oldestAt);
};

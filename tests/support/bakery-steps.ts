import type { Settings } from '#connectors/contract.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { nordbakeriet } from './bakery.ts';
import type { Tricky } from './tricky-destination.ts';

/** One step of the bakery's connection: a destination of the test, or a real one. */
export interface Step {
	readonly tricky?: Tricky;
	readonly connector?: string;
	readonly action?: string;
	readonly settings?: Settings;
	readonly mapping?: Mapping | null;
	readonly concurrency?: number;
	/** Writes to the system of an earlier step. */
	readonly sameSystemAs?: string;
}

export interface Wishes {
	/** By name, in their order. */
	readonly steps: Readonly<Record<string, Step | Tricky>>;
	/** A real source in place of the tricky shop. */
	readonly source?: { readonly connector: string; readonly stream: string; readonly settings?: Settings };
	readonly state?: Connection['state'];
	readonly schedule?: string;
}

export interface BakeryIds {
	readonly workspaceId: string;
	readonly connectionId: string;
	/** By name: `the shop`, and each step that has a system of its own. */
	readonly systems: ReadonlyMap<string, string>;
	readonly actions: ReadonlyMap<string, string>;
	/** By the connector that stands for them. */
	readonly destinations: ReadonlyMap<string, Tricky>;
}

export const TRICKY_SHOP = 'tricky-shop';

const asStep = (given: Step | Tricky): Step => ('half' in given ? { tricky: given } : given);

/** Writes down a bakery of its own with one connection. */
export const keepBakery = async (
	store: Store,
	{ steps, source, state = 'on', schedule }: Wishes,
	now: () => number
): Promise<BakeryIds> => {
	const [workspaceId, connectionId] = [newId(), newId()];
	const [systems, actions] = [new Map<string, string>(), new Map<string, string>()];
	const destinations = new Map<string, Tricky>();

	const addSystem = async (name: string, connector: string, settings: Settings = {}): Promise<string> => {
		const id = newId();
		await store.systems.create({ id, workspaceId, name, connector, settings, createdAt: now() });
		systems.set(name, id);
		return id;
	};

	await store.workspaces.create({ ...nordbakeriet, id: workspaceId });
	const { connector, stream, settings } = source ?? { connector: TRICKY_SHOP, stream: 'orders' };
	const sourceSystemId = await addSystem('the shop', connector, settings);
	const facts = { workspaceId, name: 'Orders', sourceSystemId, stream, schedule: schedule ?? null, state };
	const switchedOnAt = state === 'draft' ? null : now();
	await store.connections.create({ id: connectionId, ...facts, switchedOnAt, createdAt: now() });

	for (const [position, [name, given]] of Object.entries(steps).entries()) {
		const step = asStep(given);
		const owner = step.sameSystemAs ?? name;
		const stands = step.tricky ? `tricky-${owner}` : (step.connector ?? '');
		if (step.tricky) destinations.set(stands, step.tricky);
		const systemId = systems.get(owner) ?? (await addSystem(owner, stands, step.settings));
		const { action = 'contact', mapping = { name: 'name' }, concurrency = 1 } = step;
		const id = newId();
		actions.set(name, id);
		const row = { id, connectionId, position, systemId, connector: stands, action, mapping, concurrency };
		await store.connections.addAction({ ...row, options: {} });
	}
	return { workspaceId, connectionId, systems, actions, destinations };
};

import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';
import { freeName } from './free-name.ts';
import { UNNAMED } from './name-itself.ts';
import { ANY, shapeById } from './shapes.ts';

export interface Start {
	readonly shape: string;
	readonly name?: string;
	readonly estimateId?: string | null;
	readonly handoverId?: string | null;
	/** Minutes that one record costs a person today. */
	readonly minutesEach?: number | null;
	/** The connector of the step, where the shape leaves it open. */
	readonly to?: string | null;
}

/** Begins a connection as a draft with its steps still to be set up; answers with its id. */
export const startConnection = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	{ shape: shapeId, name, estimateId = null, handoverId = null, minutesEach = null, to = null }: Start
): Promise<string> => {
	const shape = shapeById(shapeId);
	if (!shape) throw new Mistake('Choose which handover to connect.');
	const wanted = name?.trim() || (shape.id === ANY ? UNNAMED : shape.name);
	const id = newId();
	const facts = { estimateId, handoverId, minutesEach, state: 'draft' as const, createdAt: now() };
	await store.connections.create({ id, workspaceId, name: await freeName(store, workspaceId, wanted), ...facts });
	for (const [position, step] of shape.steps.entries()) {
		const connector = step.connectors[0] ?? to ?? '';
		const row = { id: newId(), connectionId: id, position, connector, action: step.action };
		await store.connections.addAction({ ...row, options: {}, concurrency: 1 });
	}
	return id;
};

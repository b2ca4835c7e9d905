import { spanAt } from '#lib/domain/pauses/within.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { StoredPlan } from '../persistence/planned-pauses.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { plannedSpans } from './pauses-of.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

/** The planned pause in which a connection rests just now, or null. */
const restOf = async (
	{ now }: Parts,
	{ id, workspaceId }: Connection,
	place: Workspace,
	plans: readonly StoredPlan[]
) => {
	const own = plans.filter(
		(plan) => plan.workspaceId === workspaceId && (plan.connectionId === null || plan.connectionId === id)
	);
	const at = now();
	return spanAt(await plannedSpans(own, at - 1, at, place), at);
};

const rest = ({ store, now }: Parts, { id: connectionId }: Connection): Promise<unknown> =>
	store.atomically((tx) => [
		store.connections.changing(tx, connectionId, { state: 'paused' }),
		store.pauses.adding(tx, { id: newId(), connectionId, from: now(), planned: true })
	]);

const goOn = async ({ store, now, queue }: Parts, { id }: Connection): Promise<void> => {
	const at = now();
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'on' }),
		store.pauses.ending(tx, id, at)
	]);
	await store.runs.enqueueOnce({ connectionId: id, slot: at, queuedAt: at });
	queue.nudge();
};

/** Who was taken out of a rest by hand stays so until the next one. */
const wasEnded = async ({ store }: Parts, { id }: Connection, since: number): Promise<boolean> =>
	(await store.pauses.of(id)).some(({ planned, from }) => planned && from >= since);

/** Lets connections rest in the pauses that are planned so, and go on afterwards; what has come meanwhile is carried. */
export const keepRests = async (parts: Parts): Promise<void> => {
	const { store } = parts;
	const [plans, resting] = [await store.plannedPauses.resting(), await store.pauses.resting()];
	if (plans.length + resting.length === 0) return;
	const isResting = new Set(resting.map(({ connectionId }) => connectionId));
	for (const workspace of await store.workspaces.all()) {
		for (const connection of await store.connections.of(workspace.id)) {
			if (connection.kind !== 'ours') continue;
			const span = await restOf(parts, connection, workspace, plans);
			if (connection.state === 'paused' && isResting.has(connection.id) && !span) await goOn(parts, connection);
			if (connection.state === 'on' && span && !(await wasEnded(parts, connection, span.from)))
				await rest(parts, connection);
		}
	}
};

import type { App } from '../app.ts';
import { freeName } from '../connections/free-name.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';
import type { StartWatch } from '../watches/start-watch.ts';

/**
 * Begins a connection that only compares: whoever carries between the two systems, we look whether it arrives. It stays
 * half-finished until somebody has said what is compared. Answers with its id. Throws `Mistake` where it has no name.
 */
export const startComparison = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	{ name: wanted, estimateId = null, handoverId = null, minutesEach = null }: StartWatch
): Promise<string> => {
	const name = wanted.trim();
	if (name === '') throw new Mistake('Say what is carried from where to where.', { compareName: 'Give it a name.' });
	const facts = { estimateId, handoverId, minutesEach, kind: 'compared' as const, state: 'draft' as const };
	const id = newId();
	await store.connections.create({
		id,
		workspaceId,
		name: await freeName(store, workspaceId, name),
		...facts,
		createdAt: now()
	});
	return id;
};

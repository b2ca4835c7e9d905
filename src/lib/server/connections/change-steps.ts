import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import { NotHere } from './mine.ts';

/** One event may end in this many places. */
export const MOST_STEPS = 8;

type Parts = Pick<App, 'store'>;

const mustBeDraft = ({ state }: Connection): void => {
	if (state !== 'draft') {
		throw new Mistake(
			'This connection runs already. Its steps are chosen before it is switched on; begin another one.'
		);
	}
};

/** One more thing that is done with every record, still to be chosen; answers with its id. Throws `Mistake`. */
export const addStep = async ({ store }: Parts, connection: Connection, steps: readonly Action[]): Promise<string> => {
	mustBeDraft(connection);
	if (steps.length >= MOST_STEPS) throw new Mistake(`A connection has at most ${MOST_STEPS} steps.`);
	const id = newId();
	const position = 1 + Math.max(-1, ...steps.map((step) => step.position));
	const row = { id, connectionId: connection.id, position, connector: '', action: '' };
	await store.connections.addAction({ ...row, options: {}, concurrency: 1 });
	await store.connections.change(connection.id, { triedAt: null });
	return id;
};

/** Takes a step away again; what a trial has made by it stays where it is. Throws `Mistake` for the last one. */
export const removeStep = async (
	{ store }: Parts,
	connection: Connection,
	steps: readonly Action[],
	id: string
): Promise<void> => {
	mustBeDraft(connection);
	if (!steps.some((step) => step.id === id)) throw new NotHere('step');
	if (steps.length === 1)
		throw new Mistake('A connection has at least one step. Choose another system for it instead.');
	await store.connections.removeAction(id);
};

import type { Settings } from '#connectors/contract.ts';
import { manifestOf } from '#connectors/registry.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';

type Stores = Pick<Store, 'comparisons' | 'connections'>;

const LEAVE_IT = 'which would be gone. Leave it there, or remove that connection first.';

/** What these connections would lose, a sentence each by the setting in which it stands. */
const lossesOf = async (
	{ comparisons, connections }: Stores,
	system: System,
	settings: Settings,
	users: readonly Connection[]
) => {
	const [before, after] = [manifestOf(system), manifestOf({ connector: system.connector, settings })];
	const steps = await connections.actionsOfSystem(system.id);
	const isGone = (half: 'streams' | 'actions', part: string): boolean =>
		before?.[half][part] !== undefined && after?.[half][part] === undefined;
	const streams = users
		.filter(({ sourceSystemId, stream }) => sourceSystemId === system.id && isGone('streams', stream ?? ''))
		.map(({ name, stream }) => `The connection “${name}” reads “${stream}”, ${LEAVE_IT}`);
	const actions = users.flatMap(({ id, name }) => {
		const used = new Set(steps.flatMap(({ connectionId, action }) => (connectionId === id ? [action] : [])));
		const gone = [...used].filter((action) => isGone('actions', action));
		return gone.map((action) => `The connection “${name}” sends by “${action}”, ${LEAVE_IT}`);
	});
	const compared = (await comparisons.inWorkspace(system.workspaceId)).flatMap(({ name, comparison }) => {
		const { leftSystemId, rightSystemId, terms } = comparison;
		const used = [
			...(leftSystemId === system.id ? [terms.left.stream] : []),
			...(rightSystemId === system.id ? [terms.right.stream] : [])
		];
		const gone = used.filter((stream) => isGone('streams', stream));
		return gone.map((stream) => `The connection “${name}” compares “${stream}”, ${LEAVE_IT}`);
	});
	streams.push(...compared);
	return { ...(streams.length > 0 && { streams }), ...(actions.length > 0 && { actions }) };
};

/**
 * Throws `Mistake`, with a sentence by the setting in which it stands, where other settings would take away what a
 * connection reads or does. Drafts choose again by themselves, and the connections called `saidAnew` as their file says.
 */
export const refuseLoss = async (
	store: Stores,
	system: System,
	settings: Settings,
	saidAnew: ReadonlySet<string> = new Set()
): Promise<void> => {
	const all = await store.connections.of(system.workspaceId);
	const users = all.filter(({ name, state }) => state !== 'draft' && !saidAnew.has(name));
	const losses = Object.entries(await lossesOf(store, system, settings, users));
	if (losses.length === 0) return;
	const fields = Object.fromEntries(losses.map(([name, sentences]) => [name, sentences.join(' ')]));
	throw new Mistake('A connection still uses what these answers would take away. Nothing was saved.', fields);
};

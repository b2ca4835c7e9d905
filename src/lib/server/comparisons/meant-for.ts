import type { SourceRecord } from '#connectors/contract.ts';
import { keysReached } from '../engine/reached.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';

/** Whether a connection of ours carries between the two lists that are compared. */
export const carriesBetween = (
	{ kind, sourceSystemId, stream }: Connection,
	{ leftSystemId, terms }: Pick<Comparison, 'leftSystemId' | 'terms'>
): boolean => kind === 'ours' && sourceSystemId === leftSystemId && stream === terms.left.stream;

/** Says which records of the left list are to stand on the right: what every step of ours leaves out there is not. */
export const meantFor = async (
	{ store }: Pick<EngineRoom, 'store'>,
	connection: Connection,
	comparison: Comparison
): Promise<(record: SourceRecord) => boolean> => {
	if (!carriesBetween(connection, comparison)) return () => true;
	const actions = await store.connections.actions(connection.id);
	const there = actions.filter(({ systemId }) => systemId === comparison.rightSystemId);
	if (there.length === 0) return () => true;
	return ({ key, values, problem = null }) =>
		there.some(({ reach }) => keysReached({ key, values, problem }, reach).length > 0);
};

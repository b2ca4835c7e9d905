import type { BrokenSystem } from '#lib/domain/health/broken-system.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/**
 * Those of a connection's systems that fail in every connection. A failure is old news where nothing is tried again any
 * more: the connection does not read from the system, and nothing waits for it.
 */
export const brokenSystems = async (
	{ store }: Pick<App, 'store'>,
	{ sourceSystemId }: Connection,
	used: readonly System[]
): Promise<BrokenSystem[]> => {
	const failing = used.filter((system) => system.signedIn === false || system.failing !== null);
	if (failing.length === 0) return [];
	const ids = failing.map(({ id }) => id);
	const waitedFor = await store.deliveries.systemsWaitedFor(ids);
	const told = new Set((await store.findings.openOfSystems(ids)).map(({ systemId }) => systemId));
	return failing.flatMap(({ id, name, signedIn, signInAt, failing: how, failingSince }) => {
		const failure = signedIn === false ? 'signed-out' : how;
		const isSource = id === sourceSystemId;
		if (failure === null || (signedIn !== false && !isSource && !waitedFor.has(id))) return [];
		return [{ id, name, failure, since: failingSince ?? signInAt, isSource, told: told.has(id) }];
	});
};

import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** How many records a connection has carried in full; of one that something else runs, how many it says. */
export const carriedBetween = async (
	{ store }: Pick<App, 'store'>,
	{ id, kind }: Pick<Connection, 'id' | 'kind'>,
	from: number,
	to: number
): Promise<number> => {
	if (kind === 'ours') return store.records.carriedBetween(id, from, to);
	const samples = await store.samples.between([id], from, to);
	return samples.reduce((sum, { delivered }) => sum + delivered, 0);
};

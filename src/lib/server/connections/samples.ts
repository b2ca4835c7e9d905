import { ConnectorError } from '#connectors/connector-error.ts';
import type { SourceRecord } from '#connectors/contract.ts';
import type { App } from '../app.ts';
import { keysReached } from '../engine/reached.ts';
import { openStream } from '../engine/read-source.ts';
import type { Action, Connection } from '../persistence/connections.ts';

const COUNT = 5;
const PATIENCE = 20_000;

export type Samples =
	| { readonly records: readonly SourceRecord[]; readonly say: null }
	| { readonly records: readonly []; readonly say: string };

/** The newest records of a connection's source, newest first; reads only. A failure is a sentence, not an exception. */
export const samplesOf = async ({ room }: Pick<App, 'room'>, connection: Connection): Promise<Samples> => {
	try {
		const { stream, context } = await openStream(room, connection, AbortSignal.timeout(PATIENCE));
		return { records: await stream.latest(context, COUNT), say: null };
	} catch (failure) {
		if (failure instanceof ConnectorError) return { records: [], say: failure.say };
		throw failure;
	}
};

/** What a rule is shown with: the newest records of the source, else those that were carried last and are still kept. */
export const samplesOrCarried = async (
	app: Pick<App, 'room' | 'store'>,
	connection: Connection
): Promise<readonly SourceRecord[]> => {
	const { records } = await samplesOf(app, connection);
	if (records.length > 0) return records;
	const carried = await app.store.records.latest(connection.id, COUNT);
	return carried.flatMap(({ key, values, problem }) => (values && !problem ? [{ key, values }] : []));
};

/** The samples with those first that the most steps are for: a trial of one that is left out everywhere shows nothing. */
export const mostReachedFirst = (
	records: readonly SourceRecord[],
	actions: readonly Pick<Action, 'reach'>[]
): SourceRecord[] => {
	const reached = ({ key, values, problem }: SourceRecord): number =>
		actions.filter(({ reach }) => keysReached({ key, values, problem: problem ?? null }, reach).length > 0).length;
	return records.toSorted((one, other) => reached(other) - reached(one));
};

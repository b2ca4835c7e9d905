import { ConnectorError } from '#connectors/connector-error.ts';
import type { SourceRecord } from '#connectors/contract.ts';
import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import type { Connection } from '../persistence/connections.ts';

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

import type { ConnectorError } from '#connectors/connector-error.ts';
import type { SystemFailure } from '#lib/domain/health/broken-system.ts';
import type { EngineRoom } from './work.ts';

const FAILURES: readonly SystemFailure[] = ['unavailable', 'rate-limited', 'signed-out'];

/** How the system itself has failed; null where the failure may be about what this one connection does there. */
export const systemFailure = ({ kind }: ConnectorError): SystemFailure | null =>
	FAILURES.find((failure) => failure === kind) ?? null;

/** Writes down that a system fails in all its connections, where it does; the first time since it last worked counts. */
export const noteFailing = async (
	{ store, now }: Pick<EngineRoom, 'store' | 'now'>,
	systemId: string,
	failure: ConnectorError
): Promise<void> => {
	const failing = systemFailure(failure);
	if (failing) await store.systems.failing(systemId, { failing, failingSay: failure.say }, now());
};

/** Writes down that a system works, where it was known to have failed. */
export const noteWorking = async (
	{ store }: Pick<EngineRoom, 'store'>,
	failing: Set<string>,
	systemId: string
): Promise<void> => {
	if (failing.delete(systemId)) await store.systems.working(systemId);
};

/** What a source says by giving pages: that it works, but for what still waits to be written there. */
export const noteReading = async ({ store }: Pick<EngineRoom, 'store'>, systemId: string): Promise<void> => {
	const waiting = await store.deliveries.systemsWaitedFor([systemId]);
	if (!waiting.has(systemId)) await store.systems.working(systemId);
};

import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** How a request ended, as it was written down. */
export interface FailedRequest {
	/** UTC milliseconds; null where that was not kept. */
	readonly at: number | null;
	/** "POST books.example.com/invoices -> 503 …", or other words for whoever helps. */
	readonly technical: string;
	/** The delivery that it was about; null where it was about no single record. */
	readonly deliveryId: string | null;
}

const RUNS = 30;

export interface Failures {
	readonly last: FailedRequest | null;
	readonly failedRuns: number;
}

/** The last request to a system that failed, in the connections that use it, and how many of their last runs did. */
export const failuresOf = async (
	{ store }: Pick<App, 'store'>,
	systemId: string | null,
	connections: readonly Connection[]
): Promise<Failures> => {
	const runs = (await Promise.all(connections.map(({ id }) => store.runs.latest(id, RUNS)))).flat();
	const failed = runs.filter(({ state }) => state === 'failed').toSorted((a, b) => b.slot - a.slot);
	const run = failed.find(({ technical, say }) => technical ?? say);
	const [delivery] = systemId === null ? [] : await store.deliveries.lastFailed(systemId);
	const ofRun = run && { at: run.endedAt, technical: run.technical || (run.say ?? ''), deliveryId: null };
	if (!delivery) return { last: ofRun ?? null, failedRuns: failed.length };
	// What waits is tried with every run: the newest of them that failed was the last time.
	const at = delivery.settledAt ?? ofRun?.at ?? delivery.firstAttemptAt;
	return {
		last: { at, technical: delivery.technical || (delivery.say ?? ''), deliveryId: delivery.id },
		failedRuns: failed.length
	};
};

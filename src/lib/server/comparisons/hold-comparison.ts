import { ConnectorError } from '#connectors/connector-error.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';
import { compareLists } from './compare-lists.ts';
import { keepNight } from './keep-night.ts';

const HOUR = 3_600_000;
const BEAT = 10_000;
/** Milliseconds: without a sign of life for so long, whoever compared has died; and how long one may take. */
export const SILENT = 60_000;
const PATIENCE = 10 * 60_000;
/** How often a night is tried where a system does not answer, an hour apart. */
const TRIES = 3;

const TOO_LONG = 'It took longer than ten minutes to read the two lists. Compare fewer days.';
const OURS = 'Something went wrong in Handover itself. It is tried again in an hour.';
const NO_COUNTS = {
	...{ both: 0, missingThere: 0, missingHere: 0, twice: 0, different: 0, freshMissing: 0, freshTwice: 0 },
	...{ young: 0, onlyRight: 0, unkeyed: 0, unreadLeft: 0, unreadRight: 0 }
};

type Parts = Pick<App, 'store' | 'room' | 'now'>;

export interface Claimed {
	readonly connection: Connection;
	readonly comparison: Comparison;
	/** The moment that the result is kept under, and the night that is over with it. */
	readonly at: number;
	readonly slot: number;
}

const noteFailure = async ({ store, now }: Parts, { comparison, at, slot }: Claimed, say: string): Promise<void> => {
	const { connectionId, tries, slot: before } = comparison;
	const isNight = slot > before;
	const again = isNight && tries + 1 < TRIES;
	const change = again
		? { tries: tries + 1, nextAt: now() + HOUR }
		: { slot, tries: isNight ? 0 : tries, nextAt: isNight ? null : comparison.nextAt };
	await store.atomically((tx) => [
		store.comparisons.noting(tx, { connectionId, at, say, ...NO_COUNTS }),
		store.comparisons.ending(tx, connectionId, change)
	]);
};

/**
 * Compares what was claimed and keeps what came of it. A list that could not be read is said, and nothing is called
 * missing then; a night whose process is stopped is taken up again.
 */
export const holdComparison = async (parts: Parts, claimed: Claimed, stopping?: AbortSignal): Promise<void> => {
	const { store, room, now } = parts;
	const { connection, comparison } = claimed;
	const { connectionId } = comparison;
	const late = AbortSignal.timeout(PATIENCE);
	const signal = stopping ? AbortSignal.any([stopping, late]) : late;
	const heart = setInterval(
		() => void Promise.resolve(store.comparisons.beat(connectionId, now())).catch(() => undefined),
		BEAT
	);
	try {
		const found = await compareLists(room, connection, comparison, now(), signal);
		await keepNight(parts, comparison, found, claimed);
	} catch (failure) {
		if (stopping?.aborted) {
			await store.atomically((tx) => [store.comparisons.ending(tx, connectionId, {})]);
			return;
		}
		const say = late.aborted ? TOO_LONG : failure instanceof ConnectorError ? failure.say : OURS;
		await noteFailure(parts, claimed, say);
		if (say === OURS) throw failure;
	} finally {
		clearInterval(heart);
	}
};

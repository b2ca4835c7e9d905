import type { ConnectorError } from '#connectors/connector-error.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { systemFailure } from './note-system.ts';
import type { EngineRoom } from './work.ts';

/** Milliseconds. */
const SOONEST = 5 * 60_000;
const LATEST = 6 * 60 * 60_000;

type Room = Pick<EngineRoom, 'store' | 'now' | 'random'>;

/**
 * Has a source that is down asked again after as long as it has been down, without waiting for the next slot: a
 * connection that runs once a day would be a day late for a bad minute. What only a person can mend waits.
 */
export const readAgainLater = async (
	{ store, now, random }: Room,
	connection: Pick<Connection, 'id'>,
	{ failingSince }: Pick<System, 'failingSince'>,
	failure: ConnectorError
): Promise<void> => {
	const kind = systemFailure(failure);
	if (kind === null || kind === 'signed-out') return;
	const at = now();
	const down = Math.min(LATEST, Math.max(SOONEST, at - (failingSince ?? at)));
	const readAgainAt = Math.round(at + Math.max(failure.waitAtLeast, down * (1 + random() / 5)));
	await store.connections.change(connection.id, { readAgainAt });
};

/** It has been read to its end. */
export const noReadAgain = async (
	{ store }: Pick<Room, 'store'>,
	{ id, readAgainAt }: Pick<Connection, 'id' | 'readAgainAt'>
): Promise<void> => {
	if (readAgainAt !== null) await store.connections.change(id, { readAgainAt: null });
};

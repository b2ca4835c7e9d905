import { listed } from '#lib/domain/runs/listed.ts';
import type { Work } from './work.ts';

/**
 * Why a run is not good although nothing has failed: something of the connection waits for a system that failed before,
 * and was not tried. Null where nothing does.
 */
export const stillHeld = async ({ room, actions, held }: Work): Promise<string | null> => {
	const names = new Set<string>();
	for (const { row, system } of actions) {
		if (held.has(row.id) && (await room.store.deliveries.isWaiting(row.id))) names.add(system.name);
	}
	if (names.size === 0) return null;
	return `Waiting for ${listed([...names])}, which did not work the last time. It is tried again by itself; nothing is lost.`;
};

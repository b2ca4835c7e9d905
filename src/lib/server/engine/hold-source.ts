import type { ConnectorError } from '#connectors/connector-error.ts';
import type { System } from '../persistence/systems.ts';
import type { EngineRoom } from './work.ts';

const DAY = 86_400_000;

/** A source that has signed us out: what it said, and when that was written down at the system. */
export interface HeldSource {
	readonly failure: ConnectorError;
	readonly signInAt: number;
}

/**
 * Throws what a source said when it signed us out, for a day or until somebody has tried to sign in since: asked again
 * at every slot, a mailbox with an old password would lock the account.
 */
export const refuseHeld = ({ heldSources, now }: EngineRoom, { id, signedIn, signInAt }: System): void => {
	const held = heldSources.get(id);
	if (!held) return;
	if (signedIn === false && signInAt === held.signInAt && now() < held.signInAt + DAY) throw held.failure;
	heldSources.delete(id);
};

import { ConnectorError } from '#connectors/connector-error.ts';
import type { Grant } from '#connectors/contract.ts';
import { newId } from '../persistence/id.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';
import type { Seal } from '../secrets/seal.ts';
import { refreshed } from './refresh.ts';
import { ended } from './token-failure.ts';
import { keptGrant, openedTokens, type Tokens } from './tokens.ts';
import { TOKEN_PATIENCE, type Asking } from './vendor.ts';

export interface GrantDoors {
	readonly store: Pick<Store, 'grants' | 'systems'>;
	readonly seal: Seal;
	readonly now: () => number;
}

/** Milliseconds after which somebody else may renew: longer than the asking and the saving can take. */
const HELD = 3 * TOKEN_PATIENCE;

const openedWith = (seal: Seal, system: System): Tokens | null => {
	try {
		return openedTokens(seal, system);
	} catch (cause) {
		throw new ConnectorError('signed-out', {
			say: `The sign-in at ${system.name} cannot be opened with the key of this installation. Sign in again on the page of this system, or start with the key it was kept with.`,
			technical: cause instanceof Error ? cause.message : String(cause),
			cause
		});
	}
};

/** The tokens of a system. Throws `ConnectorError` (signed-out) where a person has to agree first, or again. */
export const tokensOf = (seal: Seal, system: System): Tokens => {
	const tokens = openedWith(seal, system);
	if (tokens) return tokens;
	const { name, grantUntil } = system;
	const say = `Nobody has signed in to ${name} yet. Open the page of this system and sign in there.`;
	throw new ConnectorError('signed-out', { say: grantUntil === null ? say : ended(name) });
};

const askAndKeep = async (
	{ store, seal, now }: GrantDoors,
	{ id, name }: System,
	{ before, refresher, asking, grant }: { before: Tokens; refresher: string; asking: Asking; grant: Grant }
): Promise<void> => {
	try {
		if (before.refresh === null) throw new ConnectorError('signed-out', { say: ended(name) });
		const answer = await refreshed(name, asking, grant, before.refresh);
		// Saved before it is used: the refresh token that was sent is worth nothing from now on.
		await store.grants.renewed(id, refresher, keptGrant(seal, id, answer, { grant, now: now(), before }));
	} catch (failure) {
		const isOver = failure instanceof ConnectorError && failure.kind === 'signed-out';
		if (isOver) await store.grants.renewed(id, refresher, { grant: null, accessUntil: null, grantUntil: now() });
		throw failure;
	}
};

/**
 * Gets new tokens in place of an old access token, unless somebody else is at it or has done it. Answers whether there
 * are other tokens now. Throws `ConnectorError`.
 */
export const renew = async (
	doors: GrantDoors,
	systemId: string,
	{ asking, grant, old }: { asking: Asking; grant: Grant; old: string }
): Promise<boolean> => {
	const { store, seal, now } = doors;
	const refresher = newId();
	const system = await store.grants.claim(systemId, refresher, { now: now(), until: now() + HELD });
	if (!system) return false;
	try {
		const before = tokensOf(seal, system);
		if (before.access === old) await askAndKeep(doors, system, { before, refresher, asking, grant });
		return true;
	} finally {
		await store.grants.release(systemId, refresher);
	}
};

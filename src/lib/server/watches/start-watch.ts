import type { App } from '../app.ts';
import { freeName } from '../connections/free-name.ts';
import { newToken, tokenHash } from '../connections/incoming-token.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';
import { watchPurpose } from './watch-address.ts';

export interface StartWatch {
	readonly name: string;
	readonly estimateId?: string | null;
	readonly handoverId?: string | null;
	readonly minutesEach?: number | null;
}

/** Minutes by which a ping may be late until somebody says otherwise. */
const GRACE = 60;

/**
 * Begins to watch a connection that something else runs: it stays half-finished until the first ping has come. Answers
 * with its id. Throws `Mistake` where it has no name.
 */
export const startWatch = async (
	{ store, seal, now }: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string,
	{ name: wanted, estimateId = null, handoverId = null, minutesEach = null }: StartWatch
): Promise<string> => {
	const name = wanted.trim();
	if (name === '') throw new Mistake('Say what it carries from where to where.', { name: 'Give it a name.' });
	const [id, token] = [newId(), newToken()];
	const facts = { estimateId, handoverId, minutesEach, kind: 'watched' as const, state: 'draft' as const };
	const connection = { id, workspaceId, name: await freeName(store, workspaceId, name), ...facts, createdAt: now() };
	const watch = { tokenHash: tokenHash(token), token: seal.seal(token, watchPurpose(id)), grace: GRACE };
	await store.atomically((tx) => [
		store.connections.adding(tx, connection),
		store.watches.adding(tx, { connectionId: id, ...watch })
	]);
	return id;
};

import { z } from 'zod';
import type { App } from '../app.ts';
import { newToken, tokenHash } from '../connections/incoming-token.ts';
import { newId } from '../persistence/id.ts';

const PREFIX = 'ho_';

export const tokenForm = z.object({
	tokenName: z.string().trim().min(1, 'Say what the key is for.').max(80, 'Use at most 80 characters.')
});

/** Makes a key for the API; the answer is the only time it is seen. */
export const makeToken = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	{ tokenName }: z.output<typeof tokenForm>
): Promise<string> => {
	const token = `${PREFIX}${newToken()}`;
	const facts = { id: newId(), workspaceId, name: tokenName, scope: 'read' as const };
	await store.tokens.create({ ...facts, hash: tokenHash(token), createdAt: now() });
	return token;
};

/** The workspace a request's `Authorization: Bearer …` belongs to, or null. */
export const workspaceOfToken = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	authorization: string | null
): Promise<string | null> => {
	const token = /^Bearer (ho_[0-9a-f]{40})$/.exec(authorization ?? '')?.[1];
	const found = token ? await store.tokens.byHash(tokenHash(token)) : null;
	if (found) await store.tokens.used(found.id, now());
	return found?.workspaceId ?? null;
};

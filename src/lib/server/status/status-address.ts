import type { App } from '../app.ts';
import { newToken, tokenHash } from '../connections/incoming-token.ts';

/** What a status page's token is sealed for: it cannot be moved to another business. */
const purpose = (workspaceId: string): string => `status:${workspaceId}`;

/** Puts a business's status page at a new address that nobody can guess; the one before leads nowhere any more. */
export const renewStatusPage = async (
	{ store, seal, now }: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string
): Promise<void> => {
	const token = newToken();
	const sealed = seal.seal(token, purpose(workspaceId));
	await store.statusPages.set({ workspaceId, tokenHash: tokenHash(token), token: sealed, createdAt: now() });
};

/** Where the status page is, from the root of the site; null where it is switched off. */
export const statusPath = async (
	{ store, seal }: Pick<App, 'store' | 'seal'>,
	workspaceId: string
): Promise<string | null> => {
	const page = await store.statusPages.of(workspaceId);
	return page && `/status/${seal.open(page.token, purpose(workspaceId))}`;
};

import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';

/**
 * The mail server serves the whole installation, so only the first workspace sets it: whoever signs up later must not
 * send everybody's reports through a server of their own.
 */
export const mayChangeMailServer = async (
	{ store, env }: Pick<App, 'store' | 'env'>,
	workspace: Workspace
): Promise<boolean> => {
	const [first] = await store.workspaces.all();
	return env.HANDOVER_SMTP_URL === undefined && first?.id === workspace.id;
};

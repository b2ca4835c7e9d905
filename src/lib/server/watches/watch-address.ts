import type { App } from '../app.ts';
import type { Watch } from '../persistence/watches.ts';

/** What a watch's token is sealed for: it cannot be moved to another connection. */
export const watchPurpose = (connectionId: string): string => `watch:${connectionId}`;

/** Where a connection pings us, from the root of the site. */
export const watchPath = ({ seal }: Pick<App, 'seal'>, { connectionId, token }: Watch): string =>
	`/ping/${seal.open(token, watchPurpose(connectionId))}`;

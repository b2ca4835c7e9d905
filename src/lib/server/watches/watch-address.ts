import type { App } from '../app.ts';
import type { Watch } from '../persistence/watches.ts';

/** What a watch's token is sealed for: it cannot be moved to another connection. */
export const watchPurpose = (connectionId: string): string => `watch:${connectionId}`;

/** By which a watched connection says which one it is. */
export const watchToken = ({ seal }: Pick<App, 'seal'>, { connectionId, token }: Watch): string =>
	seal.open(token, watchPurpose(connectionId));

/** Where a connection pings us, from the root of the site. */
export const watchPath = (parts: Pick<App, 'seal'>, watch: Watch): string => `/ping/${watchToken(parts, watch)}`;

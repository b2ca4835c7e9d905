import type { Expiring } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import { endingSoon } from '../grants/ending-soon.ts';

/** The logins of a business that end within the next month, the first to end first. */
export const expiringLogins = async (parts: Pick<App, 'store' | 'now'>, workspaceId: string): Promise<Expiring[]> =>
	(await endingSoon(parts, workspaceId)).map(({ name, until, path }) => ({ name, until, path }));

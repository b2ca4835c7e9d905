import type { EngineRoom } from '../engine/work.ts';
import type { System } from '../persistence/systems.ts';
import { grantOf } from './grant-of.ts';
import { hasClient } from './vendor.ts';

/** Whether a person still has to agree on the system's own page: our app there has been entered, and nothing else signs in. */
export const mustAgree = ({ contexts }: Pick<EngineRoom, 'contexts'>, system: System): boolean => {
	if (system.grant !== null || !grantOf(system)) return false;
	const { settings, secrets } = contexts(system, { timeZone: 'UTC', signal: new AbortController().signal });
	return hasClient({ settings, secrets }) && !secrets.token;
};

/** The page of ours where a person begins to sign in at a system; `next` is where they go on afterwards. */
export const signInPage = (systemId: string, next: string): string =>
	`/systems/${systemId}/sign-in?next=${encodeURIComponent(next)}`;

/** Where to go on after a system was saved: first to its sign-in, where a person has to agree. */
export const afterSignIn = (room: Pick<EngineRoom, 'contexts'>, system: System, next: string): string =>
	mustAgree(room, system) ? signInPage(system.id, next) : next;

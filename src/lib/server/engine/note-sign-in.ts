import type { ConnectorError } from '#connectors/connector-error.ts';
import type { EngineRoom } from './work.ts';

/** Writes down that a system has signed us out; answers when, UTC milliseconds. */
export const noteSignedOut = async (
	{ store, now }: EngineRoom,
	systemId: string,
	{ say }: ConnectorError
): Promise<number> => {
	const signInAt = now();
	await store.systems.change(systemId, { signedIn: false, signInSay: say, signInAt });
	return signInAt;
};

/** Writes down that a system lets us in again, where it was known to have signed us out. */
export const noteSignedIn = async (
	{ store, now }: EngineRoom,
	signedOut: Set<string>,
	systemId: string
): Promise<void> => {
	if (!signedOut.delete(systemId)) return;
	await store.systems.change(systemId, { signedIn: true, signInSay: null, signInAt: now() });
};

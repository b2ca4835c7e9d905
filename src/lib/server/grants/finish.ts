import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { mySystem } from '../connections/mine.ts';
import { releaseWaiting } from '../connections/release.ts';
import { checkSignIn } from '../connections/sign-in-check.ts';
import { Mistake } from '../mistake.ts';
import { codeForTokens } from './code-for-tokens.ts';
import { grantOf } from './grant-of.ts';
import { openedState, type SignInState } from './state.ts';
import { keptGrant } from './tokens.ts';

const PATIENCE = 30_000;

interface Who {
	readonly person: string;
	readonly workspace: string;
}

/** What a sign-in that was begun here is about. Throws `Mistake` where somebody else has begun it, or too long ago. */
export const begunBy = ({ seal, now }: Pick<App, 'seal' | 'now'>, who: Who, answer: URLSearchParams): SignInState => {
	const state = openedState(seal, answer.get('state') ?? '', now());
	if (state.person === who.person && state.workspace === who.workspace) return state;
	throw new Mistake('This sign-in was begun by somebody else, so nothing was changed. Begin your own.');
};

/**
 * Keeps what a person has agreed to on the system's own page, tries it, and lets what has waited go on. Answers whether
 * the system lets us in now. Throws `Mistake` or `ConnectorError` with the reason in plain words.
 */
export const finishSignIn = async (
	parts: Pick<App, 'store' | 'seal' | 'now' | 'room' | 'queue'>,
	state: SignInState,
	answer: URLSearchParams
): Promise<boolean> => {
	const { store, seal, now, room } = parts;
	const system = await mySystem(store, state.workspace, state.system);
	const grant = grantOf(system);
	if (!grant) throw new Mistake(`${system.name} has no sign-in page of its own any more.`);
	const asking = room.contexts(system, { timeZone: 'UTC', signal: AbortSignal.timeout(PATIENCE) });
	const vendor = manifests[system.connector]?.name ?? system.name;
	const tokens = await codeForTokens(vendor, { asking, grant, state }, answer);
	await store.grants.keep(system.id, keptGrant(seal, system.id, tokens, { grant, now: now(), before: null }));
	const { fine } = await checkSignIn(room, system, { by: state.person });
	if (fine) await releaseWaiting(parts, system);
	return fine;
};

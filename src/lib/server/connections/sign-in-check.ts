import type { SignIn } from '#connectors/contract.ts';
import { writing } from '../diary/writing.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { System } from '../persistence/systems.ts';

const PATIENCE = 20_000;

/** Somebody has signed in to it. */
export interface Renewed {
	readonly by: string | null;
}

/** Asks a system whether it lets us in. */
export const askSignIn = async ({ store, contexts, halves }: EngineRoom, system: System): Promise<SignIn> => {
	const workspace = await store.workspaces.byId(system.workspaceId);
	const timeZone = workspace?.timeZone ?? 'UTC';
	const half = halves.sourceOf(system)?.half ?? halves.destinationOf(system)?.half;
	return half
		? await half.check(contexts(system, { timeZone, signal: AbortSignal.timeout(PATIENCE) }))
		: { fine: false, say: 'This version of Handover does not know this kind of system any more.' };
};

/** Writes an answer down. */
export const keepSignIn = async (
	room: EngineRoom,
	system: System,
	answer: SignIn,
	renewed: Renewed | null = null
): Promise<void> => {
	const { store, now } = room;
	const signInSay = answer.say ?? null;
	const isNews = answer.fine && (renewed !== null || system.signedIn === false);
	const { id: systemId, workspaceId } = system;
	const entry = { kind: 'sign-in' as const, say: `Signed in to ${system.name} again.`, by: renewed?.by };
	await store.atomically((tx) => [
		store.systems.changing(tx, systemId, { signedIn: answer.fine, signInSay, signInAt: now() }),
		isNews ? writing(room, tx, { workspaceId, systemId }, entry) : []
	]);
	if (answer.fine && system.failing === 'signed-out') await store.systems.working(system.id);
};

/** Asks a system whether it lets us in, and writes the answer down; in the diary where it lets us in again or anew. */
export const checkSignIn = async (
	room: EngineRoom,
	system: System,
	renewed: Renewed | null = null
): Promise<SignIn> => {
	const answer = await askSignIn(room, system);
	await keepSignIn(room, system, answer, renewed);
	return answer;
};

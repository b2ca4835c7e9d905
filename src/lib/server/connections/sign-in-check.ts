import type { SignIn } from '#connectors/contract.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { System } from '../persistence/systems.ts';

const PATIENCE = 20_000;

/** Asks a system whether it lets us in, and writes the answer down. */
export const checkSignIn = async ({ store, contexts, halves, now }: EngineRoom, system: System): Promise<SignIn> => {
	const workspace = await store.workspaces.byId(system.workspaceId);
	const timeZone = workspace?.timeZone ?? 'UTC';
	const half = halves.sourceOf(system)?.half ?? halves.destinationOf(system)?.half;
	const answer: SignIn = half
		? await half.check(contexts(system, { timeZone, signal: AbortSignal.timeout(PATIENCE) }))
		: { fine: false, say: 'This version of Handover does not know this kind of system any more.' };
	const signInSay = answer.say ?? null;
	await store.systems.change(system.id, { signedIn: answer.fine, signInSay, signInAt: now() });
	if (answer.fine && system.failing === 'signed-out') await store.systems.working(system.id);
	return answer;
};

import type { FailureKind } from '#connectors/connector-error.ts';
import type { SignIn } from '#connectors/contract.ts';
import type { App } from '../app.ts';
import { releaseWaiting } from '../connections/release.ts';
import { askSignIn, keepSignIn } from '../connections/sign-in-check.ts';
import { usedSystems } from '../health/used-systems.ts';
import type { System } from '../persistence/systems.ts';
import { askedLastAt } from './asking-hour.ts';

type Parts = Pick<App, 'store' | 'now' | 'room' | 'queue'> & Partial<Pick<App, 'stopping'>>;

/** Not quite a day: what was asked yesterday a little after its minute is due again today. */
const SILENCE = 23 * 3_600_000;

/** What says nothing about the login: it is seen again tomorrow, and by the connections themselves before. */
const OUTAGES: readonly (FailureKind | undefined)[] = ['unavailable', 'rate-limited', 'unreadable', 'refused'];

/** Those that connections use which are switched on, of every business. */
const inUse = async ({ store }: Parts, systems: readonly System[]): Promise<System[]> => {
	const used = new Set<string>();
	for (const workspaceId of new Set(systems.map((system) => system.workspaceId))) {
		const on = (await store.connections.of(workspaceId)).filter(({ state }) => state === 'on');
		for (const connection of on) for (const { id } of await usedSystems({ store }, connection)) used.add(id);
	}
	return systems.filter(({ id }) => used.has(id));
};

const isDue = ({ id, createdAt, askedAt, calledAt, signedIn, signInAt, failing }: System, now: number): boolean => {
	if (failing === 'unavailable' || failing === 'rate-limited') return false;
	const slot = askedLastAt(id, now);
	const heardAt = Math.max(calledAt ?? 0, signedIn === false ? 0 : (signInAt ?? 0));
	return createdAt < slot && (askedAt ?? 0) < slot && heardAt <= slot - SILENCE;
};

const writeDown = async (parts: Parts, system: System, answer: SignIn): Promise<void> => {
	const { store, room, now } = parts;
	if (answer.fine) {
		await keepSignIn(room, system, answer);
		if (system.signedIn === false) await releaseWaiting(parts, system);
		return;
	}
	if (OUTAGES.includes(answer.kind)) return;
	// Since when it fails is known where it has failed before.
	await store.systems.failing(system.id, { failing: 'signed-out', failingSay: answer.say }, now());
	if (system.signedIn !== false) await keepSignIn(room, system, answer);
};

/**
 * Asks each system in use that neither a call nor a person has got through to for a day whether it still lets us in: once
 * a day, at its own minute, one after the other, and not while it is known to be out of order.
 */
export const askSilentSystems = async (parts: Parts): Promise<void> => {
	const { store, now, room, stopping } = parts;
	const at = now();
	const due = (await store.systems.unheardSince(at - SILENCE)).filter((system) => isDue(system, at));
	const failures: unknown[] = [];
	for (const system of await inUse(parts, due)) {
		if (stopping?.aborted) break;
		if (!(await store.systems.claimAsking(system, now()))) continue;
		try {
			await writeDown(parts, system, await askSignIn(room, system));
		} catch (failure) {
			failures.push(failure);
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, 'some systems could not be asked whether they let us in');
};

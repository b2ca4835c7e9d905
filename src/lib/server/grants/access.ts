import { setTimeout as pause } from 'node:timers/promises';
import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context } from '#connectors/contract.ts';
import type { System } from '../persistence/systems.ts';
import { grantOf } from './grant-of.ts';
import { renew, tokensOf, type GrantDoors } from './renew.ts';
import type { Tokens } from './tokens.ts';
import { hasClient, noClient, type Asking } from './vendor.ts';

/** Milliseconds before its end from which a token is no longer used: a call takes its time. */
const EARLY = 30_000;
const LOOK_EVERY = 200;
const LOOKS = 75;

const busy = (name: string): ConnectorError =>
	new ConnectorError('unavailable', {
		say: `The sign-in to ${name} is being renewed, and that takes long. It is tried again later by itself.`,
		technical: 'another process holds the right to renew'
	});

/** Hands out tokens of systems where a person has agreed, and renews them: one asks, everybody else waits for it. */
export const openAccess = (doors: GrantDoors) => {
	const { store, seal, now } = doors;
	const renewals = new Map<string, Promise<boolean>>();

	const found = async ({ id, name }: System): Promise<{ system: System; tokens: Tokens }> => {
		const system = await store.systems.byId(id);
		if (!system) throw new ConnectorError('signed-out', { say: `${name} has been removed.` });
		return { system, tokens: tokensOf(seal, system) };
	};

	const renewedOnce = (id: string, asking: () => Promise<boolean>): Promise<boolean> => {
		const underWay = renewals.get(id);
		if (underWay) return underWay;
		const renewal = asking().finally(() => renewals.delete(id));
		renewals.set(id, renewal);
		return renewal;
	};

	return (given: System, asking: Asking, signal: AbortSignal): Context['access'] =>
		async (refused) => {
			const grant = grantOf(given);
			if (!grant) throw new ConnectorError('signed-out', { say: `${given.name} has no sign-in page of its own.` });
			if (!hasClient(asking)) throw noClient();
			const { system, tokens } = await found(given);
			const isInTime = system.accessUntil === null || system.accessUntil - EARLY > now();
			const old = tokens.access;
			if (old !== refused && isInTime) return old;
			for (let look = 0; look < LOOKS; look += 1) {
				signal.throwIfAborted();
				if (!(await renewedOnce(given.id, () => renew(doors, given.id, { asking, grant, old }))))
					await pause(LOOK_EVERY);
				const { access } = (await found(given)).tokens;
				if (access !== old) return access;
			}
			throw busy(given.name);
		};
};

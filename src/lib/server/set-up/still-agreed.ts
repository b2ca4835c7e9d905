import { manifests } from '#connectors/registry.ts';
import type { Withdrawn } from '../grants/withdraw.ts';
import type { System } from '../persistence/systems.ts';

/** Where one goes on after a system was removed. */
export const afterRemoval = ({ connector }: Pick<System, 'connector'>, withdrawn: Withdrawn): string =>
	withdrawn === 'done' ? '/systems' : `/systems?${new URLSearchParams({ [withdrawn]: connector })}`;

/** What is said there where the vendor may still let us in; null where nothing is left to do. */
export const stillAgreed = (asked: URLSearchParams): string | null => {
	const { name, grant } = manifests[asked.get('by-hand') ?? asked.get('shared') ?? ''] ?? {};
	if (!grant) return null;
	const { byHand } = grant.withdrawal;
	return asked.has('shared')
		? `${name} still lets us in, because another system is signed in with the same app: withdraw our permission ${byHand} once nothing needs it any more.`
		: `${name} has not said that it no longer lets us in: withdraw our permission ${byHand}.`;
};

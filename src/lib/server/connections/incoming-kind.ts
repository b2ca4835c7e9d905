import { manifests } from '#connectors/registry.ts';

/**
 * What the incoming address of such a system is for: `entries` are kept and carried, a `wake-up` only says that there is
 * something to read; null where there is no such address.
 */
export type IncomingKind = 'entries' | 'wake-up' | null;

export const incomingKind = (connector: string): IncomingKind => {
	const streams = Object.values(manifests[connector]?.streams ?? {});
	if (streams.some(({ arrival }) => arrival === 'pushed')) return 'entries';
	return streams.some(({ wakes }) => wakes) ? 'wake-up' : null;
};

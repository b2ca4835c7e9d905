import type { App } from '../app.ts';
import { storedFindings } from '../health/shown-findings.ts';
import type { StoredFinding } from '../persistence/findings.ts';

/** A finding as its own page shows it, also when it is over. */
export const findingPage = async ({ store }: Pick<App, 'store'>, row: StoredFinding) => {
	const [finding] = await storedFindings({ store }, row.workspaceId, [row]);
	if (!finding) throw new Error('A finding that is there cannot be shown.');
	const connection = row.connectionId === null ? null : await store.connections.byId(row.connectionId);
	const system = row.systemId === null ? null : await store.systems.byId(row.systemId);
	return {
		finding,
		about: connection
			? { name: connection.name, path: `/connections/${connection.id}` }
			: { name: system?.name ?? '', path: `/systems/${row.systemId}` },
		solvedAt: row.solvedAt ?? row.calmSince,
		isDrift: row.drift !== null
	};
};

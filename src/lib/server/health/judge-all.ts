import { judgeTogether } from '#lib/domain/health/judge-together.ts';
import type { App } from '../app.ts';
import { factsTogether } from './facts-together.ts';
import { leftFindings } from '../parcels/left-findings.ts';
import { foreseenFindings } from './foreseen.ts';
import { keepFindings } from './keep-findings.ts';

/** Asks every connection how it is and keeps the findings: one for a system, however many connections wait for it. */
export const judgeAll = async (parts: Pick<App, 'store' | 'now'>): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		const connections = (await parts.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
		const { findings } = judgeTogether(await factsTogether(parts, connections, workspace));
		const foreseen = await foreseenFindings(parts, workspace, connections);
		const left = await leftFindings(parts, workspace.id, connections);
		await keepFindings(parts, workspace, connections, [...findings, ...foreseen, ...left]);
	}
};

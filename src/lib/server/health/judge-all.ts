import type { Finding } from '#lib/domain/health/finding.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import { judgeTogether } from '#lib/domain/health/judge-together.ts';
import { reconcile } from '#lib/domain/health/reconcile.ts';
import type { App } from '../app.ts';
import { newId } from '../persistence/id.ts';
import { factsTogether } from './facts-together.ts';

type Parts = Pick<App, 'store' | 'now'>;

const kept = ({ say, todo, minutesADay }: Finding) => ({ say, todo: todo.say, place: todo.href, minutesADay });

/** Opens what is new, brings up to date what goes on, and closes what is over. */
const keepFindings = async (
	{ store: { findings }, now }: Parts,
	workspaceId: string,
	found: readonly PlacedFinding[]
): Promise<void> => {
	const { fresh, goesOn, over } = reconcile(await findings.openOf(workspaceId), found);
	for (const { finding, ...about } of fresh) {
		const { check, since } = finding;
		await findings.open({ id: newId(), workspaceId, ...about, check, ...kept(finding), since, openedAt: now() });
	}
	for (const { open, finding } of goesOn) await findings.change(open.id, kept(finding));
	for (const { id } of over) await findings.change(id, { solvedAt: now() });
};

/** Asks every connection how it is and keeps the findings: one for a system, however many connections wait for it. */
export const judgeAll = async (parts: Parts): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		const connections = (await parts.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
		const { findings } = judgeTogether(await factsTogether(parts, connections, workspace.timeZone));
		await keepFindings(parts, workspace.id, findings);
	}
};

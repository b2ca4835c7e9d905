import type { Finding } from '#lib/domain/health/finding.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import { judgeTogether } from '#lib/domain/health/judge-together.ts';
import { reconcile } from '#lib/domain/health/reconcile.ts';
import type { App } from '../app.ts';
import { telling, tellingOver, type Names } from '../alarms/raise.ts';
import { newId } from '../persistence/id.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { factsTogether } from './facts-together.ts';

type Parts = Pick<App, 'store' | 'now'>;

const kept = ({ say, todo, minutesADay }: Finding) => ({ say, todo: todo.say, place: todo.href, minutesADay });

/** The names of everything that a finding of a business may be about, by id. */
const namesOf = async ({ store }: Parts, workspaceId: string): Promise<Names> =>
	new Map(
		[...(await store.connections.of(workspaceId)), ...(await store.systems.of(workspaceId))].map(({ id, name }) => [
			id,
			name
		])
	);

/** Opens what is new, brings up to date what goes on, closes what is over, and tells whoever wants to know. */
const keepFindings = async (parts: Parts, workspace: Workspace, found: readonly PlacedFinding[]): Promise<void> => {
	const { store, now } = parts;
	const { findings } = store;
	const workspaceId = workspace.id;
	const { fresh, goesOn, over } = reconcile(await findings.openOf(workspaceId), found);
	const channels = fresh.length > 0 ? await store.channels.of(workspaceId) : [];
	const names = fresh.length > 0 ? await namesOf(parts, workspaceId) : new Map<string, string>();
	for (const placed of fresh) {
		const { finding, ...about } = placed;
		const { check, since } = finding;
		const id = newId();
		const allClears = channels.length > 0 ? await store.alarms.allClears({ ...about, check }) : [];
		await store.atomically((tx) => [
			findings.adding(tx, { id, workspaceId, ...about, check, ...kept(finding), since, openedAt: now() }),
			telling(parts, tx, workspace, { channels, names, id, placed, allClears })
		]);
	}
	for (const { open, finding } of goesOn) await findings.change(open.id, kept(finding));
	for (const { id } of over) {
		const ended = await tellingOver(parts, id);
		await store.atomically((tx) => [findings.changing(tx, id, { solvedAt: now() }), ended(tx)]);
	}
};

/** Asks every connection how it is and keeps the findings: one for a system, however many connections wait for it. */
export const judgeAll = async (parts: Parts): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		const connections = (await parts.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
		const { findings } = judgeTogether(await factsTogether(parts, connections, workspace));
		await keepFindings(parts, workspace, findings);
	}
};

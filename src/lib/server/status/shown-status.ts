import { judgeTogether } from '#lib/domain/health/judge-together.ts';
import { statusCount, statusLine, type StatusCount, type StatusLine } from '#lib/domain/status/status-line.ts';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import { tokenHash } from '../connections/incoming-token.ts';
import { factsTogether } from '../health/facts-together.ts';

export interface ShownStatus {
	readonly business: string;
	readonly locale: string;
	readonly timeZone: string;
	/** What does not work first. */
	readonly lines: readonly StatusLine[];
	readonly count: StatusCount;
	/** UTC milliseconds. */
	readonly at: number;
}

const URGENCY = { bad: 0, warn: 1, good: 2, idle: 3 } as const;

/** How the connections of a business are, for whoever knows the address. Throws `NotHere` where it leads nowhere. */
export const shownStatus = async (app: Pick<App, 'store' | 'now'>, token: string): Promise<ShownStatus> => {
	const page = await app.store.statusPages.byTokenHash(tokenHash(token));
	const workspace = page && (await app.store.workspaces.byId(page.workspaceId));
	if (!workspace) throw new NotHere('status page');
	const connections = (await app.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
	const facts = await factsTogether(app, connections, workspace);
	const { health } = judgeTogether(facts);
	const lines = [...facts].flatMap(([id, { name, practice }]) => {
		const answer = health.get(id);
		return answer && !practice ? [statusLine(id, name, answer)] : [];
	});
	return {
		business: workspace.name,
		locale: workspace.locale,
		timeZone: workspace.timeZone,
		lines: lines.toSorted((a, b) => URGENCY[a.tone] - URGENCY[b.tone] || a.name.localeCompare(b.name)),
		count: statusCount(lines),
		at: app.now()
	};
};

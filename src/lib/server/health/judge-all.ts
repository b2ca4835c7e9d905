import { judge } from '#lib/domain/health/judge.ts';
import type { Finding } from '#lib/domain/health/finding.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import { healthFacts } from './facts.ts';

type Parts = Pick<App, 'store' | 'now'>;

/** Opens what is new, brings up to date what goes on, and closes what is over. */
const keepFindings = async (
	{ store, now }: Parts,
	connection: Connection,
	found: readonly Finding[]
): Promise<void> => {
	const open = await store.findings.openOfConnection(connection.id);
	for (const finding of found) {
		const known = open.find(({ check }) => check === finding.check);
		const facts = { say: finding.say, todo: finding.todo.say, minutesADay: finding.minutesADay };
		if (known) await store.findings.change(known.id, facts);
		else {
			const { workspaceId, id: connectionId } = connection;
			const dates = { since: finding.since, openedAt: now() };
			await store.findings.open({ id: newId(), workspaceId, connectionId, check: finding.check, ...facts, ...dates });
		}
	}
	for (const { id, check } of open) {
		if (!found.some((finding) => finding.check === check)) await store.findings.change(id, { solvedAt: now() });
	}
};

/** Asks every connection how it is and keeps the findings. */
export const judgeAll = async (parts: Parts): Promise<void> => {
	for (const { id, timeZone } of await parts.store.workspaces.all()) {
		for (const connection of await parts.store.connections.of(id)) {
			if (connection.state === 'draft') continue;
			const health = judge(await healthFacts(parts, connection, timeZone));
			await keepFindings(parts, connection, health.findings);
		}
	}
};

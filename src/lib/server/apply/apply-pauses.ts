import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '#lib/domain/pauses/plan.ts';
import { isPast } from '#lib/domain/pauses/say-plan.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { endingPlan, planning } from '../pauses/plan-pause.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { planIn, type PauseEntry } from './pause-entry.ts';

interface Planned {
	readonly plan: Plan;
	readonly rests: boolean;
}

/** With its country, so that the holidays of the business and those of its country are the same. */
const inFull = ({ plan, rests }: Planned, country: string) => [
	plan.kind === 'holidays' ? { country, ...plan } : plan,
	rests
];

/**
 * Brings what is planned for a connection, or with null for all of a business, to what the file says: what it does not
 * name ends. A file that says nothing of pauses leaves them as they are.
 */
export const applyPauses = async (
	parts: Pick<App, 'store' | 'now'>,
	{ id: workspaceId, country, timeZone }: Pick<Workspace, 'id' | 'country' | 'timeZone'>,
	connectionId: string | null,
	entries: readonly PauseEntry[] | undefined
): Promise<void> => {
	if (!entries) return;
	const { store, now } = parts;
	const left = (await store.plannedPauses.of(workspaceId)).filter((row) => row.connectionId === connectionId);
	const added = entries
		.map((entry): Planned => ({ plan: planIn(entry), rests: entry.rests }))
		.filter((wanted) => {
			const at = left.findIndex((row) => isDeepStrictEqual(inFull(row, country), inFull(wanted, country)));
			if (at !== -1) left.splice(at, 1);
			return at === -1;
		});
	const today = dayOf(now(), timeZone);
	const ended = left.filter(({ plan }) => !isPast(plan, today));
	if (added.length + ended.length === 0) return;
	await store.atomically((tx) => [
		...added.flatMap((wanted) => planning(parts, tx, { workspaceId, connectionId }, { ...wanted, country })),
		...ended.flatMap((row) => endingPlan(parts, tx, row, country))
	]);
};

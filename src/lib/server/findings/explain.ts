import { z } from 'zod';
import type { NewNormal } from '#lib/domain/health/drift/new-normal.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import { mustStand } from './acknowledge.ts';

const MOST_NORMALS = 50;

const explainForm = z.object({
	say: z.string().trim().min(1, 'Say in a few words what it was.').max(500, 'Use at most 500 characters.'),
	normal: z.literal('on').optional()
});

/** From the first day on which it was so: what came since is what is usual now. */
const newNormalOf = ({ drift, since }: StoredFinding, timeZone: string): NewNormal => {
	if (drift === null) throw new Mistake('It is not about what is usual, so it cannot become the new normal.');
	return { kind: drift, day: dayOf(since, timeZone) };
};

/**
 * Keeps what somebody says that it was, also in the diary. Where that is how it is from now on, what is usual is learnt
 * anew and the finding is solved. Throws `Mistake`.
 */
export const explain = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	finding: StoredFinding,
	typed: Readonly<Record<string, string>>,
	{ by, timeZone }: { readonly by: string; readonly timeZone: string }
): Promise<void> => {
	mustStand(finding);
	const { say, normal } = checked(explainForm, typed);
	const at = now();
	const { id, workspaceId, connectionId, systemId } = finding;
	const connection = connectionId === null ? null : await store.connections.byId(connectionId);
	const newNormal = normal ? newNormalOf(finding, timeZone) : null;
	const explained = { by, at, say };
	const note = newNormal ? `${say} This is the new normal.` : say;
	await store.atomically((tx) => [
		store.findings.changing(tx, id, { explained, ...(newNormal && { solvedAt: at, snoozed: null }) }),
		writing({ store, now }, tx, { workspaceId, connectionId, systemId }, { kind: 'explained', say: note, by }),
		newNormal && connection
			? [
					store.alarms.hushing(tx, id),
					store.connections.changing(tx, connection.id, {
						newNormals: [...(connection.newNormals ?? []), newNormal].slice(-MOST_NORMALS)
					})
				]
			: []
	]);
};

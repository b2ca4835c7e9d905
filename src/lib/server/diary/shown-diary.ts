import { numbered } from '#lib/domain/diary/marks.ts';
import type { DiaryEntry } from '#lib/domain/diary/entry.ts';
import { peopleNames } from '../accounts/people-names.ts';
import type { App } from '../app.ts';
import { usedSystems } from '../health/used-systems.ts';
import type { Connection } from '../persistence/connections.ts';

const MOST = 100;

/** An entry as the page of a connection shows it. */
export interface ShownEntry extends DiaryEntry {
	/** By which the charts call it; null where it was before their first day. */
	readonly number: number | null;
	/** Who did it; null where nobody did. */
	readonly by: string | null;
}

/**
 * What has changed about a connection, its systems and its business, the newest first: those since `charted` with the
 * number by which the charts call them.
 */
export const shownDiary = async (
	app: Pick<App, 'store'>,
	connection: Connection,
	charted: number
): Promise<ShownEntry[]> => {
	const { id: connectionId, workspaceId } = connection;
	const systemIds = (await usedSystems(app, connection)).map(({ id }) => id);
	const rows = await app.store.diary.of({ workspaceId, connectionId, systemIds }, 0, MOST);
	const names = rows.some(({ personId }) => personId !== null)
		? await peopleNames(app, workspaceId)
		: new Map<string, string>();
	return numbered(rows, charted).map(({ id, at, kind, say, personId, number }) => ({
		id,
		at,
		kind,
		say,
		number,
		by: personId === null ? null : (names.get(personId) ?? 'somebody')
	}));
};

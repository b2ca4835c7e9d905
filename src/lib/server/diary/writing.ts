import type { DiaryKind } from '#lib/domain/diary/entry.ts';
import type { App } from '../app.ts';
import type { Query } from '../persistence/database.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';

/** What an entry is about: a connection, a system in all its connections, or with neither the whole business. */
export interface About {
	readonly workspaceId: string;
	readonly connectionId?: string | null;
	readonly systemId?: string | null;
}

/** What an entry about a connection is about. */
export const about = ({ id, workspaceId }: Pick<Connection, 'id' | 'workspaceId'>): About => ({
	workspaceId,
	connectionId: id
});

export interface Written {
	readonly kind: DiaryKind;
	readonly say: string;
	/** The id of the person who did it. */
	readonly by?: string | null | undefined;
	/** UTC milliseconds; now where absent. */
	readonly at?: number;
}

/** The statement that writes something into the diary, to stand in one list with what it tells of. */
export const writing = (
	{ store, now }: Pick<App, 'store' | 'now'>,
	tx: Query,
	{ workspaceId, connectionId = null, systemId = null }: About,
	{ kind, say, by = null, at = now() }: Written
) => store.diary.adding(tx, { id: newId(at), workspaceId, connectionId, systemId, at, kind, say, personId: by });

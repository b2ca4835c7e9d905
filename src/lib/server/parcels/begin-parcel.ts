import { markFrom } from '#lib/domain/parcel/mark.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { Parcel } from '../persistence/parcels.ts';
import type { Parts } from './hold-parcel.ts';

/**
 * Writes down that a test record sets out, for the report about a week or because a person wants it; null where one of
 * this connection is on its way, or that week has had its own, whichever process sent it.
 */
export const beginParcel = async (
	{ store, room, now }: Parts,
	{ id: connectionId }: Pick<Connection, 'id'>,
	week: string | null
): Promise<Parcel | null> => {
	const at = now();
	const nothingYet = { arrivedAt: null, endedAt: null, say: null, technical: null };
	const parcel: Parcel = {
		...{ id: newId(at), connectionId, week, mark: markFrom(room.random()), state: 'going' },
		...{ startedAt: at, beatAt: at },
		...nothingYet
	};
	return (await store.parcels.begin(parcel)) ? parcel : null;
};

import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import type { StoredMismatch } from '../persistence/mismatches.ts';

/** A mismatch of this connection. Throws `NotHere`. */
export const myMismatch = async (
	{ store }: Pick<App, 'store'>,
	connectionId: string,
	id: string
): Promise<StoredMismatch> => {
	const found = await store.mismatches.byId(id);
	if (found?.connectionId !== connectionId) throw new NotHere('record');
	return found;
};

import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { myMismatch } from './my-mismatch.ts';

/** A person says that it is right as it is: it is not told again. Or, after all, that it is to be told. */
export const callRight = async (
	{ store }: Pick<App, 'store'>,
	{ id: connectionId }: Connection,
	mismatchId: string,
	state: 'right' | 'open'
): Promise<void> => {
	const { id } = await myMismatch({ store }, connectionId, mismatchId);
	await store.mismatches.change(id, { state });
};

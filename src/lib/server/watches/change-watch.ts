import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import type { Connection } from '../persistence/connections.ts';
import { watchForm } from './watch-form.ts';

/** Changes how often a watched connection is to ping. Throws `Mistake` with a sentence per field. */
export const changeWatch = async (
	{ store }: Pick<App, 'store'>,
	{ id }: Connection,
	typed: Readonly<Record<string, string>>
): Promise<void> => {
	const { schedule, grace } = checked(watchForm, typed);
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { schedule }),
		store.watches.changing(tx, id, { grace })
	]);
};

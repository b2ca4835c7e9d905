import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { scheduleEntry } from '../diary/schedule-entry.ts';
import { about, writing } from '../diary/writing.ts';
import type { Connection } from '../persistence/connections.ts';
import { watchForm } from './watch-form.ts';

/** Changes how often a watched connection is to ping. Throws `Mistake` with a sentence per field. */
export const changeWatch = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	typed: Readonly<Record<string, string>>,
	by: string | null = null
): Promise<void> => {
	const { store } = parts;
	const { id } = connection;
	const { schedule, grace } = checked(watchForm, typed);
	const entry = connection.state === 'draft' ? null : scheduleEntry(connection.schedule, schedule);
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { schedule }),
		store.watches.changing(tx, id, { grace }),
		entry ? writing(parts, tx, about(connection), { ...entry, by }) : []
	]);
};

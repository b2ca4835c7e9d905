import { z } from 'zod';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import type { Connection } from '../persistence/connections.ts';
import { about, writing } from './writing.ts';

const noteForm = z.object({
	note: z.string().trim().min(1, 'Write what has changed.').max(500, 'Use at most 500 characters.')
});

/** Keeps what a person has to say about a connection. Throws `Mistake`. */
export const note = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	typed: Readonly<Record<string, string>>,
	by: string
): Promise<void> => {
	const { note: say } = checked(noteForm, typed);
	await parts.store.atomically((tx) => [writing(parts, tx, about(connection), { kind: 'note', say, by })]);
};

import { z } from 'zod';
import { called, exactly } from './exactly.ts';
import { pauseEntries } from './pause-entry.ts';

/** A connection that something else runs, and that pings us. */
export const watchedEntry = exactly({
	/** When it is to ping; without one, whenever something was carried. */
	schedule: z.string().optional(),
	/** Minutes by which a ping may be late. */
	grace: z.int().min(1).max(10_080).default(60),
	/** The system of the mailbox into which it mails its pings. */
	mailbox: called.optional(),
	/** A new one is half-finished until its first ping, whatever is said here, unless it is paused. */
	state: z.enum(['on', 'paused']).optional(),
	minutesEach: z.number().min(0).max(480).optional(),
	pauses: pauseEntries.optional()
});

export type WatchedEntry = z.output<typeof watchedEntry>;

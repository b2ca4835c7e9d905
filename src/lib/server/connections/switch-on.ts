import { scheduleProblem } from '#lib/domain/runs/schedule.ts';
import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { scheduleEntry } from '../diary/schedule-entry.ts';
import { about, writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { beginNow } from './begin-now.ts';
import { runSoon } from './run-soon.ts';

const PATIENCE = 30_000;

export interface SwitchOn {
	/** Five cron fields; not needed where the source sends to us. */
	readonly schedule: string | null;
	/** What to do with what is already at the source. */
	readonly earlier: 'carry' | 'leave';
	/** Minutes that one record costs a person today; null leaves what is known. */
	readonly minutesEach?: number | null;
}

/**
 * Lets a connection run by itself from now on. Throws `Mistake` where it was not tried or the schedule cannot be read,
 * `ConnectorError` where the source does not answer.
 */
export const switchOn = async (
	app: Pick<App, 'store' | 'room' | 'now' | 'queue'>,
	connection: Connection,
	{ schedule, earlier, minutesEach = null }: SwitchOn,
	by: string | null = null
): Promise<void> => {
	const { store, room, now } = app;
	if (!connection.triedAt) throw new Mistake('Send one real record first, and see that it arrives.');
	const { manifest } = await openStream(room, connection, AbortSignal.timeout(PATIENCE));
	const pushed = manifest.arrival === 'pushed';
	if (!pushed) {
		if (!schedule) throw new Mistake('Choose how often to look for new records.');
		const problem = scheduleProblem(schedule);
		if (problem) throw new Mistake(problem, { schedule: problem });
	}
	// Only the first time: a connection that was on before goes on where it stopped, or what came since would be lost.
	const leaves = earlier === 'leave' && connection.switchedOnAt === null;
	if (leaves) await beginNow(app, connection);
	const at = now();
	const change = {
		state: 'on' as const,
		switchedOnAt: connection.switchedOnAt ?? at,
		schedule: pushed ? null : schedule,
		minutesEach: minutesEach ?? connection.minutesEach
	};
	const entry =
		connection.switchedOnAt === null
			? { kind: 'resumed' as const, say: 'Switched on.' }
			: scheduleEntry(connection.schedule, change.schedule);
	await store.atomically((tx) => [
		store.connections.changing(tx, connection.id, change),
		store.pauses.ending(tx, connection.id, at),
		entry ? writing(app, tx, about(connection), { ...entry, by }) : []
	]);
	await runSoon(app, [connection.id]);
};

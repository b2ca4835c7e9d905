import { manifests } from '#connectors/registry.ts';
import { scheduleProblem } from '#lib/domain/runs/schedule.ts';
import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { skipWaiting } from './skip-waiting.ts';

export interface SwitchOn {
	/** Five cron fields; not needed where the source sends to us. */
	readonly schedule: string | null;
	/** What to do with what is already at the source. */
	readonly earlier: 'carry' | 'leave';
	/** Minutes that one record costs a person today; null leaves what is known. */
	readonly minutesEach?: number | null;
}

const isPushed = async ({ store }: Pick<App, 'store'>, connection: Connection): Promise<boolean> => {
	const system = connection.sourceSystemId ? await store.systems.byId(connection.sourceSystemId) : null;
	return manifests[system?.connector ?? '']?.streams[connection.stream ?? '']?.arrival === 'pushed';
};

/**
 * Lets a connection run by itself from now on. Throws `Mistake` where it was not tried or the schedule cannot be read,
 * `ConnectorError` where the source does not answer.
 */
export const switchOn = async (
	app: Pick<App, 'store' | 'room' | 'now' | 'queue'>,
	connection: Connection,
	{ schedule, earlier, minutesEach = null }: SwitchOn
): Promise<void> => {
	const { store, room, now, queue } = app;
	if (!connection.triedAt) throw new Mistake('Send one real record first, and see that it arrives.');
	const pushed = await isPushed(app, connection);
	if (!pushed) {
		if (!schedule) throw new Mistake('Choose how often to look for new records.');
		const problem = scheduleProblem(schedule);
		if (problem) throw new Mistake(problem, { schedule: problem });
	}
	const { stream, context } = await openStream(room, connection, AbortSignal.timeout(30_000));
	if (earlier === 'leave' && pushed) await skipWaiting(app, connection);
	if (earlier === 'leave' && !pushed) {
		const cursor = await stream.now(context);
		await store.atomically((tx) => [store.cursors.moving(tx, connection.id, cursor, now())]);
	}
	const at = now();
	await store.connections.change(connection.id, {
		state: 'on',
		switchedOnAt: at,
		schedule: pushed ? null : schedule,
		minutesEach: minutesEach ?? connection.minutesEach
	});
	await store.runs.enqueueOnce({ connectionId: connection.id, slot: at, queuedAt: at });
	queue.nudge();
};

import { startOfDay } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { about, writing } from '../diary/writing.ts';
import { queueDueBackfills } from '../engine/due-backfills.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

export interface BackfillWish {
	/** The first day, as 2026-11-22 in the business's own time zone. */
	readonly from: string;
	/** Whether records that carry no date are carried too. */
	readonly undated: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const goOn = async (parts: Parts): Promise<void> => {
	await queueDueBackfills(parts);
	parts.queue.nudge();
};

/** Begins to carry what lies at the source from a day on, beside the ordinary runs. Throws `Mistake`. */
export const startBackfill = async (
	parts: Parts,
	connection: Connection,
	{ from, undated }: BackfillWish,
	timeZone: string,
	by: string | null = null
): Promise<void> => {
	const { store, now } = parts;
	const since = DAY.test(from) && !Number.isNaN(Date.parse(from)) ? startOfDay(from, timeZone) : null;
	const wrong = (say: string): Mistake => new Mistake(say, { from: say });
	if (since === null) throw wrong('Choose the first day to carry.');
	if (since > now()) throw wrong('This day is still to come. Choose one that has been.');
	if (connection.state !== 'on') throw new Mistake('Switch the connection on first; then carry what came before.');
	const counts = { looked: 0, taken: 0, known: 0, older: 0 };
	const row = { connectionId: connection.id, since, undated, state: 'going' as const, startedAt: now(), ...counts };
	const before = await store.backfills.of(connection.id);
	if (before && before.state !== 'done') throw new Mistake('Earlier records are being carried already.');
	const say = `What came since ${from} is carried too.`;
	await store.atomically((tx) => [
		store.backfills.beginning(tx, row),
		writing(parts, tx, about(connection), { kind: 'backfill', say, by })
	]);
	await goOn(parts);
};

/** Stops at the next page; what has been carried stays carried, and it can go on from there. */
export const pauseBackfill = async ({ store }: Parts, { id }: Connection): Promise<void> => {
	if (!(await store.backfills.change(id, ['going'], { state: 'paused' })))
		throw new Mistake('It is not being carried just now, so there is nothing to pause.');
};

export const resumeBackfill = async (parts: Parts, { id }: Connection): Promise<void> => {
	const resumed = await parts.store.backfills.change(id, ['paused'], { state: 'going', nextAt: null, say: null });
	if (!resumed) throw new Mistake('It is going on already, or has come to its end.');
	await goOn(parts);
};

/** Gives it up for good: the rest stays where it is. */
export const endBackfill = async ({ store, now }: Parts, { id }: Connection): Promise<void> => {
	const ended = await store.backfills.change(id, ['going', 'paused'], { state: 'done', endedAt: now() });
	if (!ended) throw new Mistake('It has come to its end already, so nothing was changed.');
};

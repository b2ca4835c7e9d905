import { manifestOf } from '#connectors/registry.ts';
import type { HealthFacts } from '#lib/domain/health/facts.ts';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Sample } from '../persistence/samples.ts';
import { brokenSystems } from './broken-systems.ts';
import { watchedDays, type Place } from './drift.ts';
import { usedSystems } from './used-systems.ts';

const DAYS = 56;
const MINUTE = 60_000;

const perDay = (samples: readonly Sample[], timeZone: string, now: number) => {
	const today = dayOf(now, timeZone);
	const counts = new Map<string, number>();
	for (const { hour, records } of samples) {
		const day = dayOf(hour, timeZone);
		counts.set(day, (counts.get(day) ?? 0) + records);
	}
	return Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1)).map((day) => ({
		day,
		count: counts.get(day) ?? 0
	}));
};

/** Gathers what a connection's health is judged from. */
export const healthFacts = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	place: Place
): Promise<HealthFacts> => {
	const { store } = app;
	const { timeZone } = place;
	const now = app.now();
	const from = startOfDay(addDays(dayOf(now, timeZone), 1 - DAYS), timeZone);
	const [[lastRun], samples, counts, systems, lastGood] = await Promise.all([
		store.runs.latest(connection.id, 1),
		store.samples.between([connection.id], from, now + 1),
		store.deliveries.counts(connection.id),
		usedSystems(app, connection),
		store.runs.lastGood(connection.id)
	]);
	const [newest] = await store.records.latest(connection.id, 1);
	const watch = connection.kind === 'watched' ? await store.watches.of(connection.id) : null;
	const source = systems.find(({ id }) => id === connection.sourceSystemId);
	const manifest = source && manifestOf(source);
	const stream = manifest?.streams[connection.stream ?? ''];
	return {
		name: connection.name,
		state: connection.state,
		practice: manifest?.practice === true,
		watch: watch && { grace: watch.grace * MINUTE },
		arrival: stream?.arrival ?? (watch && connection.schedule === null ? 'pushed' : 'polled'),
		schedule: connection.schedule,
		timeZone,
		now,
		createdAt: connection.createdAt,
		switchedOnAt: connection.switchedOnAt,
		lastRun: lastRun ? { slot: lastRun.slot, state: lastRun.state, say: lastRun.say } : null,
		lastGoodRunAt: lastGood?.endedAt ?? null,
		failingSince: await store.runs.failedSince(connection.id, lastGood?.slot ?? 0),
		lastRecordAt: watch ? watch.lastRecordAt : (newest?.arrivedAt ?? null),
		waiting: (counts.pending ?? 0) + (counts.sent ?? 0),
		oldestWaitingAt: await store.deliveries.oldestWaiting(connection.id),
		needsAttention: (counts.refused ?? 0) + (counts['in-doubt'] ?? 0),
		drift: connection.state === 'on' ? (await watchedDays(app, connection, place)).standing : [],
		broken: await brokenSystems(app, connection, systems),
		recordsPerDay: perDay(samples, timeZone, now),
		minutesEach: connection.minutesEach
	};
};

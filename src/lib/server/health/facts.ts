import { manifestOf } from '#connectors/registry.ts';
import type { HealthFacts } from '#lib/domain/health/facts.ts';
import { spanAt } from '#lib/domain/pauses/within.ts';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { matchFacts } from '../comparisons/match-facts.ts';
import { openChanges } from '../fields/open-changes.ts';
import { brokenSystems } from './broken-systems.ts';
import { watchedDays, type Place } from './drift.ts';
import { figuresFor } from './held.ts';
import { hourCostOf } from './hour-cost.ts';
import { pausesOf } from '../pauses/pauses-of.ts';
import { countsPerDay } from './past-counts.ts';
import { usedSystems } from './used-systems.ts';

const DAYS = 56;
const MINUTE = 60_000;

/** Gathers what a connection's health is judged from. */
export const healthFacts = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	place: Place
): Promise<HealthFacts> => {
	const { store } = app;
	const { timeZone } = place;
	const now = app.now();
	const today = dayOf(now, timeZone);
	const from = startOfDay(addDays(today, 1 - DAYS), timeZone);
	const [[lastRun], counts, systems, lastGood] = await Promise.all([
		store.runs.latest(connection.id, 1),
		store.deliveries.openCounts(connection.id),
		usedSystems(app, connection),
		store.runs.lastGood(connection.id)
	]);
	const [newest] = await store.records.latest(connection.id, 1);
	const changes = await store.fieldChanges.of(connection.id);
	const figures = await figuresFor(app, connection);
	const pauses = await pausesOf(app, connection, Math.min(from, lastRun?.slot ?? from), place);
	const until = spanAt(pauses.planned, now)?.to;
	const rests = connection.state === 'paused' && (await store.pauses.isPlanned(connection.id));
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
		drift: connection.state === 'on' ? (await watchedDays(app, connection, place, changes)).standing : [],
		pauses: pauses.all,
		planned: until === undefined ? null : { until, rests },
		fields: await openChanges(app, connection, systems, changes),
		broken: await brokenSystems(app, connection, systems),
		match: await matchFacts(app, connection),
		recordsPerDay: await countsPerDay(app, connection.id, { today, timeZone, days: DAYS }),
		minutesEach: connection.minutesEach ?? figures?.minutesEach ?? null,
		hourCost: hourCostOf(figures, place.currency)
	};
};

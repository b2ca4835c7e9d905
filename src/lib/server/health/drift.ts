import { dayRows } from '#lib/domain/health/drift/day-rows.ts';
import { watch, type Period, type Watched } from '#lib/domain/health/drift/standing.ts';
import { withNights } from '#lib/domain/health/drift/with-nights.ts';
import { pausedDays } from '#lib/domain/pauses/within.ts';
import { addDays, dayOf, daysBetween, startOfDay, startsOfDays } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { daysOfFields } from '../fields/days-of-fields.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { pausesOf } from '../pauses/pauses-of.ts';
import { holidaysOf } from './holidays.ts';

/** A year and a bit: what a business does in a year is what is usual there. */
const DAYS = 400;
const MOST_KEPT = 5_000;

/** Whose calendar and whose holidays count, and in which money. */
export type Place = Pick<Workspace, 'timeZone' | 'country' | 'currency'>;

interface Kept {
	readonly day: string;
	readonly watched: Watched;
}

const NOTHING: Watched = { standing: [], bands: new Map() };

const watchDays = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	place: Place,
	today: string,
	changes: readonly StoredFieldChange[]
): Promise<Watched> => {
	const { store } = app;
	const { id, switchedOnAt, newNormals } = connection;
	const { timeZone, country } = place;
	if (switchedOnAt === null) return NOTHING;
	const first = addDays(dayOf(switchedOnAt, timeZone), 1);
	const earliest = addDays(today, -DAYS);
	const from = first > earliest ? first : earliest;
	if (from >= today) return NOTHING;
	const starts = startsOfDays(from, daysBetween(from, today), timeZone);
	const samples = await store.samples.addedUp(id, starts);
	const pauses = await pausesOf(app, connection, startOfDay(from, timeZone), place);
	const paused = [...pausedDays(pauses.all, timeZone)].filter((day) => day <= today);
	const years = [...new Set([from, today].map((day) => Number(day.slice(0, 4))))];
	const holidays = await holidaysOf(country, years);
	const special = { holidays, paused, newNormals: newNormals ?? [] };
	const meta = { timeZone, country, ...special, granularity: 'day' as const };
	const nights = await store.comparisons.nights(id, startOfDay(from, timeZone));
	const ofFields = await daysOfFields({ store }, id, changes, { from, to: today });
	const days = withNights(dayRows(samples, from, today, timeZone), nights, timeZone);
	const whole = days.map(([day, row]): Period => [day, { ...row, ...ofFields.get(day) }]);
	return watch(meta, whole, today);
};

const keptOf = new WeakMap<object, Map<string, Kept>>();

/**
 * What watching the whole days of a connection has led to. A day that is over does not change any more, so each
 * connection is watched through once a day. The changes of its fields are looked up where they are not `known`.
 */
export const watchedDays = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	place: Place,
	known?: readonly StoredFieldChange[]
): Promise<Watched> => {
	const today = dayOf(app.now(), place.timeZone);
	const kept = keptOf.get(app.store) ?? new Map<string, Kept>();
	keptOf.set(app.store, kept);
	const { id, switchedOnAt, newNormals } = connection;
	const changes = known ?? (await app.store.fieldChanges.of(id));
	// What has been answered about a field is not held against it any more.
	const answers = changes.map(({ answeredAt }) => answeredAt);
	const plans = await app.store.plannedPauses.holdingFor(connection.workspaceId, id);
	const key = JSON.stringify([id, switchedOnAt, newNormals, place.timeZone, place.country, answers, plans]);
	const before = kept.get(key);
	if (before?.day === today) return before.watched;
	const watched = await watchDays(app, connection, place, today, changes);
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, { day: today, watched });
	return watched;
};

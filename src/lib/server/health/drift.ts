import { dayRows } from '#lib/domain/health/drift/day-rows.ts';
import { watch, type Watched } from '#lib/domain/health/drift/standing.ts';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { holidaysOf } from './holidays.ts';

/** A year and a bit: what a business does in a year is what is usual there. */
const DAYS = 400;
const MOST_KEPT = 5_000;

/** Whose calendar and whose holidays count. */
export type Place = Pick<Workspace, 'timeZone' | 'country'>;

interface Kept {
	readonly day: string;
	readonly watched: Watched;
}

const NOTHING: Watched = { standing: [], bands: new Map() };

/** Every day of which a part was paused. */
const pausedDays = (
	pauses: readonly { readonly from: number; readonly to: number | null }[],
	today: string,
	timeZone: string
): string[] =>
	pauses.flatMap(({ from, to }) => {
		const last = to === null ? today : dayOf(to, timeZone);
		const days: string[] = [];
		for (let day = dayOf(from, timeZone); day <= last; day = addDays(day, 1)) days.push(day);
		return days;
	});

const watchDays = async (
	{ store }: Pick<App, 'store'>,
	{ id, switchedOnAt }: Connection,
	{ timeZone, country }: Place,
	today: string
): Promise<Watched> => {
	if (switchedOnAt === null) return NOTHING;
	const first = addDays(dayOf(switchedOnAt, timeZone), 1);
	const earliest = addDays(today, -DAYS);
	const from = first > earliest ? first : earliest;
	if (from >= today) return NOTHING;
	const samples = await store.samples.between([id], startOfDay(from, timeZone), startOfDay(today, timeZone));
	const paused = pausedDays(await store.pauses.of(id), today, timeZone);
	const years = [...new Set([from, today].map((day) => Number(day.slice(0, 4))))];
	const holidays = [...(await holidaysOf(country, years)), ...paused];
	const meta = { timeZone, country, holidays, granularity: 'day' as const };
	return watch(meta, dayRows(samples, from, today, timeZone), today);
};

const keptOf = new WeakMap<object, Map<string, Kept>>();

/**
 * What watching the whole days of a connection has led to. A day that is over does not change any more, so each
 * connection is watched through once a day.
 */
export const watchedDays = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	place: Place
): Promise<Watched> => {
	const today = dayOf(app.now(), place.timeZone);
	const kept = keptOf.get(app.store) ?? new Map<string, Kept>();
	keptOf.set(app.store, kept);
	const key = [connection.id, connection.switchedOnAt, place.timeZone, place.country].join();
	const before = kept.get(key);
	if (before?.day === today) return before.watched;
	const watched = await watchDays(app, connection, place, today);
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, { day: today, watched });
	return watched;
};

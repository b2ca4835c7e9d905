import { addDays, startOfDay, startsOfDays, type Day } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';

interface Kept {
	readonly day: string;
	readonly counts: readonly DayCount[];
}

export interface DayCount {
	readonly day: Day;
	readonly count: number;
}

const MOST_KEPT = 5_000;
const keptOf = new WeakMap<object, Map<string, Kept>>();

const countDays = async (
	{ store }: Pick<App, 'store'>,
	connectionId: string,
	days: readonly Day[],
	timeZone: string
): Promise<DayCount[]> => {
	const [first = ''] = days;
	const starts = startsOfDays(first, days.length, timeZone);
	const counts = days.map(() => 0);
	for (const { hour, records } of await store.samples.addedUp(connectionId, starts)) {
		counts[starts.findLastIndex((start) => start <= hour)] = records;
	}
	return days.map((day, index) => ({ day, count: counts[index] ?? 0 }));
};

/**
 * Records per day of a connection, oldest first, the last of so many days today. A day that is over does not change any
 * more, so those before today are counted once a day.
 */
export const countsPerDay = async (
	app: Pick<App, 'store'>,
	connectionId: string,
	{ today, timeZone, days: count }: { readonly today: Day; readonly timeZone: string; readonly days: number }
): Promise<DayCount[]> => {
	const kept = keptOf.get(app.store) ?? new Map<string, Kept>();
	keptOf.set(app.store, kept);
	const key = `${connectionId} ${timeZone}`;
	let past = kept.get(key);
	if (past?.day !== today) {
		const days = Array.from({ length: count - 1 }, (_, index) => addDays(today, index - count + 1));
		past = { day: today, counts: await countDays(app, connectionId, days, timeZone) };
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(key, past);
	}
	const now = await app.store.samples.recordsSince(connectionId, startOfDay(today, timeZone));
	return [...past.counts, { day: today, count: now }];
};

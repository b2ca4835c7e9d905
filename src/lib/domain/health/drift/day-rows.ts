import { addDays, dayOf, startOfDay } from '../../runs/local-day.ts';
import type { Period } from './standing.ts';
import type { DriftRow } from './types.ts';

/** What an hour of a connection brought, as it was counted; times in milliseconds. */
export interface CountedHour {
	/** The full hour, UTC milliseconds. */
	readonly hour: number;
	readonly records: number;
	readonly refused: number;
	readonly failed: number;
	readonly arrivals: number;
	readonly arrivalSum: number;
}

const HOUR = 3_600_000;
const SECOND = 1_000;

const sum = (hours: readonly CountedHour[], name: Exclude<keyof CountedHour, 'hour'>): number =>
	hours.reduce((total, one) => total + one[name], 0);

const rowOf = (hours: readonly CountedHour[], end: number, newest: number | null): DriftRow => {
	const arrivals = sum(hours, 'arrivals');
	return {
		records: sum(hours, 'records'),
		failed: sum(hours, 'refused') + sum(hours, 'failed'),
		...(arrivals > 0 && { duration_s: Math.max(0.001, sum(hours, 'arrivalSum') / arrivals / SECOND) }),
		...(newest !== null && { freshness_h: Math.max(0, (end - newest) / HOUR) })
	};
};

/** The hours of a connection as the days of its own calendar, from one day up to but not including another. */
export function dayRows(hours: readonly CountedHour[], from: string, to: string, timeZone: string): Period[] {
	const byDay = new Map<string, CountedHour[]>();
	for (const one of hours) {
		const day = dayOf(one.hour, timeZone);
		const those = byDay.get(day);
		if (those) those.push(one);
		else byDay.set(day, [one]);
	}
	const rows: Period[] = [];
	let newest: number | null = null;
	for (let day = from; day < to; day = addDays(day, 1)) {
		const those = byDay.get(day) ?? [];
		// Somewhere in its hour: half of it is as good a guess as any.
		for (const { hour, records } of those) if (records > 0) newest = Math.max(newest ?? 0, hour + HOUR / 2);
		rows.push([day, rowOf(those, startOfDay(addDays(day, 1), timeZone), newest)]);
	}
	return rows;
}

import type { ChartBand } from '#lib/domain/charts/spec.ts';
import type { Bands } from '#lib/domain/health/drift/standing.ts';
import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { Sample } from '../persistence/samples.ts';

/** What one day of a connection's charts is made of. */
export interface DayFigures {
	readonly day: string;
	readonly records: number;
	readonly refused: number;
	readonly failed: number;
	readonly arrivals: number;
	readonly arrivalSum: number;
	readonly arrivalMax: number;
}

/** The hours of a connection added up to the days of its own time zone, the last of them today. */
export const daysOf = (samples: readonly Sample[], timeZone: string, today: string, count: number): DayFigures[] => {
	const empty = { records: 0, refused: 0, failed: 0, arrivals: 0, arrivalSum: 0, arrivalMax: 0 };
	const days = new Map(Array.from({ length: count }, (_, i) => [addDays(today, i - count + 1), { ...empty }]));
	for (const sample of samples) {
		const day = days.get(dayOf(sample.hour, timeZone));
		if (!day) continue;
		for (const name of ['records', 'refused', 'failed', 'arrivals', 'arrivalSum'] as const) day[name] += sample[name];
		day.arrivalMax = Math.max(day.arrivalMax, sample.arrivalMax);
	}
	return [...days].map(([day, figures]) => ({ day, ...figures }));
};

/** Days by sevens, each under the first of its days; the last seven end today. */
export const weeksOf = (days: readonly DayFigures[]): DayFigures[] =>
	Array.from({ length: Math.floor(days.length / 7) }, (_, week) => {
		const seven = days.slice(days.length % 7).slice(week * 7, week * 7 + 7);
		const total = (name: Exclude<keyof DayFigures, 'day'>): number => seven.reduce((sum, day) => sum + day[name], 0);
		return {
			day: seven[0]?.day ?? '',
			records: total('records'),
			refused: total('refused'),
			failed: total('failed'),
			arrivals: total('arrivals'),
			arrivalSum: total('arrivalSum'),
			arrivalMax: Math.max(...seven.map(({ arrivalMax }) => arrivalMax))
		};
	});

/** Fewer days than these teach nothing about a weekday. */
const ENOUGH_DAYS = 14;

/** Where the counts of such days were expected to lie; null until the connection has been on for long enough. */
export const usualOf = (
	days: readonly DayFigures[],
	firstDay: string,
	bands: ReadonlyMap<string, Bands>
): ChartBand | null => {
	if (days.filter(({ day }) => day > firstDay).length < ENOUGH_DAYS) return null;
	const expected = days.map(({ day }) => bands.get(day)?.records);
	if (expected.every((band) => band === undefined)) return null;
	return { low: expected.map((band) => band?.low ?? 0), high: expected.map((band) => band?.high ?? 0) };
};

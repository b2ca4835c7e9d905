import { addDays, dayOf, type Day } from '../runs/local-day.ts';

/** What one connection did in one hour, as the house rolls it up. */
export interface HourSample {
	/** The full hour, UTC milliseconds. */
	readonly hour: number;
	readonly records: number;
	readonly delivered: number;
	readonly unchanged: number;
	readonly refused: number;
	readonly failed: number;
	/** Deliveries whose way from event to arrival was measured; the milliseconds of all of them, and the longest. */
	readonly arrivals: number;
	readonly arrivalSum: number;
	readonly arrivalMax: number;
}

/** One point for each local day, oldest first; the last is today and not over yet. */
export interface DaySeries {
	readonly days: readonly Day[];
	readonly records: readonly number[];
	readonly delivered: readonly number[];
	readonly refused: readonly number[];
	readonly failed: readonly number[];
	/** Milliseconds that a typical delivery took, and the longest of the day; null on days without one. */
	readonly typicalArrival: readonly (number | null)[];
	readonly longestArrival: readonly (number | null)[];
}

const sum = (samples: readonly HourSample[], of: (sample: HourSample) => number): number =>
	samples.reduce((total, sample) => total + of(sample), 0);

/** The average of that hour in which the middle one of the day's deliveries arrived: one slow hour does not move it. */
function typical(samples: readonly HourSample[]): number | null {
	const hours = samples.filter(({ arrivals }) => arrivals > 0);
	const sorted = hours.toSorted((a, b) => a.arrivalSum / a.arrivals - b.arrivalSum / b.arrivals);
	let left = sum(hours, ({ arrivals }) => arrivals) / 2;
	for (const { arrivals, arrivalSum } of sorted) {
		left -= arrivals;
		if (left <= 0) return arrivalSum / arrivals;
	}
	return null;
}

/**
 * Hourly samples as a series of local days, ready for a chart. An hour belongs to the day in which it begins, so that
 * a day of 23 or 25 hours has all its own and no other's. Eight weeks are 56 days.
 */
export function daySeries(
	samples: readonly HourSample[],
	place: { now: number; timeZone: string; days: number }
): DaySeries {
	const today = dayOf(place.now, place.timeZone);
	const days = Array.from({ length: place.days }, (_, at) => addDays(today, at - place.days + 1));
	const byDay = Map.groupBy(samples, ({ hour }) => dayOf(hour, place.timeZone));
	const each = <Point>(of: (samples: readonly HourSample[]) => Point): Point[] =>
		days.map((day) => of(byDay.get(day) ?? []));
	const total = (of: (sample: HourSample) => number): number[] => each((hours) => sum(hours, of));
	return {
		days,
		records: total(({ records }) => records),
		delivered: total(({ delivered, unchanged }) => delivered + unchanged),
		refused: total(({ refused }) => refused),
		failed: total(({ failed }) => failed),
		typicalArrival: each(typical),
		longestArrival: each((hours) =>
			sum(hours, ({ arrivals }) => arrivals) > 0 ? Math.max(...hours.map(({ arrivalMax }) => arrivalMax)) : null
		)
	};
}

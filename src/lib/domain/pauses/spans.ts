import { addDays, dayOf, startOfDay, weekdayOf, type Day } from '../runs/local-day.ts';
import { momentOf } from '../runs/local-time.ts';
import type { PlannedPause, WeekMoment } from './plan.ts';

/** From a moment up to but not including another, UTC milliseconds. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** The part of time that is asked about, the clock of the business, and its public holidays as `YYYY-MM-DD`. */
export interface Horizon extends Span {
	readonly timeZone: string;
	readonly holidays: readonly Day[];
}

const WEEK = 7;

/** When the clock shows this hour on a day. */
const at = (day: Day, hour: number, timeZone: string): number => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return momentOf({ year, month, day: date, hour, minute: 0, second: 0 }, timeZone);
};

const wholeDays = (first: Day, last: Day, timeZone: string): Span => ({
	from: startOfDay(first, timeZone),
	to: startOfDay(addDays(last, 1), timeZone)
});

/** Hours from the one moment of a week until the other comes; a whole week where they are the same. */
const lengthOf = (from: WeekMoment, to: WeekMoment): number => {
	const hours = (to.weekday - from.weekday) * 24 + to.hour - from.hour;
	return hours > 0 ? hours : hours + WEEK * 24;
};

function weekly(from: WeekMoment, to: WeekMoment, { timeZone, ...horizon }: Horizon): Span[] {
	const earliest = addDays(dayOf(horizon.from, timeZone), -WEEK);
	const last = dayOf(horizon.to, timeZone);
	const days = Math.floor((from.hour + lengthOf(from, to)) / 24);
	const spans: Span[] = [];
	const first = addDays(earliest, (from.weekday - weekdayOf(earliest) + WEEK) % WEEK);
	for (let day = first; day <= last; day = addDays(day, WEEK)) {
		spans.push({ from: at(day, from.hour, timeZone), to: at(addDays(day, days), to.hour, timeZone) });
	}
	return spans;
}

function spansOfOne({ plan }: PlannedPause, horizon: Horizon): Span[] {
	const { timeZone, holidays } = horizon;
	if (plan.kind === 'once') return [wholeDays(plan.from, plan.to, timeZone)];
	if (plan.kind === 'weekly') return weekly(plan.from, plan.to, horizon);
	return holidays.map((day) => wholeDays(day, day, timeZone));
}

/** The same time without overlaps, in its order. */
export function merged(spans: readonly Span[]): Span[] {
	const all: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.from - b.from)) {
		const last = all.at(-1);
		if (last && span.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
		else if (span.from < span.to) all.push(span);
	}
	return all;
}

/**
 * When nothing is expected within a horizon, in order and without overlaps. What has been ended holds up to its end. A
 * span is whole where it reaches out of the horizon.
 */
export const spansOf = (pauses: readonly PlannedPause[], horizon: Horizon): Span[] =>
	merged(
		pauses.flatMap((pause) => {
			const end = pause.endedAt ?? Infinity;
			return spansOfOne(pause, horizon)
				.map(({ from, to }) => ({ from, to: Math.min(to, end) }))
				.filter(({ from, to }) => from < to && to > horizon.from && from < horizon.to);
		})
	);

import { addDays, dayOf, startOfDay, type Day } from '../runs/local-day.ts';
import type { Span } from './spans.ts';

/** The pause in which a moment lies, or null. */
export const spanAt = (spans: readonly Span[], at: number): Span | null =>
	spans.find(({ from, to }) => at >= from && at < to) ?? null;

/** How much of the time from one moment to another lies in no pause, milliseconds; `spans` without overlaps. */
export const unpaused = (spans: readonly Span[], from: number, to: number): number =>
	spans.reduce(
		(left, span) => left - Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
		Math.max(0, to - from)
	);

/** Every day of which a part lies in a pause, by the clock of the business. */
export function pausedDays(spans: readonly Span[], timeZone: string): ReadonlySet<Day> {
	const days = new Set<Day>();
	for (const { from, to } of spans) {
		const first = dayOf(from, timeZone);
		for (let day = first; day === first || startOfDay(day, timeZone) < to; day = addDays(day, 1)) days.add(day);
	}
	return days;
}

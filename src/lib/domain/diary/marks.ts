import type { ChartMark } from '../charts/spec.ts';
import { dayOf, type Day } from '../runs/local-day.ts';

/** Something that has changed, with the number by which the diary and the charts call it. */
export interface NumberedChange {
	readonly number: number;
	/** UTC milliseconds. */
	readonly at: number;
	readonly say: string;
}

/** Numbers those since a moment, the oldest first; the others have no number. */
export function numbered<Entry extends { readonly at: number }>(
	entries: readonly Entry[],
	since: number
): (Entry & { readonly number: number | null })[] {
	const order = entries.filter(({ at }) => at >= since).toSorted((a, b) => a.at - b.at);
	return entries.map((entry) => ({ ...entry, number: order.includes(entry) ? order.indexOf(entry) + 1 : null }));
}

/** "3", or "3–5" where several fall on one day. */
const labelOf = (numbers: readonly number[]): string => {
	const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
	return first === last ? `${first}` : `${first}–${last}`;
};

/**
 * One mark for each part of a chart in which something changed; `starts` are the first days of its parts, a day or a
 * week, and the last part ends today.
 */
export function marksOf(changes: readonly NumberedChange[], starts: readonly Day[], timeZone: string): ChartMark[] {
	const byPart = Map.groupBy(changes, ({ at }) => starts.findLastIndex((start) => start <= dayOf(at, timeZone)));
	return starts.flatMap((_, index): ChartMark[] => {
		const here = (byPart.get(index) ?? []).toSorted((a, b) => a.number - b.number);
		if (here.length === 0) return [];
		return [{ index, label: labelOf(here.map(({ number }) => number)), say: here.map(({ say }) => say).join(' ') }];
	});
}

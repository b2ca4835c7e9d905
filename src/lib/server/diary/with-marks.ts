import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { marksOf } from '#lib/domain/diary/marks.ts';
import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { ShownEntry } from './shown-diary.ts';

const WEEK = 7;

/** Charts of days or of weeks, the last of which ends today, with a mark where something changed. */
export const withMarks = <One extends { readonly spec: ChartSpec }>(
	charts: readonly One[],
	entries: readonly ShownEntry[],
	{ now, timeZone }: { readonly now: number; readonly timeZone: string }
): One[] => {
	const today = dayOf(now, timeZone);
	const changes = entries.flatMap(({ number, at, say }) => (number === null ? [] : [{ number, at, say }]));
	return charts.map((chart) => {
		const { length } = chart.spec.labels;
		const step = chart.spec.each?.startsWith('Week') ? WEEK : 1;
		const starts = Array.from({ length }, (_, at) => addDays(today, 1 - (length - at) * step));
		return { ...chart, spec: { ...chart.spec, marks: marksOf(changes, starts, timeZone) } };
	});
};

import type { ChartSpec } from '#lib/domain/charts/spec.ts';

const LONGEST_UPRIGHT_LABEL = 12;

/** Whether the bars lie down: names need room that dates and weekdays do not. */
export const liesDown = (spec: ChartSpec): boolean =>
	spec.kind === 'range-bars' ||
	((spec.kind === 'bars' || spec.kind === 'stacked-bars') &&
		spec.labels.some((label) => label.length > LONGEST_UPRIGHT_LABEL));

export const hasLegend = (spec: ChartSpec): boolean =>
	spec.kind !== 'range-bars' &&
	spec.kind !== 'spark' &&
	(spec.series.length > 1 || (spec.kind === 'line' && spec.band !== undefined));

/** CSS pixels in which the chart can be read. */
export function chartHeight(spec: ChartSpec): number {
	if (spec.kind === 'spark') return 32;
	const legend = hasLegend(spec) ? 40 : 0;
	return liesDown(spec) ? 48 + legend + spec.labels.length * 48 : 240 + legend;
}

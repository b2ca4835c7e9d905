import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { withUnit } from '#lib/domain/charts/with-unit.ts';

/** "Work: 12 hours (9 to 17)" for one value of a chart; the band's own line names its two ends. */
export function tooltipLine(spec: ChartSpec, series: number, index: number, write: (value: number) => string): string {
	const inUnit = (written: string): string => (spec.unit ? withUnit(written, spec.unit) : written);
	const low = spec.band?.low[index];
	const high = spec.band?.high[index];
	const range = low === undefined || high === undefined ? '' : `${write(low)} to ${write(high)}`;
	const shown = spec.series[series];
	if (!shown) return `Expected: ${inUnit(range)}`;
	const value = shown.values[index];
	const written = typeof value === 'number' ? inUnit(write(value)) : 'not known';
	const single = spec.kind !== 'line' && spec.series.length === 1;
	return `${shown.name}: ${written}${single && range ? ` (${range})` : ''}`;
}

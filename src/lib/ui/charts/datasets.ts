import type { ChartDataset } from 'chart.js';
import type { Palette } from './palette.ts';
import type { ChartSeries, ChartSpec } from '#lib/domain/charts/spec.ts';

type Dataset = ChartDataset<'bar' | 'line', (number | [number, number] | null)[]>;

/** The series as Chart.js takes them, each in its colour. */
export function datasets(spec: ChartSpec, palette: Palette): Dataset[] {
	const colour = (series: ChartSeries, index: number): string =>
		series.tone ? palette.tones[series.tone] : (palette.series[index % palette.series.length] ?? palette.ink);

	if (spec.kind === 'range-bars') return [rangeBars(spec, palette)];

	if (spec.kind === 'line' || spec.kind === 'spark') {
		const lines = spec.series.map((series, index): Dataset => ({
			type: 'line',
			label: series.name,
			data: [...series.values],
			borderColor: colour(series, index),
			backgroundColor: colour(series, index),
			borderWidth: 2.5,
			pointRadius: pointSizes(spec, series.values),
			pointHoverRadius: 5,
			tension: 0
		}));
		return [...lines, ...bandLines(spec, palette)];
	}

	return spec.series.map((series, index): Dataset => ({
		type: 'bar',
		label: series.name,
		data: [...series.values],
		backgroundColor: colour(series, index),
		borderColor: palette.sheet,
		// A gap of paper between two parts of a stack: they are told apart without their colours.
		borderWidth: spec.kind === 'stacked-bars' ? 1 : 0,
		borderSkipped: false,
		borderRadius: 2,
		maxBarThickness: 36
	}));
}

/** A dot for each point where there are few of them; among many, only for one that no line reaches. */
const pointSizes = ({ kind, labels }: ChartSpec, values: ChartSeries['values']): number[] =>
	values.map((_, index) => {
		const alone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
		return kind === 'line' && (labels.length <= 16 || alone) ? 3 : 0;
	});

const rangeBars = (spec: ChartSpec, palette: Palette): Dataset => ({
	type: 'bar',
	label: spec.series[0]?.name,
	data: spec.labels.map((_, index) => [spec.band?.low[index] ?? 0, spec.band?.high[index] ?? 0]),
	backgroundColor: palette.series[1],
	borderSkipped: false,
	borderRadius: 2,
	maxBarThickness: 20
});

/** Two lines that are not drawn, with the tint between them; behind everything else. */
function bandLines({ band }: ChartSpec, palette: Palette): Dataset[] {
	if (!band) return [];
	const edge = {
		type: 'line',
		borderWidth: 0,
		pointRadius: 0,
		pointHoverRadius: 0,
		backgroundColor: palette.band
	} as const;
	return [
		{ ...edge, label: 'Expected range', data: [...band.high], fill: '+1', order: 1 },
		{ ...edge, label: '', data: [...band.low], order: 1 }
	];
}

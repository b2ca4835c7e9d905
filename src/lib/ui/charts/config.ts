import type { ChartConfiguration } from 'chart.js';
import { datasets } from './datasets.ts';
import { MARK_ROOM, marks } from './marks.ts';
import type { Palette } from './palette.ts';
import { hasLegend, liesDown } from './shape.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { spread } from './spread.ts';
import { tooltipLine } from './tooltip-line.ts';
import { wrapLabel } from './wrap-label.ts';

export interface ChartManner {
	/** How numbers are written, as BCP 47 tag. */
	readonly locale: string;
	readonly fontFamily: string;
}

export type DrawableChart = ChartConfiguration<'bar' | 'line', (number | [number, number] | null)[], string | string[]>;

/**
 * A spec as Chart.js wants it, for the page and for the e-mail's picture alike. Pure: reads no page, no window and no
 * clock. Nothing moves: a number that is still growing cannot be read.
 */
export function chartConfig(spec: ChartSpec, palette: Palette, { locale, fontFamily }: ChartManner): DrawableChart {
	const lies = liesDown(spec);
	const plain = spec.kind === 'spark';
	const hasMarks = !plain && !lies && (spec.marks?.length ?? 0) > 0;
	const write = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });

	const categories = {
		type: 'category',
		display: !plain,
		stacked: spec.kind === 'stacked-bars',
		grid: { display: false },
		border: { color: palette.quiet },
		ticks: { color: palette.ink, maxRotation: 0, autoSkip: !lies, autoSkipPadding: 12 }
	} as const;

	const values = {
		type: 'linear',
		display: !plain,
		stacked: spec.kind === 'stacked-bars',
		beginAtZero: true,
		suggestedMax: spec.band && Math.max(...spec.band.high),
		grid: { color: palette.grid },
		border: { display: false },
		ticks: {
			color: palette.quiet,
			maxTicksLimit: lies ? 5 : 6,
			// What has no unit is counted, and half a record does not exist.
			...(spec.unit ? {} : { precision: 0 }),
			maxRotation: 0,
			// The unit once, at the far end, where it says what all the others are.
			callback: (value: string | number, index: number, all: unknown[]) =>
				write(Number(value)) + (spec.unit && index === all.length - 1 ? ` ${spec.unit}` : '')
		}
	} as const;

	return {
		type: spec.kind === 'line' || plain ? 'line' : 'bar',
		data: {
			labels: spec.labels.map((label) => (lies ? wrapLabel(label, 22) : label)),
			datasets: datasets(spec, palette)
		},
		plugins: [
			...(spec.band && spec.kind !== 'line' && !plain ? [spread(spec, palette, lies)] : []),
			...(hasMarks ? [marks(spec, palette, fontFamily)] : [])
		],
		options: {
			responsive: true,
			maintainAspectRatio: false,
			animation: false,
			locale,
			indexAxis: lies ? 'y' : 'x',
			interaction: { mode: 'index', intersect: false, axis: lies ? 'y' : 'x' },
			font: { family: fontFamily, size: 13 },
			color: palette.ink,
			layout: { padding: plain ? 2 : hasMarks ? { top: MARK_ROOM, left: 4, right: 4, bottom: 4 } : 4 },
			scales: lies ? { x: values, y: categories } : { x: categories, y: values },
			plugins: {
				legend: {
					display: hasLegend(spec),
					position: 'bottom',
					align: 'start',
					labels: { boxWidth: 14, boxHeight: 14, padding: 14, filter: (item) => item.text !== '' }
				},
				tooltip: {
					enabled: !plain,
					filter: (item) => item.dataset.label !== '',
					callbacks: { label: (item) => tooltipLine(spec, item.datasetIndex, item.dataIndex, write) }
				}
			}
		}
	};
}

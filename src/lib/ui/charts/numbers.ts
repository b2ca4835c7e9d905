import type { ChartSpec } from '#lib/domain/charts/spec.ts';

export interface Numbers {
	readonly columns: { key: string; label: string; numeric?: boolean }[];
	readonly rows: Record<string, string | number | null>[];
}

const marked = ({ marks }: ChartSpec, at: number): Record<string, string | null> => {
	if (!marks?.length) return {};
	const here = marks.filter(({ index }) => index === at);
	return { marks: here.length === 0 ? null : here.map(({ label, say }) => `${label}: ${say}`).join(' ') };
};

/** The same numbers as the chart's, for the table beside it. */
export function numbers(spec: ChartSpec, locale: string): Numbers {
	const write = (value: number | null | undefined) =>
		typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 2 }) : null;
	const unit = spec.unit ? ` (${spec.unit})` : '';
	const band = spec.band
		? [
				{ key: 'low', label: `From${unit}`, numeric: true },
				{ key: 'high', label: `To${unit}`, numeric: true }
			]
		: [];
	return {
		columns: [
			{ key: 'label', label: spec.each ?? 'Day' },
			...spec.series.map((series, index) => ({ key: `series${index}`, label: series.name + unit, numeric: true })),
			...band,
			...(spec.marks?.length ? [{ key: 'marks', label: 'What changed' }] : [])
		],
		rows: spec.labels.map((label, at) => ({
			label,
			...Object.fromEntries(spec.series.map((series, index) => [`series${index}`, write(series.values[at])])),
			...marked(spec, at),
			...(spec.band && { low: write(spec.band.low[at]), high: write(spec.band.high[at]) })
		}))
	};
}

import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';
import { withUnit } from '#lib/domain/charts/with-unit.ts';
import { aboutMoney, aboutNumber } from '#lib/domain/recommend/two-digits.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { chartName } from './short-name.ts';

export interface TitledChart {
	readonly title: string;
	readonly sentence: string;
	readonly spec: ChartSpec;
	/** The same in words, a line for each handover. */
	readonly lines: readonly string[];
}

interface Row {
	readonly label: string;
	readonly parts: readonly number[];
	readonly middle: number;
	readonly low: number;
	readonly high: number;
}

const PARTS = ['Work', 'Mistakes', 'Lost records', 'Late money'] as const;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The parts at likely values, stretched so that together they reach the middle of the range. */
const stretched = ({ parts, middle }: Row): number[] => {
	const total = sum(parts);
	return parts.map((part) => (total > 0 ? (part / total) * middle : 0));
};

function chartOf(rows: readonly Row[], unit: string, write: (value: number) => string): TitledChart {
	const ordered = rows.toSorted((one, other) => other.middle - one.middle);
	const [first] = ordered;
	const shown = PARTS.map((name, part) => ({ name, values: ordered.map((row) => stretched(row)[part] ?? 0) }));
	return {
		title: first ? `Most goes into ${first.label}: about ${write(first.middle)} a year` : '',
		sentence: `A year, split into work, mistakes and lost records; the thin line reaches from a good case to a bad one.`,
		spec: {
			kind: 'stacked-bars',
			labels: ordered.map(({ label }) => label),
			each: 'Handover',
			series: shown.filter(({ values }) => values.some((value) => value > 0)),
			band: { low: ordered.map(({ low }) => low), high: ordered.map(({ high }) => high) },
			unit
		},
		lines: ordered.map(
			({ label, middle, low, high }) => `${label}: ${write(middle)}, probably ${write(low)} to ${write(high)}`
		)
	};
}

/** A bar for each handover with its spread: money, or hours while no hour has a price. */
export function costChart(
	input: EstimateInput,
	{ point, monte_carlo }: EstimateAnswer,
	priced: boolean,
	locale: string
): TitledChart {
	const { currency } = input.global;
	const quick = quickRange(input);
	const rows = input.handovers.flatMap(({ id, label = id }): Row[] => {
		const row = point.handovers[id];
		const cost = monte_carlo?.handovers[id]?.yearly_cost ?? quick.handovers[id]?.cost;
		const hours = quick.handovers[id]?.hours;
		if (!row || !cost || !hours) return [];
		const spread = priced ? cost : hours;
		return [
			{
				label: chartName(label),
				parts: priced
					? [row.cost.labour, row.cost.error, row.cost.slip, row.cost.delay]
					: [row.hours.typing + row.hours.switching, row.hours.fixing, row.hours.rescuing],
				middle: spread.p50,
				low: spread.p10,
				high: spread.p90
			}
		];
	});
	return priced
		? chartOf(rows, currency, (value) => aboutMoney(value, currency, locale))
		: chartOf(rows, 'hours', (value) => withUnit(aboutNumber(value, locale), 'hours'));
}

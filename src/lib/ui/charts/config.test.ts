import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartConfig } from './config.ts';
import { light } from './palette.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';

const manner = { locale: 'en-GB', fontFamily: 'sans-serif' };
const build = (spec: ChartSpec) => chartConfig(spec, light, manner);

const enquiries: ChartSpec = {
	kind: 'line',
	labels: ['Mon', 'Tue', 'Wed'],
	series: [{ name: 'Enquiries', values: [12, null, 9] }],
	band: { low: [8, 8, 8], high: [18, 17, 18] },
	unit: 'records'
};
const costs: ChartSpec = {
	kind: 'stacked-bars',
	labels: ['Web shop orders of Spoke & Sprocket into the accounts', 'Bookings of Salong Saga'],
	series: [
		{ name: 'Work', values: [120, 33] },
		{ name: 'Mistakes', values: [30, 5] }
	],
	band: { low: [110, 20], high: [230, 60] },
	unit: 'hours'
};

describe('a line', () => {
	test('keeps a gap where nothing is known', () => {
		expect(build(enquiries).data.datasets[0]?.data).toEqual([12, null, 9]);
	});

	test('has its expected range as one tint behind it, named once', () => {
		const [line, high, low] = build(enquiries).data.datasets;
		expect(high).toMatchObject({
			label: 'Expected range',
			fill: '+1',
			backgroundColor: light.band,
			data: [18, 17, 18]
		});
		expect(low).toMatchObject({ label: '', data: [8, 8, 8] });
		expect(high?.order ?? 0).toBeGreaterThan(line?.order ?? 0);
	});
});

describe('bars', () => {
	test('with long names lie down and their names are broken into lines', () => {
		const { options, data } = build(costs);
		expect(options?.indexAxis).toBe('y');
		expect(data.labels?.[0]).toEqual(['Web shop orders of', 'Spoke & Sprocket into', 'the accounts']);
	});

	test('of weekdays stand upright', () => {
		expect(build({ ...enquiries, kind: 'bars' }).options?.indexAxis).toBe('x');
	});

	test('leave room for the thin line of their range', () => {
		expect(build(costs).options?.scales?.x).toMatchObject({ suggestedMax: 230, stacked: true, beginAtZero: true });
		expect(build(costs).plugins?.map(({ id }) => id)).toEqual(['spread']);
	});

	test('of a range reach from low to high', () => {
		const { data } = build({ ...costs, kind: 'range-bars' });
		expect(data.datasets.map((dataset) => dataset.data)).toEqual([
			[
				[110, 230],
				[20, 60]
			]
		]);
	});
});

test('a tone decides the colour, and series without one take the palette in turn', () => {
	const series = [
		{ name: 'Arrived', values: [1], tone: 'good' as const },
		{ name: 'Refused', values: [1], tone: 'bad' as const },
		{ name: 'Other', values: [1] }
	];
	const colours = build({ kind: 'stacked-bars', labels: ['Mon'], series }).data.datasets.map(
		(one) => one.backgroundColor
	);
	expect(colours).toEqual([light.tones.good, light.tones.bad, light.series[2]]);
});

test('a spark line has no axes, no legend and no tooltip', () => {
	const { options } = build({ ...enquiries, kind: 'spark' });
	expect(options?.scales?.x?.display).toBe(false);
	expect(options?.scales?.y?.display).toBe(false);
	expect(options?.plugins?.legend?.display).toBe(false);
	expect(options?.plugins?.tooltip?.enabled).toBe(false);
});

test('nothing moves, whatever is drawn, and the spec is left as it was', () => {
	const kinds = fc.constantFrom('bars', 'line', 'stacked-bars', 'range-bars', 'spark');
	const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { maxLength: 12 });
	fc.assert(
		fc.property(kinds, fc.array(values, { maxLength: 4 }), (kind, series) => {
			const labels = (series[0] ?? []).map((_, index) => `Week ${index}`);
			const spec = { kind, labels, series: series.map((one, index) => ({ name: `Part ${index}`, values: one })) };
			const before = structuredClone(spec);
			expect(build(spec).options?.animation).toBe(false);
			expect(spec).toEqual(before);
		})
	);
});

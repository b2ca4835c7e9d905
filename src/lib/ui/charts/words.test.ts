import { expect, test } from 'vitest';
import { numbers } from './numbers.ts';
import { chartHeight } from './shape.ts';
import { sparkPath } from './spark-path.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { tooltipLine } from './tooltip-line.ts';
import { wrapLabel } from './wrap-label.ts';

const enquiries: ChartSpec = {
	kind: 'line',
	labels: ['Mon', 'Tue'],
	series: [{ name: 'Enquiries', values: [1200, null] }],
	band: { low: [800, 700], high: [1800, 1500] },
	unit: 'records'
};
const write = (value: number) => value.toLocaleString('en-GB');

test('the table has the same numbers as the picture, gaps and range included', () => {
	const { columns, rows } = numbers(enquiries, 'en-GB');
	expect(columns.map(({ label }) => label)).toEqual(['Day', 'Enquiries (records)', 'From (records)', 'To (records)']);
	expect(rows).toEqual([
		{ label: 'Mon', series0: '1,200', low: '800', high: '1,800' },
		{ label: 'Tue', series0: null, low: '700', high: '1,500' }
	]);
});

test('what changed on a day stands beside its numbers, under the number of its mark', () => {
	const marks = [{ index: 1, label: '1–2', say: 'Paused. It goes on again.' }];
	const { columns, rows } = numbers({ ...enquiries, marks }, 'en-GB');
	expect(columns.at(-1)).toEqual({ key: 'marks', label: 'What changed' });
	expect(rows.map((row) => row.marks)).toEqual([null, '1–2: Paused. It goes on again.']);
	expect(numbers({ ...enquiries, marks: [] }, 'en-GB').columns).toEqual(numbers(enquiries, 'en-GB').columns);
});

test('pointing at a value tells it in words, and the range beside it', () => {
	expect(tooltipLine(enquiries, 0, 0, write)).toBe('Enquiries: 1,200 records');
	expect(tooltipLine(enquiries, 0, 1, write)).toBe('Enquiries: not known');
	expect(tooltipLine(enquiries, 1, 0, write)).toBe('Expected: 800 to 1,800 records');
	expect(tooltipLine({ ...enquiries, kind: 'bars' }, 0, 0, write)).toBe('Enquiries: 1,200 records (800 to 1,800)');
});

test('a long name is broken between words and loses none', () => {
	expect(wrapLabel('Contact form of Nordbakeriet', 16)).toEqual(['Contact form of', 'Nordbakeriet']);
	expect(wrapLabel('Kundenkontaktformular', 8)).toEqual(['Kundenkontaktformular']);
});

test('more handovers make a taller chart, more days do not', () => {
	const lying = (count: number): ChartSpec => ({
		...enquiries,
		kind: 'range-bars',
		labels: Array(count).fill('Orders')
	});
	expect(chartHeight(lying(8))).toBeGreaterThan(chartHeight(lying(3)));
	expect(chartHeight({ ...enquiries, labels: Array(56).fill('Mon') })).toBe(chartHeight(enquiries));
});

test('a spark line goes up where more came, lifts the pen over a gap and keeps inside its box', () => {
	expect(sparkPath([0, 10], 120, 32)).toBe('M3.0 29.0L117.0 3.0');
	expect(sparkPath([5, null, 5], 120, 32)).toBe('M3.0 3.0h0M117.0 3.0h0');
	expect(sparkPath([0, 0, 0], 120, 32)).toBe('M3.0 29.0L60.0 29.0L117.0 29.0');
	expect(sparkPath([], 120, 32)).toBe('');
});

import { expect, test } from 'vitest';
import { countFields, looksOf } from '#lib/domain/health/fields/field-counts.ts';
import { addDays } from '#lib/domain/runs/local-day.ts';
import { fieldCharts, type FieldChartsFor } from './field-charts.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const READ = ['name', 'email', 'phone'];
const FACTS: FieldChartsFor = {
	timeZone: 'Europe/Oslo',
	locale: 'en-GB',
	now: NOW,
	days: 4,
	read: READ,
	labels: { email: 'E-mail' },
	wrong: new Set(),
	bands: new Map([['2026-11-20', { 'fill:phone': { low: 0.2, middle: 0.5, high: 0.7 } }]])
};

/** What the salon's bookings held on the last days: four of them each, every second one with a telephone number. */
const days = [-3, -1, 0].map((back) => {
	const counter = countFields();
	for (let n = 0; n < 4; n++)
		counter.add(
			looksOf({ name: 'Saga', email: back === 0 ? '' : 'saga@example.com', phone: n % 2 ? '' : '91234567' }, READ)
		);
	return { day: addDays('2026-11-20', back), counts: counter.counts() };
});

test('each field that is read has a chart, the one that is empty most often first, with a gap where nothing came', () => {
	const charts = fieldCharts(days, FACTS);
	expect(charts.map(({ field }) => field)).toEqual(['phone', 'email', 'name']);
	expect(charts[1]).toMatchObject({
		title: '“E-mail” was filled in 67 % of the records',
		sentence: 'Of the 4 records looked at on the last day, 0 had it.',
		spec: { labels: ['17 Nov', '18 Nov', '19 Nov', '20 Nov'], series: [{ values: [100, null, 100, 0] }] }
	});
});

test('where a day brought so many that not all were looked at, the sentence says so', () => {
	const counter = countFields();
	for (let n = 0; n < 501; n++) counter.add(looksOf({ name: 'Saga' }, READ));
	const [name] = fieldCharts([{ day: '2026-11-19', counts: counter.counts() }, ...days.slice(2)], FACTS);
	expect(name?.sentence).toMatch(
		/^Of the 4 records looked at on the last day, .* Of days with more than 500 records, every tenth beyond those is looked at\.$/
	);
});

test('what was expected is drawn as a band, in the unit of the line', () => {
	const [phone] = fieldCharts(days, FACTS);
	expect(phone?.spec.band).toEqual({ low: [0, 0, 0, 20], high: [100, 100, 100, 70] });
});

test('what is wrong now comes first, and then what never comes', () => {
	const charts = fieldCharts(days, { ...FACTS, read: [...READ, 'gone'], wrong: new Set(['name']) });
	expect(charts.map(({ field, wrong }) => [field, wrong])).toEqual([
		['name', true],
		['gone', false],
		['phone', false],
		['email', false]
	]);
});

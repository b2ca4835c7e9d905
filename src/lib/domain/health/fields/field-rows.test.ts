import { expect, test } from 'vitest';
import { addDays } from '../../runs/local-day.ts';
import { replay } from '../drift/replay.ts';
import type { DriftRow } from '../drift/types.ts';
import type { FieldChange } from './field-change.ts';
import { countFields, looksOf } from './field-counts.ts';
import { fieldRows, type FieldDay, type RowFacts } from './field-rows.ts';

const READ = ['name', 'phone', 'wanted'];
const FACTS: RowFacts = { read: READ, agreed: [], denied: [] };
const MONDAY = '2026-01-05';
const A_DAY = 12;
/** As counts are: each day another number. */
const ordersOn = (day: number): number => A_DAY + Math.round(3 * Math.sin(day * 7.3) + 2 * Math.sin(day * 2.1));

type Order = Record<string, string>;

const order = (n: number): Order => ({
	name: `Kari ${n}`,
	...(n % 3 === 0 ? { phone: '' } : { phone: '+47 912 34 567' }),
	wanted: `2026-02-${10 + (n % 18)}`,
	cake: 'Kransekake'
});

/** So many days of orders as the shop gives them. */
const daysOf = (count: number, make: (n: number, day: number) => Order = order): FieldDay[] =>
	Array.from({ length: count }, (_, day) => {
		const counter = countFields();
		for (let n = 0; n < ordersOn(day); n++) counter.add(looksOf(make(day * A_DAY + n, day), READ));
		return { day: addDays(MONDAY, day), counts: counter.counts() };
	});

const rowsOf = (days: readonly FieldDay[], facts = FACTS): (readonly [string, DriftRow])[] => {
	const rows = fieldRows(days, facts);
	return days.map(({ day, counts: { records } }) => [day, { records, failed: 0, ...rows.get(day) }]);
};

const told = (days: readonly FieldDay[], facts = FACTS): string[] =>
	replay({ timeZone: 'Europe/Oslo', holidays: [], granularity: 'day' }, rowsOf(days, facts)).map(({ kind }) => kind);

const from = (day: number, make: (n: number) => Order) => (n: number, at: number) => (at < day ? order(n) : make(n));

test('four months in which nothing changes tell nothing', () => {
	expect(told(daysOf(120))).toEqual([]);
});

test('the share of filled values and of those in a usual form stand in the rows, and what is usual is known from before', () => {
	const rows = rowsOf(daysOf(10));
	expect(rows[0]?.[1]).toEqual({ records: A_DAY, failed: 0, 'fill:name': 1, 'fill:phone': 8 / 12, 'fill:wanted': 1 });
	expect(rows[9]?.[1]).toMatchObject({ 'fmt:wanted': 1, 'fmt:phone': 1, cols: 4, newcols: 0 });
});

test('a field goes empty', () => {
	expect(
		told(
			daysOf(
				80,
				from(75, (n) => ({ ...order(n), phone: '' }))
			)
		)
	).toContain('fill:phone');
});

test.each([
	['the date', (n: number) => ({ ...order(n), wanted: `${10 + (n % 18)}/02/2026` }), 'fmt:wanted'],
	['the telephone number', (n: number) => ({ ...order(n), phone: '912 34 567' }), 'fmt:phone']
])('%s is written otherwise', (_what, make, kind) => {
	expect(told(daysOf(80, from(75, make)))).toContain(kind);
});

test('a field that always came is gone, and one is there that never was', () => {
	const { cake: _cake, ...others } = order(1);
	expect(
		told(
			daysOf(
				80,
				from(75, () => others)
			)
		)
	).toContain('cols');
	expect(
		told(
			daysOf(
				80,
				from(75, (n) => ({ ...order(n), allergies: 'nuts' }))
			)
		)
	).toContain('newcols');
});

test('a new field that few records have is an extra', () => {
	const rare = (n: number): Order => (n % 5 === 0 ? { ...order(n), coupon: 'CAKE' } : order(n));
	expect(told(daysOf(80, from(60, rare)))).toEqual([]);
});

const renamed = from(70, (n) => {
	const { phone = '', ...others } = order(n);
	return { ...others, mobile: phone };
});
const change: FieldChange = { kind: 'renamed', field: 'phone', was: '', to: 'mobile' };

test('a field that has another name, as a person has said, was never anything else', () => {
	const read = ['name', 'mobile', 'wanted'];
	expect(told(daysOf(100, renamed))).not.toEqual([]);
	expect(told(daysOf(100, renamed), { read, agreed: [change], denied: [] })).toEqual([]);
});

test('what a person has said no to is not told once more by another check', () => {
	expect(told(daysOf(100, renamed), { ...FACTS, denied: [change] })).toEqual([]);
});

test('a form to which a person has said yes, or no, is as usual as the other', () => {
	const days = daysOf(
		100,
		from(70, (n) => ({ ...order(n), wanted: `${13 + (n % 15)}.02.2026` }))
	);
	const reshaped: FieldChange = { kind: 'reshaped', field: 'wanted', was: 'date', to: 'd.M.yyyy' };
	expect(told(days)).toEqual(['fmt:wanted']);
	expect(told(days, { ...FACTS, agreed: [reshaped] })).toEqual([]);
	expect(told(days, { ...FACTS, denied: [reshaped] })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { connectedOf } from './connected.ts';
import type { Figures, LevelFigures } from './figures.ts';
import { todayOf } from './today.ts';

/** Salong Saga: 1,000 bookings a year, 6 minutes each, at 30 an hour; nothing goes wrong. */
const calm: Figures = {
	events: 1000,
	records_per_event: 1,
	minutes: 6,
	sessions: 0,
	switch_minutes: 0,
	record_error_share: 0,
	matter_share: 1,
	caught_share: 0.5,
	fix_minutes: 0,
	escape_cash: 0,
	slip_share: 0,
	rescue_share: 0,
	rescue_minutes: 0,
	slip_loss: 0,
	delay_days: 0,
	delay_value: 0,
	delay_rate: 0,
	hourly_cost: 30
};

const tool: LevelFigures = {
	coverage: 0.8,
	exception_factor: 1.5,
	residual_error: 0.1,
	residual_slip: 0.2,
	oneoff_cash: 0,
	setup_hours: 0,
	running_cash: 0,
	monitor_minutes_per_month: 0,
	effort_weeks: 1
};

const outlook = { capture: 0.5, horizonYears: 3 };

describe('nothing is counted twice', () => {
	test('the time of putting right is a cost of errors, not of labour: once if caught, twice if it got out', () => {
		const today = todayOf({ ...calm, record_error_share: 0.1, fix_minutes: 6 });
		expect(today.labour).toBe(todayOf(calm).labour);
		expect(today.fixing).toBeCloseTo((100 * 1.5 * 6) / 60, 12);
		expect(today.error).toBeCloseTo(today.fixing * 30, 12);
	});

	test('a record that is lost for good is neither typed nor wrong nor late', () => {
		const lossy = {
			...calm,
			record_error_share: 0.1,
			slip_share: 0.4,
			rescue_share: 0.25,
			delay_days: 365,
			delay_value: 1,
			delay_rate: 1
		};
		const today = todayOf(lossy);
		expect(today.records).toBeCloseTo(700, 9);
		expect(today.errors).toBeCloseTo(70, 9);
		expect(today.delay).toBeCloseTo(700, 9);
	});

	test('rescuing takes time and losing takes money, each for its own share', () => {
		const today = todayOf({ ...calm, slip_share: 0.1, rescue_share: 0.6, rescue_minutes: 10, slip_loss: 50 });
		expect(today.rescuing).toBeCloseTo(10, 9);
		expect(today.lost).toBeCloseTo(2000, 9);
		expect(today.slip).toBeCloseTo(10 * 30 + 2000, 9);
	});

	test('there are never more sittings than records', () => {
		const seldom = { ...calm, events: 10, sessions: 260, switch_minutes: 3 };
		expect(todayOf(seldom).switching).toBeCloseTo(0.5, 12);
	});
});

test('exceptions can eat the saving, and lost time counts in full while saved time does not', () => {
	const clumsy = { ...tool, coverage: 0.3, exception_factor: 3 };
	const today = todayOf(calm);
	const worse = connectedOf(calm, today, clumsy, outlook);
	expect(worse.hoursLess).toBeCloseTo(100 - 210, 9);
	expect(worse.benefitTime).toBeCloseTo(-110 * 30, 9);
	expect(connectedOf(calm, today, tool, outlook).benefitTime).toBeCloseTo(70 * 30 * 0.5, 9);
});

test('a connection that carries everything leaves no sitting, one that carries some leaves as many as there are exceptions', () => {
	const figures = { ...calm, sessions: 260, switch_minutes: 6 };
	const today = todayOf(figures);
	const after = (coverage: number): number =>
		connectedOf(figures, today, { ...tool, coverage, exception_factor: 0 }, outlook).hoursAfter;
	expect([after(1), after(0.9), after(0.5)]).toEqual([0, expect.closeTo(10, 9), 26]);
});

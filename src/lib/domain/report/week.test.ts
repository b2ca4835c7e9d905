import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastWholeWeek, weekBefore, weekOf, weekSoFar } from './week.ts';

const OSLO = 'Europe/Oslo';
const HOUR = 3_600_000;

test('on a Monday morning the week that ended at midnight is reported', () => {
	const week = lastWholeWeek(Date.parse('2026-11-23T08:00+01:00'), OSLO, 1);
	expect(week.id).toBe('2026-11-16');
	expect(week.to).toBe(Date.parse('2026-11-23T00:00+01:00'));
});

test('on a Sunday the running week is not reported yet', () => {
	expect(lastWholeWeek(Date.parse('2026-11-22T23:59+01:00'), OSLO, 1).id).toBe('2026-11-09');
});

test('the running week goes from its beginning to now', () => {
	const now = Date.parse('2026-11-25T12:00+01:00');
	const from = Date.parse('2026-11-23T00:00+01:00');
	expect(weekSoFar(now, OSLO, 1)).toEqual({ id: '2026-11-23', from, to: now, soFar: true });
});

test('where weeks begin on Sunday, they do', () => {
	expect(lastWholeWeek(Date.parse('2026-11-23T08:00-05:00'), 'America/New_York', 7).id).toBe('2026-11-15');
});

test('the weeks of both clock changes have the hours they have', () => {
	const spring = weekOf('2026-03-23', OSLO);
	const autumn = weekOf('2026-10-19', OSLO);
	expect((spring.to - spring.from) / HOUR).toBe(167);
	expect((autumn.to - autumn.from) / HOUR).toBe(169);
});

test('weeks follow each other without gap or overlap, whatever the moment', () => {
	const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
	const zone = fc.constantFrom(OSLO, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
	fc.assert(
		fc.property(moment, zone, fc.integer({ min: 1, max: 7 }), (at, timeZone, weekStartsOn) => {
			const week = lastWholeWeek(at, timeZone, weekStartsOn);
			expect(week.to).toBeLessThanOrEqual(at);
			expect(at - week.to).toBeLessThan(7 * 24 * HOUR + HOUR);
			expect(weekBefore(week, timeZone).to).toBe(week.from);
		})
	);
});

import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../runs/local-day.ts';
import { DAY, FINE, HOUR, NOW, silentFor } from '../facts.fixture.ts';
import { freshness } from './freshness.ts';

const twoAWeek = (ago: number) => (ago % 7 === 1 || ago % 7 === 4 ? 1 : 0);
const weekdaysOnly = (_: number, day: string) => (weekdayOf(day) < 6 ? 6 : 0);
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

describe('silence is judged by the connection’s own past', () => {
	test('a form with two entries a week is not late after two quiet days, nor after ten', () => {
		expect(freshness(silentFor(2, twoAWeek))).toBeNull();
		expect(freshness(silentFor(10, twoAWeek))).toBeNull();
	});

	test('and is late after a month', () => {
		expect(freshness(silentFor(30, twoAWeek))?.say).toBe(
			'No record has come since 20 October. Usually it is about 2 records a week; the longest silence so far was 3 days. Look whether the source still sends.'
		);
	});

	test('a shop with fifty orders a day is late after one whole day without any', () => {
		expect(freshness(silentFor(0, () => 50))).toBeNull();
		expect(freshness(silentFor(1, () => 50))?.check).toBe('freshness');
	});

	test('a weekend is no silence for those who work on weekdays, a Monday and a Tuesday are', () => {
		expect(freshness(silentFor(2, weekdaysOnly, { ...FINE, now: MONDAY }))).toBeNull();
		expect(freshness(silentFor(4, weekdaysOnly, { ...FINE, now: MONDAY + 2 * DAY }))?.check).toBe('freshness');
	});

	test('a batch every Monday is not late on Sunday', () => {
		const payroll = (_: number, day: string) => (weekdayOf(day) === 1 ? 12 : 0);
		expect(freshness(silentFor(5, payroll, { ...FINE, now: MONDAY - DAY }))).toBeNull();
	});

	test('a connection of four days is judged too, more carefully', () => {
		const young = { ...FINE, switchedOnAt: NOW - 6 * DAY };
		expect(freshness(silentFor(2, (ago) => (ago < 6 ? 2 : 0), young))).toBeNull();
		expect(freshness(silentFor(2, (ago) => (ago < 6 ? 60 : 0), young))?.check).toBe('freshness');
	});

	test('a silence longer than what is remembered is still a silence', () => {
		expect(freshness({ ...silentFor(55, () => 5), lastRecordAt: NOW - 90 * DAY })?.say).toBe(
			'No record has come since 22 August. Look whether the source still sends.'
		);
	});
});

describe('a run is late by the schedule', () => {
	const polled = { ...FINE, arrival: 'polled' as const, schedule: '0 * * * *' };

	test('when it has not begun a quarter of an hour after it was due', () => {
		expect(
			freshness({ ...polled, lastRun: { slot: NOW - HOUR, state: 'done', say: null }, now: NOW + 10 * 60_000 })
		).toBeNull();
		expect(
			freshness({ ...polled, lastRun: { slot: NOW - HOUR, state: 'done', say: null }, now: NOW + 20 * 60_000 })
		).toMatchObject({ check: 'freshness', since: NOW });
	});

	test('not while one is running, and not over the night of a schedule for the day', () => {
		expect(freshness({ ...polled, lastRun: { slot: NOW - 3 * HOUR, state: 'running', say: null } })).toBeNull();
		const days = { ...polled, schedule: '0 8-17 * * *', lastRun: { slot: NOW, state: 'done' as const, say: null } };
		expect(
			freshness({
				...days,
				lastRun: { slot: Date.parse('2026-11-20T16:00:00Z'), state: 'done', say: null },
				now: Date.parse('2026-11-21T05:00:00Z'),
				lastRecordAt: Date.parse('2026-11-20T16:00:00Z')
			})
		).toBeNull();
	});
});

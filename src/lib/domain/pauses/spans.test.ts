import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, weekdayOf } from '../runs/local-day.ts';
import { localTime } from '../runs/local-time.ts';
import type { Plan, PlannedPause } from './plan.ts';
import { spansOf, type Horizon, type Span } from './spans.ts';
import { pausedDays, spanAt, unpaused } from './within.ts';

const HOUR = 3_600_000;
const at = (moment: string) => Date.parse(moment);
const autumn: Horizon = {
	from: at('2026-10-12T00:00:00Z'),
	to: at('2026-11-02T00:00:00Z'),
	timeZone: 'Europe/Oslo',
	holidays: ['2026-12-25', '2026-10-14']
};
const sundays: Plan = { kind: 'weekly', from: { weekday: 7, hour: 0 }, to: { weekday: 1, hour: 0 } };
const weekend: Plan = { kind: 'weekly', from: { weekday: 5, hour: 14 }, to: { weekday: 1, hour: 7 } };
const planned = (plan: Plan, endedAt: number | null = null): PlannedPause => ({ plan, rests: false, endedAt });
const iso = (spans: readonly Span[]) =>
	spans.map(
		({ from, to }) => `${new Date(from).toISOString().slice(0, 16)} ${new Date(to).toISOString().slice(0, 16)}`
	);

describe('when nothing is expected', () => {
	test('on Sundays, from midnight to midnight of the business, 25 hours where the clock is set back', () => {
		const spans = spansOf([planned(sundays)], autumn);
		expect(iso(spans)).toEqual([
			'2026-10-17T22:00 2026-10-18T22:00',
			'2026-10-24T22:00 2026-10-25T23:00',
			'2026-10-31T23:00 2026-11-01T23:00'
		]);
		expect(spans.map(({ from, to }) => (to - from) / HOUR)).toEqual([24, 25, 24]);
	});

	test('from Friday afternoon until Monday morning, by the clock on the wall in both halves of the year', () => {
		expect(iso(spansOf([planned(weekend)], autumn))).toEqual([
			'2026-10-09T12:00 2026-10-12T05:00',
			'2026-10-16T12:00 2026-10-19T05:00',
			'2026-10-23T12:00 2026-10-26T06:00',
			'2026-10-30T13:00 2026-11-02T06:00'
		]);
	});

	test('on some days, the last of them included, and on public holidays within the horizon', () => {
		const week: Plan = { kind: 'once', from: '2026-10-19', to: '2026-10-25' };
		expect(iso(spansOf([planned(week), planned({ kind: 'holidays' })], autumn))).toEqual([
			'2026-10-13T22:00 2026-10-14T22:00',
			'2026-10-18T22:00 2026-10-25T23:00'
		]);
	});

	test('what touches is one pause', () => {
		const monday: Plan = { kind: 'once', from: '2026-10-19', to: '2026-10-19' };
		expect(iso(spansOf([planned(sundays), planned(monday)], { ...autumn, to: at('2026-10-20T00:00:00Z') }))).toEqual([
			'2026-10-17T22:00 2026-10-19T22:00'
		]);
	});

	test('what has been ended stays a pause up to then, and no longer', () => {
		const ended = at('2026-10-25T10:00:00Z');
		expect(iso(spansOf([planned(sundays, ended)], autumn))).toEqual([
			'2026-10-17T22:00 2026-10-18T22:00',
			'2026-10-24T22:00 2026-10-25T10:00'
		]);
	});
});

describe('a moment', () => {
	const spans = spansOf([planned(sundays)], autumn);

	test('lies in a pause from its first to before its last moment', () => {
		expect(spanAt(spans, at('2026-10-17T22:00:00Z'))).not.toBeNull();
		expect(spanAt(spans, at('2026-10-18T22:00:00Z'))).toBeNull();
	});

	test('and the time that counts stands still in it', () => {
		const [friday, monday] = [at('2026-10-16T22:00:00Z'), at('2026-10-18T23:00:00Z')];
		expect(unpaused(spans, friday, monday) / HOUR).toBe(25);
		expect(unpaused(spans, at('2026-10-18T01:00:00Z'), at('2026-10-18T09:00:00Z'))).toBe(0);
		expect(unpaused([], monday, friday)).toBe(0);
	});

	test('a day is paused where a part of it is', () => {
		const days = pausedDays(spansOf([planned(weekend)], { ...autumn, to: at('2026-10-15T00:00:00Z') }), 'Europe/Oslo');
		expect([...days]).toEqual(['2026-10-09', '2026-10-10', '2026-10-11', '2026-10-12']);
		expect([...pausedDays(spans, 'Europe/Oslo')]).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
	});
});

test('wherever and whenever: in order, without overlaps, and each begins and ends as the clock on the wall says', () => {
	const moment = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 4, max: 23 }) });
	const zone = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
	fc.assert(
		fc.property(moment, moment, zone, fc.integer({ min: 0, max: 400 }), (from, to, timeZone, day) => {
			const start = autumn.from + day * 24 * HOUR;
			const plan: Plan = { kind: 'weekly', from, to };
			const spans = spansOf([planned(plan)], { ...autumn, from: start, to: start + 30 * 24 * HOUR, timeZone });
			for (const [index, span] of spans.entries()) {
				expect(span.from).toBeLessThan(span.to);
				expect(span.from).toBeGreaterThan(spans[index - 1]?.to ?? -Infinity);
				for (const [moment_, said] of [
					[span.from, from],
					[span.to, to]
				] as const) {
					// Where it is one long pause there is nothing in between to look at.
					if (from.weekday === to.weekday && from.hour === to.hour) continue;
					expect([weekdayOf(dayOf(moment_, timeZone)), localTime(moment_, timeZone).hour]).toEqual([
						said.weekday,
						said.hour
					]);
				}
			}
		})
	);
});

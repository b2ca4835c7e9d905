import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localTime } from '../runs/local-time.ts';
import { NIGHTS } from './channel.ts';
import { whenToTell } from './when-to-tell.ts';

const OSLO = 'Europe/Oslo';
const quiet = { from: 21, to: 7 };
const told = (time: string, more: Partial<Parameters<typeof whenToTell>[0]> = {}): string =>
	new Date(
		whenToTell({ now: Date.parse(time), urgent: false, nights: 'urgent', quiet, timeZone: OSLO, ...more })
	).toISOString();

describe('when somebody is told', () => {
	test('by day after five minutes, in which what heals itself is over', () => {
		expect(told('2026-11-23T10:00:00Z')).toBe('2026-11-23T10:05:00.000Z');
	});

	test('what can wait is told at the end of the night, in their own time', () => {
		expect(told('2026-11-23T20:30:00Z')).toBe('2026-11-24T06:00:00.000Z');
		expect(told('2026-11-24T02:00:00Z')).toBe('2026-11-24T06:00:00.000Z');
	});

	test('five minutes before the night is the night already', () => {
		expect(told('2026-11-23T19:58:00Z')).toBe('2026-11-24T06:00:00.000Z');
	});

	test('what is urgent comes at night, unless they want nothing then', () => {
		expect(told('2026-11-23T23:00:00Z', { urgent: true })).toBe('2026-11-23T23:05:00.000Z');
		expect(told('2026-11-23T23:00:00Z', { urgent: true, nights: 'none' })).toBe('2026-11-24T06:00:00.000Z');
		expect(told('2026-11-23T23:00:00Z', { nights: 'all' })).toBe('2026-11-23T23:05:00.000Z');
	});

	test('hours that do not run over midnight are kept too', () => {
		expect(told('2026-11-23T12:00:00Z', { quiet: { from: 12, to: 15 } })).toBe('2026-11-23T14:00:00.000Z');
	});

	test('whatever the hours, the clock changes and the zone: never in quiet hours, and within a day and an hour', () => {
		const hour = fc.integer({ min: 0, max: 23 });
		fc.assert(
			fc.property(
				fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }),
				fc.boolean(),
				fc.constantFrom(...NIGHTS),
				fc.record({ from: hour, to: hour }),
				fc.constantFrom(OSLO, 'America/New_York', 'Asia/Kathmandu'),
				(now, urgent, nights, hours, timeZone) => {
					const at = whenToTell({ now, urgent, nights, quiet: hours, timeZone });
					expect(at).toBeGreaterThan(now);
					expect(at).toBeLessThanOrEqual(now + 26 * 3_600_000);
					const local = localTime(at, timeZone).hour;
					const { from, to } = hours;
					const isNight = from <= to ? local >= from && local < to : local >= from || local < to;
					const wakes = nights === 'all' || (nights === 'urgent' && urgent);
					expect(wakes ? at === now + 300_000 : !isNight).toBe(true);
				}
			)
		);
	});
});

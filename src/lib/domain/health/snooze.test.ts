import { expect, test } from 'vitest';
import { HOUR, NOW } from './facts.fixture.ts';
import { snoozeUntil, wakes } from './snooze.ts';

const OSLO = 'Europe/Oslo';
const aside = { until: NOW + 24 * HOUR, minutesADay: 20, urgent: false };

test('it comes back on the morning of the business, also where the clocks are changed in between', () => {
	expect(new Date(snoozeUntil('tomorrow', '', NOW, OSLO)).toISOString()).toBe('2026-11-21T06:00:00.000Z');
	expect(new Date(snoozeUntil('week', '', NOW, OSLO)).toISOString()).toBe('2026-11-27T06:00:00.000Z');
	const saturday = Date.parse('2026-03-28T10:00:00Z');
	expect(new Date(snoozeUntil('tomorrow', '', saturday, OSLO)).toISOString()).toBe('2026-03-29T05:00:00.000Z');
	expect(new Date(snoozeUntil('date', '2026-12-24', NOW, OSLO)).toISOString()).toBe('2026-12-24T06:00:00.000Z');
});

test('it sleeps until its time has come, and no longer', () => {
	expect(wakes(aside, { minutesADay: 20 }, NOW)).toBeNull();
	expect(wakes(aside, { minutesADay: 20 }, aside.until)).toBe('in time');
});

test('it wakes at once where it has become urgent, or costs much more', () => {
	expect(wakes(aside, { minutesADay: 20, urgent: true }, NOW)).toBe('worse');
	expect(wakes(aside, { minutesADay: 31 }, NOW)).toBe('worse');
});

test('a few minutes more are no reason, and what is not known is none either', () => {
	expect(wakes(aside, { minutesADay: 28 }, NOW)).toBeNull();
	expect(wakes({ ...aside, minutesADay: 2 }, { minutesADay: 11 }, NOW)).toBeNull();
	expect(wakes({ ...aside, minutesADay: null }, { minutesADay: 300 }, NOW)).toBeNull();
	expect(wakes({ ...aside, urgent: true }, { minutesADay: 20, urgent: true }, NOW)).toBeNull();
});

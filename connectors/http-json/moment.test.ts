import { expect, test } from 'vitest';
import { asked, isLater, timeOf } from './moment.ts';

const MORNING = Date.parse('2026-11-22T08:30:15.250Z');
const since = (format: Parameters<typeof asked>[0]['format']) => ({
	parameter: 'since',
	format,
	overlap: 60,
	sorted: false
});

test.each([
	['2026-11-22T09:30:15.250+01:00', MORNING],
	['2026-11-22 08:30:15.25', MORNING],
	['2026-11-22T08:30:15.250', MORNING],
	[MORNING, MORNING],
	[String(MORNING), MORNING],
	[Math.floor(MORNING / 1000), MORNING - 250],
	['2026-11-22', Date.parse('2026-11-22T00:00:00Z')],
	['version 7', null],
	['rev-9', null],
	[10, null],
	['Sun, 22 Nov 2026 08:30:15 GMT', MORNING - 250],
	[null, null]
])('%s is the moment %s', (mark, time) => {
	expect(timeOf(mark)).toBe(time);
});

test.each([
	['iso', '2026-11-22T08:29:15.250Z'],
	['date', '2026-11-21'],
	['seconds', String(Math.floor(MORNING / 1000) - 60)],
	['milliseconds', String(MORNING - 60_000)],
	['as-given', '2026-11-22T09:30:15.250+01:00']
] as const)('as %s it is asked for a minute earlier as %s', (format, text) => {
	expect(asked(since(format), '2026-11-22T09:30:15.250+01:00', 60)).toBe(text);
});

test('a version number is handed back as it is, whatever the format', () => {
	expect(asked(since('iso'), 'rev-9', 60)).toBe('rev-9');
});

test.each([
	['2026-11-22T09:00:00+01:00', '2026-11-22T08:30:00Z', false],
	['2026-11-22T10:00:00+01:00', '2026-11-22T08:30:00Z', true],
	[10, 9, true],
	['10', '9', true],
	['rev-b', 'rev-a', true],
	[0, null, true],
	[5, 5, false]
])('%s is later than %s: %s', (one, other, later) => {
	expect(isLater(one, other)).toBe(later);
});

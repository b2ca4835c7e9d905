import { expect, test } from 'vitest';
import type { Plan } from './plan.ts';
import { sayPlan } from './say-plan.ts';
import { sayUntil } from './say-until.ts';

const weekly = (fromDay: number, fromHour: number, toDay: number, toHour: number): Plan => ({
	kind: 'weekly',
	from: { weekday: fromDay, hour: fromHour },
	to: { weekday: toDay, hour: toHour }
});

test.each<[Plan, string]>([
	[weekly(7, 0, 1, 0), 'every Sunday'],
	[weekly(6, 0, 1, 0), 'every Saturday to Sunday'],
	[weekly(5, 14, 1, 7), 'every week from Friday 14:00 to Monday 07:00'],
	[{ kind: 'once', from: '2026-12-24', to: '2027-01-02' }, 'from 24 December 2026 to 2 January 2027'],
	[{ kind: 'once', from: '2026-12-24', to: '2026-12-24' }, 'on 24 December 2026'],
	[{ kind: 'holidays' }, 'on public holidays (Norway)']
])('a plan is said as an owner says it', (plan, words) => {
	expect(sayPlan(plan, 'NO')).toBe(words);
});

test('its end is said as one says it now', () => {
	const now = Date.parse('2026-12-04T10:00:00Z');
	expect(sayUntil(Date.parse('2026-12-04T13:00:00Z'), now, 'Europe/Oslo')).toBe('14:00');
	expect(sayUntil(Date.parse('2026-12-06T23:00:00Z'), now, 'Europe/Oslo')).toBe('Monday 7 December');
	expect(sayUntil(Date.parse('2026-12-07T06:00:00Z'), now, 'Europe/Oslo')).toBe('Monday 7 December, 07:00');
});

import { expect, test } from 'vitest';
import { dayOf } from './task-day.ts';

test.each([
	['2026-03-30', '2026-03-30'],
	[' 2026-03-30 ', '2026-03-30'],
	['2026-03-30T23:30:00', '2026-03-30'],
	['2026-03-30T23:30:00.000Z', '2026-03-31'],
	['2026-03-30 23:30+00:00', '2026-03-31'],
	['2028-02-29', '2028-02-29']
])('%j is %s in Oslo', (text, day) => {
	expect(dayOf(text, 'Europe/Oslo')).toBe(day);
});

test.each(['2026-02-30', '30.03.2026', 'tomorrow', '2026-13-01', '2026-03-30T99:00Z', '20260330'])(
	'%j is refused in words',
	(text) => {
		expect(() => dayOf(text, 'Europe/Oslo')).toThrow(
			expect.objectContaining({ kind: 'refused', say: expect.stringContaining(text) })
		);
	}
);

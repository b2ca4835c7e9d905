import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTime, rhythmOf, RHYTHMS, scheduleOf } from './rhythm.ts';
import { scheduleProblem } from './schedule.ts';
import { scheduleWords } from './schedule-words.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const times = fc
	.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
	.map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);

test('every rhythm is a schedule that can be used, and is found again in it', () => {
	fc.assert(
		fc.property(fc.constantFrom(...RHYTHMS), times, (rhythm, time) => {
			const schedule = scheduleOf(rhythm, time);
			if (schedule !== null) expect(scheduleProblem(schedule)).toBeNull();
			expect(rhythmOf(schedule)).toEqual({ rhythm, time: hasTime(rhythm) ? time : null });
		})
	);
});

test('a rhythm with a time of day is said with it', () => {
	expect(scheduleWords(scheduleOf('day', '07:05') ?? '')).toBe('daily at 07:05');
	expect(scheduleWords(scheduleOf('weekday', '18:30') ?? '')).toBe('at 18:30 on weekdays');
	expect(scheduleWords(scheduleOf('hour', '18:30') ?? '')).toBe('every hour');
});

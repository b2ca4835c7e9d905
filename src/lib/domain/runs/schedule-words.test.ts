import { expect, test } from 'vitest';
import { scheduleProblem } from './schedule.ts';
import { scheduleChoices, scheduleWords } from './schedule-words.ts';

test.each([
	['* * * * *', 'every minute'],
	['*/5 * * * *', 'every 5 minutes'],
	['0 * * * *', 'every hour'],
	['15 * * * *', 'at 15 minutes past the hour'],
	['0 */2 * * *', 'every 2 hours'],
	['*/7 * * * *', 'at 0, 7, 14, 21, 28, 35, 42, 49 and 56 minutes past the hour'],
	['30 7 * * *', 'daily at 07:30'],
	['30 7,12,16 * * *', 'daily at 07:30, 12:30 and 16:30'],
	['30 7 * * 1-5', 'at 07:30 on weekdays'],
	['0 9 * * 0', 'at 09:00 on Sundays'],
	['0 9 * * 6,0', 'at 09:00 on Saturdays and Sundays'],
	['*/15 8-17 * * 1-5', 'every 15 minutes between 08:00 and 17:59 on weekdays'],
	['30 7 1 * *', 'at 07:30 on day 1 of the month'],
	['0 6 15 1,7 *', 'at 06:00 on day 15 of the month, in January and July'],
	['0 9 13 * 5', 'at 09:00 on day 13 of the month and also on Fridays'],
	['whenever', '“whenever”']
])('%s is “%s”', (schedule, words) => {
	expect(scheduleWords(schedule)).toBe(words);
});

test('every schedule that the set-up offers can be used, and each reads differently', () => {
	expect(scheduleChoices.map(({ schedule }) => scheduleProblem(schedule)).filter(Boolean)).toEqual([]);
	expect(new Set(scheduleChoices.map(({ words }) => words)).size).toBe(scheduleChoices.length);
});

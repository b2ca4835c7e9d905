import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, readSchedule, scheduleProblem } from './schedule.ts';

test.each(['* * * * *', '*/5 * * * *', '0-59/7 8-18 * * 1-5', '30 2,14 1 1 *', '0 0 * * 7', '0 7 * jan-mar mon-fri'])(
	'%s can be used',
	(schedule) => expect(scheduleProblem(schedule)).toBeNull()
);

test.each([
	['', 'A schedule has five parts: minute, hour, day of the month, month and weekday.'],
	['@daily', 'A schedule has five parts: minute, hour, day of the month, month and weekday.'],
	['* * * * * *', 'A schedule has five parts: minute, hour, day of the month, month and weekday.'],
	[
		'61 * * * *',
		'The minute of a schedule cannot be “61”. Write 0 to 59, a list (1,2), a range (1-3) or a step (*/2).'
	],
	['0 24 * * *', 'The hour of a schedule cannot be “24”. Write 0 to 23, a list (1,2), a range (1-3) or a step (*/2).'],
	[
		'5/10 * * * *',
		'The minute of a schedule cannot be “5/10”. Write 0 to 59, a list (1,2), a range (1-3) or a step (*/2).'
	],
	['0 0 30 2 *', 'This schedule names a day that never comes.']
])('“%s” is refused with a sentence', (schedule, problem) => {
	expect(scheduleProblem(schedule)).toBe(problem);
});

test('Sunday is 0, whether it is written 0, 7 or by name', () => {
	for (const sunday of ['0', '7', 'sun'])
		expect(readSchedule(`0 9 * * ${sunday}`)).toMatchObject({ parts: { 4: [0] } });
});

test('what is let through is read by the calendar in the same way', () => {
	const item = (from: number, to: number) =>
		fc.oneof(
			fc.constant('*'),
			fc.integer({ min: from, max: to }).map(String),
			fc.integer({ min: 2, max: to }).map((by) => `*/${by}`),
			fc
				.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }))
				.map((ends) => ends.sort((a, b) => a - b).join('-'))
		);
	const schedules = fc
		.tuple(item(0, 59), item(0, 23), item(1, 31), item(1, 12), item(0, 7))
		.map((parts) => parts.join(' '));
	fc.assert(
		fc.property(schedules, (schedule) => {
			const read = readSchedule(schedule);
			if ('problem' in read) throw new Error(`${schedule}: ${read.problem}`);
			const first = calendarOf(schedule, 'UTC').nextRun(new Date('2026-01-01T00:00:00Z'));
			if (!first) return;
			const [minutes, hours, , months] = read.parts;
			expect(minutes).toContain(first.getUTCMinutes());
			expect(hours).toContain(first.getUTCHours());
			expect(months).toContain(first.getUTCMonth() + 1);
		})
	);
});

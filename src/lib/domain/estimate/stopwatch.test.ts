import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stopwatch } from './stopwatch.ts';
import { readAnswer } from './typed-answer.ts';

const minutes = (...times: number[]): number[] => times.map((time) => time * 60_000);

test('five orders typed at the bakery give their mean, two standard errors to either side', () => {
	// Mean 3, standard deviation 1, standard error 1/√5.
	expect(stopwatch(minutes(2, 2.5, 2.5, 4, 4))).toEqual([2.16, 3, 3.84]);
});

test('one that took ten times as long is kept, and the range says so', () => {
	expect(stopwatch(minutes(1, 1, 1, 1, 10))).toEqual([1, 2.8, 6.4]);
});

test('times that are all alike still leave a tenth to either side', () => {
	expect(stopwatch(minutes(2, 2, 2))).toEqual([1.8, 2, 2.2]);
});

test('two times are too few', () => {
	expect(() => stopwatch(minutes(2, 3))).toThrow(RangeError);
});

test('whatever is timed, the field can take it as it stands', () => {
	const time = fc.integer({ min: 0, max: 120 * 60_000 });
	fc.assert(
		fc.property(fc.array(time, { minLength: 3, maxLength: 5 }), (times) => {
			expect(readAnswer('minutes', stopwatch(times).map(String)).fine).toBe(true);
		})
	);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paybackOf, type WeekGain } from './payback.ts';
import { addDays } from '../runs/local-day.ts';

const weeks = (...gains: readonly number[]): WeekGain[] =>
	gains.map((gain, index) => ({ week: addDays('2026-10-05', index * 7), gain }));

test('what has been covered is paid since the week in which it was', () => {
	expect(paybackOf(weeks(400, 400, 400), 1000)).toEqual({ state: 'paid', since: '2026-10-19' });
});

test('what is not yet covered will be at the pace of the newest weeks', () => {
	// 200 of 1,000 are missing after the second week, at 400 a week: half a week more.
	expect(paybackOf(weeks(400, 400), 1000)).toEqual({ state: 'at-this-pace', on: '2026-10-23' });
});

test('an early week that was much better is not reckoned with for ever', () => {
	const gains = weeks(5000, ...Array<number>(8).fill(0));
	expect(paybackOf(gains, 9000)).toEqual({ state: 'not-in-sight' });
});

test('what costs more than it saves has no day, and neither has what takes more than ten years', () => {
	expect(paybackOf(weeks(-10, -10), 1000)).toEqual({ state: 'not-in-sight' });
	expect(paybackOf(weeks(1), 1_000_000)).toEqual({ state: 'not-in-sight' });
});

test('before a whole week has passed nothing is said', () => {
	expect(paybackOf([], 1000)).toBeNull();
});

test('a better week never puts the day off', () => {
	const gains = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(gains, fc.integer({ min: 1, max: 20_000 }), (list, oneOff) => {
			const [before, after] = [list, list.map((gain) => gain + 1)].map((each) => paybackOf(weeks(...each), oneOff));
			const day = (answer: typeof before) =>
				answer?.state === 'paid' ? '' : answer?.state === 'at-this-pace' ? answer.on : '9999-99-99';
			expect(day(after) <= day(before)).toBe(true);
		})
	);
});

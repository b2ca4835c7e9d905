import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRetry, TRIED_FOR, type FailedAttempt } from './retry.ts';

const start = Date.parse('2026-11-20T16:00:00Z');
const minute = 60_000;
const failed: FailedAttempt = {
	attempt: 1,
	failure: { canRetry: true, waitAtLeast: 0 },
	firstAttemptAt: start,
	now: start,
	random: 0.5
};
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('trying again', () => {
	test('waits about 1 minute, 3, 5, 10, 15, 30, an hour, and then 3 hours each time', () => {
		const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => {
			const answer = decideRetry({ ...failed, attempt });
			return 'again' in answer ? (answer.again - start) / minute : null;
		});
		expect(pauses).toEqual([1, 3, 5, 10, 15, 30, 60, 180, 180]);
	});

	test('is at the earliest when the system said so, and never before now', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(TRIED_FOR), random, (attempt, waitAtLeast, chance) => {
				const failure = { canRetry: true, waitAtLeast };
				const answer = decideRetry({ ...failed, attempt, failure, random: chance });
				if ('again' in answer) expect(answer.again).toBeGreaterThanOrEqual(start + waitAtLeast);
				if ('again' in answer) expect(answer.again).toBeGreaterThan(start);
			})
		);
	});

	test('ends by itself after seven days, whatever the chance, and not earlier', () => {
		fc.assert(
			fc.property(fc.array(random, { minLength: 90, maxLength: 90 }), (chances) => {
				let now = start;
				for (const [i, chance] of chances.entries()) {
					const answer = decideRetry({ ...failed, attempt: i + 1, now, random: chance });
					if ('giveUp' in answer) {
						expect(now).toBe(start + TRIED_FOR);
						return;
					}
					now = answer.again;
				}
				throw new Error('still trying after ninety attempts');
			})
		);
	});
});

describe('giving up', () => {
	test('comes at once where a person is needed', () => {
		expect(decideRetry({ ...failed, failure: { canRetry: false, waitAtLeast: 0 } })).toEqual({
			giveUp: 'Trying again would not help: it waits for you now.'
		});
	});

	test('comes where the wait that was asked for reaches past the seven days', () => {
		const answer = decideRetry({ ...failed, failure: { canRetry: true, waitAtLeast: TRIED_FOR + 1 } });
		expect(answer).toHaveProperty('giveUp');
	});
});

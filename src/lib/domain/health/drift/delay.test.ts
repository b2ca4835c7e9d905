import { expect, test } from 'vitest';
import { createDelay } from './delay.ts';

const learntOf = (days: number, forgetAt = -1): number[] => {
	const learnt: number[] = [];
	const delay = createDelay<number>(3, 4, (day) => learnt.push(day));
	for (let day = 0; day < days; day++) {
		if (day === forgetAt) delay.forget();
		delay.push(day);
	}
	return learnt;
};

test('at first everything is learnt at once, later only what is three days old, and nothing is left out', () => {
	expect(learntOf(4)).toEqual([0, 1, 2, 3]);
	expect(learntOf(7)).toEqual([0, 1, 2, 3]);
	expect(learntOf(10)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('what is forgotten while it waits is never learnt', () => {
	expect(learntOf(12, 8)).toEqual([0, 1, 2, 3, 4, 8]);
});

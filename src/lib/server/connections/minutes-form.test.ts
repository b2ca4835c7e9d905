import { expect, test } from 'vitest';
import { minutesForm } from './minutes-form.ts';

test.each([
	['3', 3],
	['2,5', 2.5],
	[' 2.5 ', 2.5],
	['', null],
	[undefined, null]
])('%j minutes are %j', (typed, minutesEach) => {
	expect(minutesForm.parse({ minutesEach: typed })).toEqual({ minutesEach });
});

test.each(['three', '-1', '481', '1e9', 'NaN'])('%j is not taken, with a sentence', (typed) => {
	expect(minutesForm.safeParse({ minutesEach: typed }).error?.issues[0]?.message).toMatch(/minutes/);
});

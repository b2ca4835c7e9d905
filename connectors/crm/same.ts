import type { Value } from '#lib/domain/mapping/values.ts';
import { timeOf } from '../http-json/moment.ts';
import { textOf } from '../rest/read.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether two values mean the same: systems write 1200.0 for 1200, and moments each in their own way. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
	const [left, right] = [textOf(one) ?? '', textOf(other) ?? ''];
	if (left === right) return true;
	if (NUMBER.test(left) && NUMBER.test(right)) return Number(left) === Number(right);
	const [before, after] = [timeOf(left), timeOf(right)];
	return before !== null && before === after;
}

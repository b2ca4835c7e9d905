/**
 * Whether one slip of the fingers lies between two different texts: a sign too many, too few or wrong, or two
 * neighbours swapped (Damerau 1964: four in five typing mistakes are one of these).
 */
export function isOneSlip(one: string, other: string): boolean {
	if (one === other || Math.abs(one.length - other.length) > 1) return false;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	let end = 0;
	const most = Math.min(one.length, other.length) - start;
	while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
	const [left, right] = [one.length - start - end, other.length - start - end];
	if (left <= 1 && right <= 1) return true;
	return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

const HIDDEN = '•';
const hide = (text: string): string => text.replace(/[\p{L}\d]/gu, HIDDEN);

/**
 * Two values that differ, fit to be passed on: what is the same in both is hidden, so that the slip can be seen and
 * nothing else. "kari@…" and "kair@…" become "••ri@…" and "••ir@…".
 */
export function maskedPair(one: string, other: string): readonly [string, string] {
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	let end = 0;
	const most = Math.min(one.length, other.length) - start;
	while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
	const masked = (text: string): string =>
		hide(text.slice(0, start)) + text.slice(start, text.length - end) + hide(text.slice(text.length - end));
	// Where hardly anything is the same there is no slip to show.
	if (Math.max(one.length, other.length) - start - end > 4) return [hide(one), hide(other)];
	return [masked(one), masked(other)];
}

import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 10, 2, 7, 0, 0);

test.each([
	['120', 120_000],
	[' 5 ', 5_000],
	['Mon, 02 Nov 2026 07:01:30 GMT', 90_000],
	['Monday, 02-Nov-26 07:01:30 GMT', 90_000],
	['Mon Nov  2 07:01:30 2026', 90_000],
	['999999999999', 86_400_000],
	['9'.repeat(400), 86_400_000],
	['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000]
])('"%s" is a wait of %d ms', (header, wait) => {
	expect(retryAfter(header, now)).toBe(wait);
});

test.each([undefined, '', '0', '-5', '1.5', 'soon', 'Mon, 02 Nov 2026 06:59:00 GMT'])('"%s" is no wait', (header) => {
	expect(retryAfter(header, now)).toBe(0);
});

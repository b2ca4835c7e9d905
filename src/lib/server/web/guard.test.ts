import { expect, test } from 'vitest';
import { safeNext } from './guard.ts';

test('after signing in one goes on to a page of ours', () => {
	expect(safeNext('/connections/abc?tab=runs')).toBe('/connections/abc?tab=runs');
});

test.each([
	null,
	'',
	'https://elsewhere.example',
	'//elsewhere.example',
	'/\\elsewhere.example',
	'javascript:alert(1)'
])('%s leads home and nowhere else', (next) => {
	expect(safeNext(next)).toBe('/home');
});

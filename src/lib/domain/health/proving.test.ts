import { expect, test } from 'vitest';
import { provingUntil } from './proving.ts';

const DAY = 86_400_000;
const SWITCHED_ON = Date.parse('2026-11-02T08:00:00Z');

test('a connection proves itself for the two weeks after it is switched on, and then simply works', () => {
	expect(provingUntil(null, SWITCHED_ON)).toBeNull();
	expect(provingUntil(SWITCHED_ON, SWITCHED_ON)).toBe(Date.parse('2026-11-16T08:00:00Z'));
	expect(provingUntil(SWITCHED_ON, SWITCHED_ON + 14 * DAY - 1)).not.toBeNull();
	expect(provingUntil(SWITCHED_ON, SWITCHED_ON + 14 * DAY)).toBeNull();
});

import { expect, test } from 'vitest';
import { withUnit } from './with-unit.ts';

test.each([
	['1', 'seconds', '1 second'],
	['1.5', 'hours', '1.5 hours'],
	['0', 'minutes', '0 minutes'],
	['1 to 2', 'hours', '1 to 2 hours'],
	['1', 'NOK', '1 NOK'],
	['1', '%', '1 %']
])('%s of %s is written “%s”', (written, unit, words) => {
	expect(withUnit(written, unit)).toBe(words);
});

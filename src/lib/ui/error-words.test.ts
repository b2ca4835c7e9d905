import { expect, test } from 'vitest';
import { errorWords } from './error-words.ts';

test.each([400, 401, 403, 404, 405, 413, 429, 500, 503])(
	'a page that fails with %d says what happened, what it means for the data and what to do, without numbers',
	(status) => {
		const words = Object.values(errorWords(status));
		expect(words).toHaveLength(4);
		for (const sentence of words) expect(sentence).not.toMatch(/\d|!|error|server|request/i);
	}
);

test('only a fault of ours sends the person away with a number to pass on', () => {
	expect(errorWords(500).todo).toContain('number below');
	expect(errorWords(404).todo).not.toContain('number');
});

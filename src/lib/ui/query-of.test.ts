import { expect, test } from 'vitest';
import { queryOf } from './query-of.ts';

test('what is not said is left out', () => {
	expect(queryOf({ cause: 'no e-mail', connection: null, page: 2 })).toBe('?cause=no+e-mail&page=2');
	expect(queryOf({ cause: null })).toBe('');
});

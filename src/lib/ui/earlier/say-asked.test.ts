import { expect, test } from 'vitest';
import { sayAsked } from './say-asked.ts';

test('what cannot be known without writing is said', () => {
	expect(sayAsked({ system: 'Outbox', asked: false, say: null })).toContain('may be there already');
	expect(sayAsked({ system: 'Books', asked: true, say: 'It does not answer.' })).toContain('It does not answer.');
	expect(sayAsked({ system: 'Books', asked: true, say: null })).toContain('shows only when they are sent');
});

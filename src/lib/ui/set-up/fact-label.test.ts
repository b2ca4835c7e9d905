import { expect, test } from 'vitest';
import { factLabel } from './fact-label.ts';

const labels = { placedAt: 'When it was placed', lines: 'Lines' };

test.each([
	['placedAt', 'When it was placed'],
	['lines.0.product', 'Lines 1: product'],
	['lines.11.unit.price', 'Lines 12: unit.price'],
	['tags.2', 'tags 3'],
	['customer.email', 'customer.email'],
	['toString', 'toString']
])('%s is shown as %s', (path, shown) => {
	expect(factLabel(path, labels)).toBe(shown);
});

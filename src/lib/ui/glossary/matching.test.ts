import { expect, test } from 'vitest';
import { GLOSSARY } from '#lib/domain/glossary/glossary.ts';
import { matching } from './matching.ts';

test('who looks for nothing is shown every word', () => {
	expect(matching(GLOSSARY, '  ')).toEqual(GLOSSARY);
});

test('a word is found by its own name before it is found in the explanation of another', () => {
	const [first, ...others] = matching(GLOSSARY, 'webhook').map(({ term }) => term);
	expect(first).toBe('Webhook');
	expect(new Set(others).size).toBe(others.length);
});

test('capitals and accents make no difference, and a word nobody explains is not found', () => {
	expect(matching(GLOSSARY, 'ÀPI').map(({ term }) => term)).toContain('API');
	expect(matching(GLOSSARY, 'sourdough')).toEqual([]);
});

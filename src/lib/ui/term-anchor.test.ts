import { expect, test } from 'vitest';
import { GLOSSARY, termSlug } from '#lib/domain/glossary/glossary.ts';
import { termAnchor } from './term-anchor.ts';

test('a word on a page leads to the place where the glossary explains it', () => {
	for (const entry of GLOSSARY) expect(termAnchor(entry.term)).toBe(termSlug(entry));
});

test('no two words of the glossary, under any of their names, stand at the same place', () => {
	const anchors = GLOSSARY.flatMap(({ term, alsoCalled = [] }) => [
		...new Set([term, ...alsoCalled].map((name) => termAnchor(name)))
	]);
	expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
});

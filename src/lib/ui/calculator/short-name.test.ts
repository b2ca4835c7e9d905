import { expect, test } from 'vitest';
import { chartName, shortName } from './short-name.ts';

test('a proposed handover is called by what moves and where it goes', () => {
	expect(shortName('Orders from Shopify typed into Fiken')).toBe('orders (Shopify → Fiken)');
	expect(chartName('Orders from Shopify typed into Fiken')).toBe('orders → Fiken');
});

test('what the owner has named stands as they named it', () => {
	expect(shortName('Wedding cakes into the diary')).toBe('“Wedding cakes into the diary”');
	expect(chartName('Wedding cakes into the diary')).toBe('Wedding cakes into the diary');
});

import { expect, test } from 'vitest';
import { variableNames } from './variable-names.ts';

test('a secret is named after its system and its field, as a shell can set it', () => {
	const nameFor = variableNames();
	expect(nameFor('Nettbutikk', 'password')).toBe('NETTBUTIKK_PASSWORD');
	expect(nameFor('Bäckerei (neu)', 'password')).toBe('BACKEREI_NEU_PASSWORD');
	expect(nameFor('1st shop', 'token')).toBe('SYSTEM_1ST_SHOP_TOKEN');
	expect(nameFor('מאפייה', 'token')).toBe('SYSTEM_TOKEN');
});

test('two systems whose names look alike to a shell do not share a secret', () => {
	const nameFor = variableNames();
	expect(nameFor('Shop 1', 'token')).toBe('SHOP_1_TOKEN');
	expect(nameFor('shop-1', 'token')).toBe('SHOP_1_TOKEN_2');
});

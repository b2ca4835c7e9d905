import { expect, test } from 'vitest';
import { systemById } from '#connectors/catalogue/files.ts';
import { PLAIN_SYSTEMS } from '#connectors/catalogue/kinds.ts';
import { LISTED_COUNTRIES, oftenUsed } from './often-used.ts';

test.each([...LISTED_COUNTRIES, 'EU'])('%s: what can be tapped is what the catalogue calls it', (country) => {
	for (const { id, name, category } of oftenUsed(country)) {
		const system = systemById(id) ?? PLAIN_SYSTEMS.find((plain) => plain.id === id);
		expect({ id, name, category }).toEqual({ id, name: system?.name, category: system?.category });
	}
});

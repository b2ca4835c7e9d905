import { expect, test } from 'vitest';
import { proposing, typicalHandovers } from '#connectors/catalogue/files.ts';
import { typicalSet } from '#connectors/catalogue/packed.ts';
import { proposalsFor } from '#connectors/catalogue/proposals.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';
import { withOwnHandover } from './edit-handovers.ts';
import { besides, proposalList } from './proposal-list.ts';

const all = proposalsFor(
	[
		{ id: 'shopify', name: 'Shopify', category: 'ecommerce' },
		{ id: 'fiken', name: 'Fiken', category: 'accounting' },
		{ id: 'bring', name: 'Bring (Posten)', category: 'inventory-shipping' }
	],
	typicalSet(typicalHandovers, proposing)
);
const last = all.at(-1)?.id ?? '';

test('shows the costliest few and every ticked one, and says how many more there are', () => {
	const { shown, more } = proposalList(all, 3, false, (id) => id === last);
	expect(shown.map(({ id }) => id)).toEqual([...all.slice(0, 3).map(({ id }) => id), last]);
	expect(more).toBe(all.length - 4);
	expect(proposalList(all, 3, true, () => false)).toEqual({ shown: all, more: 0 });
});

test('ticking never moves a row', () => {
	const before = proposalList(all, all.length, false, () => false).shown;
	expect(proposalList(all, all.length, false, () => true).shown).toEqual(before);
});

test('what the owner has added stands besides', () => {
	const { handovers } = withOwnHandover(emptyDraft('NO'), 'Wedding cakes into the diary', 'shopify', 'fiken');
	expect(besides(handovers, all).map(({ label }) => label)).toEqual(['Wedding cakes into the diary']);
});

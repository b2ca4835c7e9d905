import { describe, expect, test } from 'vitest';
import { proposing, typicalHandovers } from '#connectors/catalogue/files.ts';
import { typicalSet } from '#connectors/catalogue/packed.ts';
import { proposalsFor } from '#connectors/catalogue/proposals.ts';
import { lookUpId } from '#lib/domain/estimate/draft-look-up.ts';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';
import { eventGroups, shelvedOf, withoutHandover, withOwnHandover, withProposal } from './edit-handovers.ts';
import { withoutRole, withRole } from './edit-roles.ts';
import { withOwnSystem, withoutSystem, withSystem } from './edit-systems.ts';

const shop = { id: 'shopify', name: 'Shopify', category: 'ecommerce' };
const accounts = { id: 'fiken', name: 'Fiken', category: 'accounting' };
const parcels = { id: 'bring', name: 'Bring', category: 'inventory-shipping' };
const set = typicalSet(typicalHandovers, proposing);

const bakery = [shop, accounts, parcels].reduce(withSystem, emptyDraft('NO'));
const [invoices, labels] = proposalsFor(bakery.systems, set).filter(({ event }) => event.id === 'order.shopify');
if (!invoices || !labels) throw new Error('The bakery is offered no orders.');
const ticked = withProposal(withProposal(bakery, invoices), labels);

const typed = (draft: Draft): Draft => ({
	...draft,
	events: draft.events.map((event) => ({ ...event, volume: '35' })),
	handovers: draft.handovers.map((one) => ({ ...one, minutes: '3' }))
});

test('one order that is typed into two systems is one event, asked for once', () => {
	expect(ticked.events).toHaveLength(1);
	expect(eventGroups(ticked).map(({ handovers }) => handovers.length)).toEqual([2]);
	expect(withProposal(ticked, invoices)).toBe(ticked);
	expect(draftShape.parse(ticked)).toEqual(ticked);
});

test('what was typed comes back when a handover is unticked and ticked again', () => {
	const before = typed(withProposal(bakery, invoices));
	const shelved = shelvedOf(before, invoices.id);
	const without = withoutHandover(before, invoices.id);
	expect(without.events).toEqual([]);
	expect(withProposal(without, invoices, shelved)).toEqual(before);
});

test('unticking one of two leaves the event to the other', () => {
	expect(withoutHandover(typed(ticked), invoices.id).events[0]?.volume).toBe('35');
});

describe('systems', () => {
	test('taking one away takes what is typed from it and into it', () => {
		const without = withoutSystem(ticked, 'bring');
		expect(without.handovers.map(({ target }) => target)).toEqual(['fiken']);
		expect(withoutSystem(ticked, 'shopify')).toMatchObject({ handovers: [], events: [] });
	});

	test('an own one is looked up by its kind, and gets a name of its own', () => {
		const own = withOwnSystem(withOwnSystem(bakery, ' Order book ', 'other'), 'Old till', 'pos').systems.slice(3);
		expect(own).toEqual([
			{ id: 'own-1', name: 'Order book', category: 'other' },
			{ id: 'own-2', name: 'Old till', category: 'pos' }
		]);
		expect(own.map(lookUpId)).toEqual(['~other', '~pos']);
		expect(lookUpId(shop)).toBe('shopify');
	});
});

test('an own handover stands beside the proposed ones', () => {
	const draft = withOwnHandover(ticked, 'Wedding cakes into the diary', 'shopify', 'fiken');
	expect(draftShape.parse(draft).handovers.at(-1)).toMatchObject({ id: 'mine-1', type: 'other', typical: '' });
});

test('when a person goes, the first one left does their work; the last one stays', () => {
	const two = withRole(ticked);
	expect(two.roles.map(({ name }) => name)).toEqual(['Office', 'Owner']);
	const hers = { ...two, handovers: two.handovers.map((one) => ({ ...one, role: 'role-2' })) };
	expect(withoutRole(hers, 'role-2').handovers.map(({ role }) => role)).toEqual(['role-1', 'role-1']);
	expect(withoutRole(ticked, 'role-1')).toBe(ticked);
});

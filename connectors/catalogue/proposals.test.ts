import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, proposing, systemById, typicalHandovers } from './files.ts';
import { PLAIN_SYSTEMS } from './kinds.ts';
import { packSystems, typicalSet, unpackSystems } from './packed.ts';
import { proposalsFor } from './proposals.ts';

const set = typicalSet(typicalHandovers, proposing);
const uses = (...ids: string[]) =>
	ids.map((id) => {
		const system = systemById(id) ?? PLAIN_SYSTEMS.find((plain) => plain.id === id);
		if (!system) throw new Error(`There is no system ${id}.`);
		return { id: system.id, name: system.name, category: system.category };
	});
const labels = (...ids: string[]) => proposalsFor(uses(...ids), set).map(({ label }) => label);

test('a bakery with a web shop, accounts and a newsletter is offered what it types twice, the costliest first', () => {
	expect(labels('shopify', 'xero', 'mailchimp').slice(0, 2)).toEqual([
		'Orders from Shopify typed into Xero',
		'Requests for a review from Shopify typed into Mailchimp'
	]);
});

test('the order of choosing does not matter: a handover goes both ways', () => {
	expect(labels('xero', 'shopify')).toEqual(labels('shopify', 'xero'));
	expect(labels('hubspot', 'xero')).toContain('Won deals from HubSpot typed into Xero');
	expect(labels('hubspot', 'xero')).toContain('New customers from Xero typed into HubSpot');
});

test('the everyday example: the contact form, the address book, the task, the confirmation', () => {
	const [first] = proposalsFor(uses('~forms', '~crm', '~project', 'imap-smtp'), set);
	expect(first?.label).toBe('Enquiries from our contact form typed into our address book');
	expect(first?.places).toEqual(['customer card', 'follow-up task', expect.stringMatching(/^confirmation e-mail \(/)]);
	expect(first?.type).toBe('form-to-crm');
});

describe('one event with several retypings', () => {
	test('is one event: the parcel and the invoice begin with the same order', () => {
		const found = proposalsFor(uses('shopify', 'xero', 'sendcloud'), set);
		const events = found.filter(({ event }) => event.id === 'order.shopify').map(({ target }) => target.id);
		expect(events.toSorted()).toEqual(['sendcloud', 'xero']);
	});

	test('every further place that exists here costs half as much again', () => {
		const invoice = (ids: string[], handover: string) =>
			proposalsFor(uses(...ids), set).find((proposal) => proposal.handover === handover)?.minutes;
		expect(invoice(['shopify', 'xero'], 'order-to-invoice')).toEqual([2, 4.1, 8]);
		expect(invoice(['pipedrive', 'xero'], 'deal-won-to-invoice')?.[1]).toBeLessThan(
			invoice(['pipedrive', 'xero', 'trello'], 'deal-won-to-invoice')?.[1] ?? 0
		);
	});
});

describe('what makes no sense is not proposed', () => {
	test('a chat is no mailbox', () => {
		expect(labels('slack', 'xero')).toEqual([]);
		expect(labels('gmail', 'xero')).toEqual(['Supplier invoices from Gmail typed into Xero']);
	});

	test('a marketplace sells into the own shop, never the other way round', () => {
		expect(labels('etsy', 'shopify')).toEqual(['Orders from Etsy typed into Shopify']);
	});

	test('a prepaid booking needs somewhere to book', () => {
		const prepaid = 'Bookings paid in advance from Stripe typed into Xero';
		expect(labels('stripe', 'xero')).not.toContain(prepaid);
		expect(labels('stripe', 'xero', 'calendly')).toContain(prepaid);
	});

	test('an address book wins no deals', () => {
		expect(labels('~crm', 'xero').filter((label) => /deal|Payment/.test(label))).toEqual([]);
		expect(labels('pipedrive', 'xero').filter((label) => /deal|Payment/.test(label))).toHaveLength(2);
	});

	test('one system alone hands nothing over, and none nothing', () => {
		expect(labels('shopify')).toEqual([]);
		expect(labels()).toEqual([]);
	});
});

test('whatever is chosen, proposals are distinct, between two chosen systems, and their minutes rise', () => {
	const some = fc.uniqueArray(fc.constantFrom(...catalogue.systems.map(({ id }) => id)), { maxLength: 8 });
	fc.assert(
		fc.property(some, (ids) => {
			const found = proposalsFor(uses(...ids), set);
			expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
			for (const { source, target, minutes } of found) {
				expect(ids).toContain(source.id);
				expect(ids).toContain(target.id);
				expect(source.id).not.toBe(target.id);
				expect([...minutes].sort((one, other) => one - other)).toEqual(minutes);
			}
		})
	);
});

test('the systems come out of their packing as they went in', () => {
	const unpacked = unpackSystems(packSystems(catalogue));
	expect(unpacked).toHaveLength(catalogue.systems.length + PLAIN_SYSTEMS.length);
	for (const { id, name, aliases, category } of unpacked.slice(PLAIN_SYSTEMS.length)) {
		const system = systemById(id);
		expect({ name, aliases, category }).toEqual({
			name: system?.name,
			aliases: system?.aliases,
			category: system?.category
		});
	}
});

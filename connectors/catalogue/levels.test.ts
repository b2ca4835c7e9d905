import { describe, expect, test } from 'vitest';
import carddav from '../carddav/manifest.ts';
import webForm from '../web-form/manifest.ts';
import { catalogue, nativePairs, ourReach, systemById, typicalHandovers } from './files.ts';
import { PLAIN_SYSTEMS } from './kinds.ts';
import { levelNames, levelsBetween } from './levels.ts';
import { originalNames } from './original-names.ts';
import type { System } from './types.ts';

const ways = { pairs: nativePairs.pairs, manifests: [webForm, carddav], reach: ourReach.reach };

function system(id: string): System {
	const plain = PLAIN_SYSTEMS.find((one) => one.id === id);
	const found = systemById(id) ?? (plain && { ...plain, domain: null, region: 'global', auth: [], coverage: {} });
	if (!found) throw new Error(`There is no system ${id}.`);
	return found;
}

function levels(from: string, to: string, handover?: string) {
	const typical = typicalHandovers.handovers.find(({ id }) => id === handover);
	const need = typical && { event: typical.event_standard, action: typical.fan_out[0]?.action ?? '' };
	return levelsBetween(ways, system(from), system(to), need ?? null);
}

describe('already in the box', () => {
	test('says who makes it, where the switch is and whether anybody has seen it', () => {
		const [found] = levels('woocommerce', 'mailchimp', 'order-to-newsletter').builtIn;
		expect(found).toMatchObject({
			maker: 'Mailchimp',
			where: 'WordPress: Plugins, add Mailchimp for WooCommerce',
			verified: true,
			seen: 'public source repository',
			carriesIt: true
		});
		expect(levels('typeform', 'hubspot', 'contact-form-to-crm').builtIn[0]).toMatchObject({
			maker: 'Typeform',
			verified: false,
			isDirectory: true
		});
	});

	test('a two-way connection counts in both directions, a one-way one in its own', () => {
		expect(levels('tripletex', 'smartdok').builtIn.map(({ id }) => id)).toEqual(['smartdok--tripletex']);
		expect(levels('dinero', 'shipmondo').builtIn).toEqual([]);
	});

	test('one that does not carry this kind of record is shown and is no level', () => {
		const found = levels('intercom', 'stripe', 'order-to-invoice');
		expect(found.builtIn[0]?.carriesIt).toBe(false);
		expect(levelNames(found)).not.toContain('built_in');
	});
});

test('what a third party sells ready-made stands apart, with its price', () => {
	const found = levels('shopify', 'tripletex', 'order-to-invoice');
	expect(found.builtIn).toEqual([]);
	expect(found.readyMade[0]).toMatchObject({ maker: 'ConnectMyApps', cost: 'monthly fee' });
	expect(levelNames(found)).toEqual(['ready_made', 'custom']);
});

describe('a connector tool', () => {
	test('counts when it has a fitting trigger and a fitting action, shown under their own names', () => {
		const n8n = levels('shopify', 'xero', 'order-to-invoice').tools.find(({ tool }) => tool === 'n8n');
		expect(n8n).toMatchObject({ certainty: 'fits', actions: ['create_invoice'] });
		expect(n8n?.triggers[0]).toBe('orders_create');
	});

	test('that publishes no list is named as listed only', () => {
		const zapier = levels('calendly', 'xero', 'booking-to-invoice').tools.find(({ tool }) => tool === 'zapier');
		expect(zapier).toMatchObject({ certainty: 'listed', triggers: [], actions: [] });
	});

	test('that knows both systems without the right trigger does not count', () => {
		expect(levels('xero', 'shopify', 'booking-reminder').tools.filter(({ certainty }) => certainty === 'fits')).toEqual(
			[]
		);
	});

	test('for a handover of the owner’s own words has to be looked up', () => {
		expect(levels('shopify', 'xero').tools.some(({ certainty }) => certainty === 'look-up')).toBe(true);
	});
});

describe('our own connectors', () => {
	test('carry the everyday example from the contact form to the address book', () => {
		expect(levels('~forms', '~crm').ours?.to.map(({ connector }) => connector)).toEqual(['carddav']);
		expect(levels('typeform', 'nextcloud').ours?.from.map(({ connector }) => connector)).toContain('web-form');
	});

	test('claim no customer system that does not speak the standard', () => {
		expect(levels('typeform', 'hubspot').ours).toBeNull();
		expect(levels('shopify', 'xero').ours).toBeNull();
	});
});

test('custom work is always there, and the only way where nothing else is', () => {
	expect(levelNames(levels('~pos', 'duett', 'cash-up-to-accounting'))).toEqual(['custom']);
});

test('original names are names that the tool really has', () => {
	for (const { coverage } of catalogue.systems) {
		for (const { triggers, emits = [] } of Object.values(coverage)) {
			for (const reading of emits) {
				for (const name of originalNames(reading, triggers)) expect(triggers).toContain(name);
			}
		}
	}
});

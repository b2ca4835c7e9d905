import { describe, expect, test } from 'vitest';
import { levelsLeft } from '#connectors/catalogue/levels-left.ts';
import { pairAnswer } from '#connectors/catalogue/pair-answer.ts';
import { allManifests } from '#connectors/registry.ts';
import { waysFor } from './ways.ts';

const between = (from: string, to: string, handover: string | null = null) =>
	waysFor(pairAnswer(allManifests, from, to, handover));

describe('a way says how much we know about it', () => {
	test('one that was seen says where and when', () => {
		const [way] = between('woocommerce', 'mailchimp', 'order-to-newsletter');
		expect(way?.title).toBe('Already in the box, made by Mailchimp');
		expect(way?.known).toMatch(/^Seen in a public source repository, noted \d{4}-\d{2}-\d{2}$/);
	});

	test('one that was not seen says so', () => {
		const [way] = between('typeform', 'hubspot', 'contact-form-to-crm');
		expect(way?.known).toMatch(/^Not seen by us/);
		expect(way?.link?.words).toBe('Where to look for it');
	});

	test('one that does not carry this says so', () => {
		expect(between('intercom', 'stripe', 'order-to-invoice')[0]?.lines.join(' ')).toMatch(/not this, by its own words/);
	});
});

test('a connector tool is shown with its own names', () => {
	const n8n = between('shopify', 'xero', 'order-to-invoice').find(({ title }) => title === 'Connector tool: n8n');
	expect(n8n?.lines).toEqual(['Begins with orders_create and order_transactions_create.', 'Then does create_invoice.']);
});

test('what we connect ourselves leads to connecting it', () => {
	const ours = between('~forms', '~crm').find(({ level }) => level === 'our_connector');
	expect(ours?.link?.href).toBe('#keep');
	expect(ours?.terms).toContain('CardDAV');
});

test('what the owner ruled out stands last and is not counted with; nothing else goes', () => {
	const pair = pairAnswer(allManifests, 'woocommerce', 'mailchimp', 'order-to-newsletter');
	const out = pair?.builtIn.map(({ id }) => id) ?? [];
	expect(out.length).toBeGreaterThan(0);
	const ways = waysFor(pair, out);
	expect(ways).toHaveLength(waysFor(pair).length);
	expect(ways.slice(-out.length).every((way) => way.out)).toBe(true);
	expect(levelsLeft(pair, out)).toEqual(pair?.names.filter((name) => name !== 'built_in'));
	expect(levelsLeft(pair, [])).toEqual(pair?.names);
	expect(levelsLeft(null)).toEqual(['custom']);
});

import { describe, expect, test } from 'vitest';
import * as files from './files.ts';
import { nativePairsShape } from './shape.ts';
import { KINDS, PLAIN_SYSTEMS } from './kinds.ts';
import { problemsOf } from './validate.ts';

test('the catalogue that is shipped has no problem', () => {
	expect(problemsOf(files)).toEqual([]);
});

test('it holds what it says it holds', () => {
	expect(files.catalogue.systems).toHaveLength(602);
	expect(files.nativePairs.pairs).toHaveLength(320);
	expect(files.typicalHandovers.handovers).toHaveLength(61);
	expect(files.proposing.handovers).toHaveLength(61);
});

test('every kind has words for a shopkeeper', () => {
	expect(KINDS.map(({ id }) => id).toSorted()).toEqual(files.catalogue.categories.toSorted());
	expect(PLAIN_SYSTEMS.map(({ id }) => id)).toEqual(PLAIN_SYSTEMS.map(({ category }) => `~${category}`));
});

describe('a slip of the pen is found and named', () => {
	const [pair] = files.nativePairs.pairs;
	const [order] = files.typicalHandovers.handovers;
	if (!pair || !order) throw new Error('The catalogue is empty.');

	test('a system that stands there twice', () => {
		const [shopify] = files.catalogue.systems;
		const catalogue = { ...files.catalogue, systems: [...files.catalogue.systems, ...(shopify ? [shopify] : [])] };
		expect(problemsOf({ ...files, catalogue })).toContain('System "shopify" stands there twice.');
	});

	test('a pair with a system that is not there', () => {
		const pairs = [...files.nativePairs.pairs, { ...pair, id: 'shopify--xerro', to: 'xerro' }];
		expect(problemsOf({ ...files, nativePairs: { ...files.nativePairs, pairs } })).toEqual([
			'shopify--xerro: there is no system "xerro".'
		]);
	});

	test('a pair that is marked as verified without saying what was seen', () => {
		const { seen, ...unseen } = pair;
		expect(seen).toBe('vendor page');
		const pairs = [{ ...unseen, verified: true }, ...files.nativePairs.pairs.slice(1)];
		expect(problemsOf({ ...files, nativePairs: { ...files.nativePairs, pairs } })).toEqual([
			`${pair.id}: it is marked as verified and does not say what was seen.`
		]);
	});

	test('a word outside the vocabulary, and minutes that do not rise', () => {
		const spoiled = {
			...order,
			event_standard: 'order.arrived',
			minutes_per_record: { ...order.minutes_per_record, low: 9 }
		};
		const typicalHandovers = {
			...files.typicalHandovers,
			handovers: [spoiled, ...files.typicalHandovers.handovers.slice(1)]
		};
		expect(problemsOf({ ...files, typicalHandovers })).toEqual([
			`${order.id}: "order.arrived" is not in the vocabulary.`,
			`${order.id}, one record: 9, 2.7, 5.3 do not rise from low to high.`
		]);
	});

	test('a typical handover without our assumptions', () => {
		const proposing = { ...files.proposing, handovers: files.proposing.handovers.slice(1) };
		expect(problemsOf({ ...files, proposing })).toEqual([
			`${order.id}: there is no row in proposing.json "${order.id}".`
		]);
	});

	test('a file without its date is refused as it is read', () => {
		expect(nativePairsShape.safeParse({ ...files.nativePairs, generated: 'recently' }).success).toBe(false);
	});
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Source, SystemFacts } from './contract.ts';
import catalogue from './catalogue/catalogue.json' with { type: 'json' };
import { allManifests, declared, manifests } from './registry.ts';
import { destinationOf, sourceOf, type AllHalves, type HalvesOf } from './registry.server.ts';

const TESTS_ONLY = 'hostile';
const bare = (connector: string): SystemFacts => ({ connector, settings: {} });

test('every folder with a manifest is registered', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const withManifest = folders
		.map(({ name }) => name)
		.filter((name) => readdirSync(`${import.meta.dirname}/${name}`).includes('manifest.ts'));
	expect(Object.keys(declared).toSorted()).toEqual(withManifest.filter((name) => name !== TESTS_ONLY).toSorted());
});

describe.each(allManifests)('$id', (manifest) => {
	test('has the halves that its manifest declares, for its own streams and actions', () => {
		expect(Object.keys(sourceOf(bare(manifest.id))?.half.streams ?? {}).toSorted()).toEqual(
			Object.keys(manifest.streams).toSorted()
		);
		expect(Object.keys(destinationOf(bare(manifest.id))?.half.actions ?? {}).toSorted()).toEqual(
			Object.keys(manifest.actions).toSorted()
		);
	});

	test('stands for kinds of systems that the catalogue knows', () => {
		for (const category of manifest.categories) expect(catalogue.categories).toContain(category);
	});
});

test('what is no connector is none, whatever it is called', () => {
	for (const id of ['', 'shop', 'hostile', 'constructor', '__proto__', 'toString']) {
		expect(manifests[id]).toBeUndefined();
		expect(sourceOf(bare(id))).toBeUndefined();
		expect(destinationOf(bare(id))).toBeUndefined();
	}
});

test('only practice is practice', () => {
	expect(allManifests.filter((manifest) => manifest.practice).map(({ id }) => id)).toEqual(['practice']);
});

test('a half that is forgotten or too many does not compile', () => {
	const source = sourceOf(bare('web-form'))?.half as Source;
	const right: HalvesOf<(typeof declared)['web-form']> = { source };
	// @ts-expect-error a manifest with streams needs a source
	const withoutSource: HalvesOf<(typeof declared)['web-form']> = {};
	// @ts-expect-error a manifest with actions needs a destination
	const withoutDestination: HalvesOf<(typeof declared)['csv-file']> = { source };
	// @ts-expect-error a manifest without streams takes no source
	const tooMany: HalvesOf<(typeof declared)['carddav']> = { source };
	// @ts-expect-error every manifest needs its line
	const forgotten: AllHalves = { 'web-form': { source } };
	expect([right, withoutSource, withoutDestination, tooMany, forgotten]).toHaveLength(5);
});

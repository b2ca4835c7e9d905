import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows, isAgainst } from './support/house/arrows.ts';
import { waysOutOfTheBrowser } from './support/house/browser-reach.ts';
import { arrivals, lineOf } from './support/house/code.ts';
import { importsOf } from './support/house/imports-of.ts';
import { houseFiles } from './support/house/source-files.ts';

const TOP = ['src', 'static', 'connectors', 'drizzle', 'tests'];
const TOP_FILES = ['svelte.config.js', 'vite.config.ts', 'package.json', 'README.md'];
const ALLOWED = ['package-lock.json', 'tsconfig.json', 'CHANGELOG.md', 'LICENSE', 'bench'];

/** The names directly below a folder. */
const namesIn = (folder: string): string[] => {
	const below = houseFiles().filter((path) => path.startsWith(folder));
	return [...new Set(below.map((path) => path.slice(folder.length).split('/')[0] ?? ''))].toSorted();
};

describe('the house', () => {
	test('its top level is the one that the design fixes', () => {
		const names = namesIn('').filter((name) => !name.startsWith('.') && !ALLOWED.includes(name));
		expect(names).toEqual([...TOP, ...TOP_FILES].toSorted());
	});

	test('its rooms are those of the design', () => {
		expect(namesIn('src/lib/')).toEqual(['domain', 'mail', 'server', 'ui']);
		const subjects = ['estimate', 'recommend', 'mapping', 'match', 'runs', 'health', 'report', 'glossary', 'money'];
		expect(subjects).toEqual(expect.arrayContaining(namesIn('src/lib/domain/')));
		const rooms = ['accounts', 'connections', 'engine', 'health', 'reports', 'secrets', 'persistence'];
		expect(namesIn('src/lib/server/')).toEqual(expect.arrayContaining(['app.ts', ...rooms]));
	});
});

describe('who may import whom', () => {
	for (const arrow of arrows) {
		test(arrow.promise, () => {
			expect(arrivals.filter((arrival) => isAgainst(arrow, arrival)).map(lineOf)).toEqual([]);
		});
	}

	test('a route imports no other route', () => {
		const others = arrivals.filter(
			({ importer, to }) => to.startsWith('src/routes/') && posix.dirname(to) !== posix.dirname(importer)
		);
		expect(others.map(lineOf)).toEqual([]);
	});

	test('what a browser loads leads nowhere that belongs on the server', () => {
		expect(waysOutOfTheBrowser()).toEqual([]);
	});

	test('an import of ours says the whole name of the file', () => {
		const unfinished = arrivals.filter(
			({ specifier, to }) =>
				specifier.startsWith('$lib') ||
				(/^[.#]/.test(specifier) && !to.startsWith('kit:') && !/\.(ts|js|svelte|json|css)$/.test(to))
		);
		expect(unfinished.map(lineOf)).toEqual([]);
	});
});

describe('every kind of import is seen', () => {
	const script = `
		import { openStore } from '#lib/server/persistence/store.ts';
		import type { Store } from './types.ts';
		import './side-effect.ts';
		export * from './again.ts';
		export type { Row } from './row.ts';
		const later = () => import('./later.ts');
		let kept: import('./inline.ts').Kept;
	`;
	const seen = [
		['#lib/server/persistence/store.ts', false],
		['./types.ts', true],
		['./side-effect.ts', false],
		['./again.ts', false],
		['./row.ts', true],
		['./later.ts', false],
		['./inline.ts', true]
	];

	test('in a script', () => {
		expect(importsOf('bakery.ts', script).map(({ specifier, isType }) => [specifier, isType])).toEqual(seen);
	});

	test('in a component, its markup too', () => {
		const component = `<script lang="ts">${script}</script>\n{#await import('./markup.ts') then { cake }}{cake}{/await}`;
		const found = importsOf('Bakery.svelte', component);
		expect(found.map(({ specifier, isType }) => [specifier, isType])).toEqual(
			expect.arrayContaining([...seen, ['./markup.ts', false]])
		);
		expect(found.find(({ specifier }) => specifier === './side-effect.ts')?.line).toBe(4);
	});
});

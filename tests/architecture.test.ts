import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows, isAgainst } from './support/architecture/arrows.ts';
import { waysOutOfTheBrowser } from './support/architecture/browser-reach.ts';
import { arrivals, lineOf } from './support/architecture/code.ts';
import { importsOf } from './support/architecture/imports-of.ts';
import { houseFiles } from './support/architecture/source-files.ts';

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

	test('it has the rooms that the design names', () => {
		expect(namesIn('src/lib/')).toEqual(['domain', 'mail', 'server', 'ui']);
		const subjects = ['estimate', 'recommend', 'mapping', 'match', 'runs', 'health', 'report', 'glossary', 'money'];
		expect(subjects.filter((name) => !namesIn('src/lib/domain/').includes(name))).toEqual([]);
		const rooms = ['accounts', 'connections', 'engine', 'health', 'reports', 'secrets', 'persistence'];
		expect(rooms.filter((name) => !namesIn('src/lib/server/').includes(name))).toEqual([]);
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
		expect(waysOutOfTheBrowser(arrivals)).toEqual([]);
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

describe('a wrong turn is seen', () => {
	const arrival = (importer: string, to: string, isType = false) => ({ importer, to, isType, specifier: to, line: 1 });

	test.each([
		['src/lib/domain/runs/slot.ts', 'node:crypto'],
		['src/lib/domain/runs/slot.ts', 'npm:ulid'],
		['src/lib/domain/mapping/field.ts', 'connectors/contract.ts'],
		['connectors/practice/orders.ts', 'src/lib/server/log.ts'],
		['connectors/practice/orders.ts', 'node:fs/promises'],
		['connectors/practice/orders.ts', 'npm:undici'],
		['src/lib/ui/Cake.svelte', 'connectors/practice/source.server.ts'],
		['src/lib/mail/Report.svelte', 'src/lib/server/app.ts'],
		['src/lib/server/app.ts', 'src/routes/+page.server.ts'],
		['src/lib/server/app.ts', 'src/lib/ui/format.ts'],
		['src/lib/server/health/facts.ts', 'npm:drizzle-orm/pg-core'],
		['src/lib/server/web/guard.ts', 'npm:lucia'],
		['src/cli/output.ts', 'src/lib/ui/format.ts'],
		['src/routes/+page.server.ts', 'src/lib/server/persistence/runs.ts'],
		['src/routes/+page.server.ts', 'src/env.ts'],
		['src/lib/ui/charts/config.ts', 'npm:chart.js'],
		['src/lib/server/app.ts', 'connectors/hostile/manifest.ts']
	])('%s imports %s', (importer, to) => {
		expect(arrows.filter((arrow) => isAgainst(arrow, arrival(importer, to)))).not.toEqual([]);
	});

	test('a component has not even the types of the server', () => {
		const typed = arrival('src/lib/ui/Cake.svelte', 'src/lib/server/app.ts', true);
		expect(arrows.some((arrow) => isAgainst(arrow, typed))).toBe(true);
	});

	test('a page that reaches the server by a detour is named with the way it takes', () => {
		const detour = [
			arrival('src/routes/+page.svelte', 'src/lib/ui/Cake.svelte'),
			arrival('src/lib/ui/Cake.svelte', 'connectors/practice/orders.ts'),
			arrival('connectors/practice/orders.ts', 'node:fs'),
			arrival('connectors/practice/orders.ts', 'src/lib/server/app.ts', true)
		];
		const way =
			'src/lib/ui/Cake.svelte:1 imports connectors/practice/orders.ts, which ' +
			'connectors/practice/orders.ts:1 imports node:fs';
		expect(waysOutOfTheBrowser(detour)).toEqual([way]);
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

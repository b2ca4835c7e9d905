import { describe, expect, test } from 'vitest';
import { isCode } from './support/architecture/code.ts';
import { habitsOf } from './support/architecture/habits-of.ts';
import { houseFiles, textOf } from './support/architecture/source-files.ts';

const LONGEST = 250;
/** The whole agreement with connectors is one file on purpose, half of it explanation. */
const THE_CONTRACT = 'connectors/contract.ts';
const GENERATED = /\/fixtures\/|\.fixture\.ts$|^drizzle\/(sqlite|postgres)\//;

const written = houseFiles().filter((path) => /^(src|connectors|tests|bench|drizzle|\.config)\//.test(path));
const code = written.filter(isCode);
const habits = code.flatMap((path) => habitsOf(path, textOf(path)).map((habit) => ({ path, ...habit })));

const placesOf = (what: string, isOutside: (path: string) => boolean): string[] =>
	habits
		.filter((habit) => habit.what === what && isOutside(habit.path))
		.map(({ path, line }) => `${path}:${line} ${what}`);

/** Where a comment tells the tools to look away. */
const silencedIn = (path: string): string[] =>
	textOf(path)
		.split('\n')
		.flatMap((line, index) =>
			/@ts-(ignore|nocheck)|eslint-(disable)/.test(line) ? [`${path}:${index + 1}${line}`] : []
		);

describe('the style of the house', () => {
	test('nothing is of the type any', () => {
		expect(placesOf('any', () => true)).toEqual([]);
	});

	test('no tool is told to look away', () => {
		expect(code.flatMap(silencedIn)).toEqual([]);
	});

	test('only the command, the benches and the test runner speak to the console', () => {
		expect(placesOf('console', (path) => !/^(src\/cli|bench)\/|^tests\/run\.js$/.test(path))).toEqual([]);
	});

	test('on the server only the http room calls out', () => {
		const isBound = (path: string) =>
			/^(src\/(lib\/server|cli)|connectors)\//.test(path) && !/^src\/lib\/server\/engine\/http\//.test(path);
		expect(placesOf('fetch', (path) => isBound(path) && !path.endsWith('.test.ts'))).toEqual([]);
	});

	test(`no file is longer than ${LONGEST} lines`, () => {
		const lines = (path: string) => textOf(path).split('\n').length - 1;
		const texts = written.filter((path) => isCode(path) || path.endsWith('.css'));
		const long = texts.filter((path) => path !== THE_CONTRACT && !GENERATED.test(path) && lines(path) > LONGEST);
		expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
	});

	test('every kind of habit is seen, in scripts and in markup', () => {
		const script = 'const cake: any = 1;\nconsole.log(cake);\nfetch("/cakes");';
		const component = `<script lang="ts">${script}</script>\n<p onclick={() => console.log(cake as any)}>{cake}</p>`;
		const whats = (path: string, text: string) => habitsOf(path, text).map(({ what }) => what);
		expect(whats('cake.ts', script)).toEqual(['any', 'console', 'fetch']);
		expect(whats('Cake.svelte', component).toSorted()).toEqual(['any', 'any', 'console', 'console', 'fetch']);
	});
});

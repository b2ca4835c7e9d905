// Runs under the Node that is installed, 20 or newer: installs what is needed, then checks everything and counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, install } from '../src/cli/start.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const scratch = mkdtempSync(join(tmpdir(), 'handover-test-'));
let passed = 0;
let failed = 0;

/** @param {readonly string[]} args */
const run = (args) =>
	spawnSync(bin('node/bin/node'), args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, NODE_ENV: 'test', FORCE_COLOR: '0' }
	}).status === 0;

/** @param {string} name @param {readonly string[]} args */
const step = (name, args) => {
	console.log(`\n== ${name}`);
	const fine = run(args);
	if (fine) passed += 1;
	else failed += 1;
	console.log(`${fine ? 'passed' : 'FAILED'}: ${name}`);
};

/** @param {string} name @param {readonly string[]} projects */
const tests = (name, projects) => {
	console.log(`\n== ${name}`);
	const report = join(scratch, `${projects[0]}.json`);
	const chosen = projects.flatMap((project) => ['--project', project]);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const fine = run([bin('vitest/vitest.mjs'), 'run', ...chosen, ...reporters]);
	try {
		const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
		passed += numPassedTests;
		failed += fine ? 0 : Math.max(1, numFailedTests, numFailedTestSuites);
	} catch {
		failed += 1;
	}
};

install();
step('generated types', [bin('@sveltejs/kit/svelte-kit.js'), 'sync']);
step('types', [bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human']);
step('lint', [bin('eslint/bin/eslint.js'), '--config', '.config/eslint.config.js', '.']);
step('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
tests('promises of the parts', ['unit']);
tests('promises of the house', ['house']);
build();
passed += 1;
if (process.argv[2] !== 'check') tests('journeys in a browser', ['journeys']);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

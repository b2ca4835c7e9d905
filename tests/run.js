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
/** What has failed, by name: said once more at the end, where it is found. @type {string[]} */
const failed = [];

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
	else failed.push(name);
	console.log(`${fine ? 'passed' : 'FAILED'}: ${name}`);
};

/** @param {string} name @param {readonly string[]} projects */
const tests = (name, projects) => {
	console.log(`\n== ${name}`);
	const report = join(scratch, `${projects[0]}.json`);
	const chosen = projects.flatMap((project) => ['--project', project]);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const fine = run([bin('vitest/vitest.mjs'), 'run', ...chosen, ...reporters]);
	const named = [];
	try {
		const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
		passed += numPassedTests;
		for (const { name: file, status, assertionResults } of testResults) {
			const tests = assertionResults.filter((/** @type {{ status: string }} */ test) => test.status === 'failed');
			for (const { fullName, failureMessages } of tests) named.push(`${fullName}\n\t${failureMessages.join('\n\t')}`);
			if (status === 'failed' && tests.length === 0) named.push(file);
		}
	} catch (error) {
		named.push(`${name}: no report (${String(error)})`);
	}
	if (!fine && named.length === 0) named.push(`${name}: ended with an error outside of a test`);
	failed.push(...named);
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
for (const name of failed) console.log(`\nFAILED: ${name}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

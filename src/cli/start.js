// Runs under the Node that is installed, 20 or newer, before anything of ours is: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const marks = join(root, 'node_modules/.handover');
const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {string} path @returns {string[]} */
const filesBelow = (path) =>
	readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]
	);

/** @param {readonly string[]} files */
const printOf = (files) => {
	const hash = createHash('sha256');
	for (const file of [...files].sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
	return hash.digest('hex');
};

/** @param {string} name @param {string} print */
const isMarked = (name, print) => existsSync(join(marks, name)) && readFileSync(join(marks, name), 'utf8') === print;

/** @param {string} name @param {string} print */
const mark = (name, print) => {
	mkdirSync(marks, { recursive: true });
	writeFileSync(join(marks, name), print);
};

/** @param {string} what @param {string} command @param {readonly string[]} args */
const must = (what, command, args) => {
	process.stderr.write(`${what}\n`);
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0) process.exit(status ?? 1);
};

/** Installs what the lock file names, unless that is already there. */
export const install = () => {
	const print = printOf([join(root, 'package-lock.json')]);
	if (isMarked('installed', print) && existsSync(node)) return;
	must('Installing what Handover needs (once).', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	mark('installed', print);
};

/** Builds the pages, unless nothing has changed since the last time. */
export const build = () => {
	const sources = ['src', 'connectors', 'static'].flatMap((folder) => filesBelow(join(root, folder)));
	const settings = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'].map((name) => join(root, name));
	const print = printOf([...sources, ...settings]);
	if (isMarked('built', print) && existsSync(join(root, 'build/handler.js'))) return;
	must('Building the pages (after a change).', node, [
		join(root, 'node_modules/vite/bin/vite.js'),
		'build',
		'--logLevel',
		'warn'
	]);
	mark('built', print);
};

// Room for what is young, and a heap that does not double: 260 MB at most for a million records (bench/transfer.ts).
export const flags = ['--max-semi-space-size=16', '--heap-growing-percent=100'];

/** Runs a file of ours under the Node that the project brings; ends as it ends. @param {readonly string[]} args */
export const run = (args) => {
	// Files named on the command line are meant from where the person stands.
	const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
	const child = spawn(node, [...flags, ...args], { cwd: root, stdio: 'inherit', env });
	// Ctrl-C reaches both processes; this one waits until the other has stopped cleanly.
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	install();
	build();
	run(['src/cli/handover.ts', 'serve', ...process.argv.slice(2)]);
}

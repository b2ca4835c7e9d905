import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/cli/start.js';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';

/** Three seconds are given to whoever is still being answered, the rest is for a busy machine. */
const PATIENCE = 8_000;

const root = join(import.meta.dirname, '../..');

test('what npm start runs installs and builds nothing a second time, and Ctrl-C ends it whoever holds on to it', async () => {
	build();
	const folder = await mkdtemp(join(tmpdir(), 'handover-start-'));
	const port = await freePort();
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		cwd: root,
		// Without npm on the path an installation could not even begin.
		env: { PATH: folder, HANDOVER_DATA: folder, PORT: String(port) }
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
	await until('a ready house', async () => said.includes('ready at') || child.exitCode !== null);
	expect(said).toBe(`Handover is ready at http://localhost:${port}\n`);

	const idle = connect(port, '127.0.0.1');
	const halfway = connect(port, '127.0.0.1');
	for (const socket of [idle, halfway]) socket.on('error', () => socket.destroy());
	halfway.write('POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nemail=');
	await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'keep-alive' } });
	const ended = once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE) });
	child.kill('SIGINT');
	expect((await ended)[0]).toBe(0);
	for (const socket of [idle, halfway]) socket.destroy();
	await rm(folder, { recursive: true, force: true });
});

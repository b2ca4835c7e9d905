import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import type { Missing, RealServer } from './real-server.ts';

const run = promisify(execFile);
const SCRIPTS = resolve(import.meta.dirname, '../../../shared/servers');
/** What is installed once and used by every run; the rest is each run's own. */
const INSTALLED = join(tmpdir(), 'handover-servers');

export interface SharedServer extends RealServer {
	/** What the script says of the server it has started: `BASE_URL`, `TOKEN` and the like. */
	readonly said: Readonly<Record<string, string>>;
}

export interface SharedServerFacts {
	/** Variables for the script. */
	readonly env?: Readonly<Record<string, string>>;
	/** Folders of the script's state that hold what it has installed, and are kept. */
	readonly keep?: readonly string[];
}

const pairsIn = (text: string): Record<string, string> =>
	Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

/**
 * Starts one of the servers beside the project, on a free port and with a state of its own, so that several runs do not
 * meet. Only one is being installed at a time.
 */
export async function sharedServer(
	name: string,
	{ env = {}, keep = [] }: SharedServerFacts = {}
): Promise<SharedServer | Missing> {
	const script = join(SCRIPTS, `${name}.sh`);
	if (!existsSync(script)) return { missing: `../shared/servers/${name}.sh` };
	const beds = await mkdtemp(join(tmpdir(), `handover-${name}-`));
	for (const folder of keep) {
		await mkdir(join(INSTALLED, folder), { recursive: true });
		await symlink(join(INSTALLED, folder), join(beds, folder));
	}
	await mkdir(INSTALLED, { recursive: true });
	const options = { env: { ...process.env, PORT: `${await freePort()}`, ...env, BEDS: beds }, maxBuffer: 50_000_000 };
	const stop = async (): Promise<void> => {
		await run('bash', [script, 'stop'], options);
		await rm(beds, { recursive: true, force: true });
	};
	try {
		// The lock is let go before the server itself begins, which would hold it as long as it lives.
		const { stdout } = await run('flock', ['-o', join(INSTALLED, 'lock'), 'bash', script, 'start'], options);
		return { said: pairsIn(stdout), stop };
	} catch (failure) {
		await stop();
		throw failure;
	}
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '../..');

export interface Answer {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** The built program as a stranger runs it, with a data folder of its own. */
export interface House {
	readonly address: string;
	readonly folder: string;
	/** Of the program as it runs now. */
	pid(): number;
	/** Everything that was printed, of every start. */
	log(): string;
	/** Ends it at once, in the middle of whatever it does. */
	kill(): Promise<void>;
	/** Starts it again on the same data and the same port. */
	start(): Promise<void>;
	/** Ctrl-C; answers with the exit code. */
	interrupt(): Promise<number | null>;
	/** Runs the command on the same data. */
	command(...args: readonly string[]): Promise<Answer>;
	/** The same with other variables. */
	commandWith(variables: Variables, ...args: readonly string[]): Promise<Answer>;
	stop(): Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

const answers = async (address: string): Promise<boolean> => {
	try {
		return (await fetch(`${address}/healthz`)).ok;
	} catch {
		return false;
	}
};

const ended = async (child: ChildProcess): Promise<number | null> => {
	if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
	return child.exitCode;
};

/** Starts the built program on a free port of 127.0.0.1; private addresses are allowed, as the test servers have such. */
export const openHouse = async (variables: Variables = {}): Promise<House> => {
	if (!existsSync(join(root, 'build/handler.js'))) throw new Error('Build the pages first: npm test does.');
	const folder = await mkdtemp(join(tmpdir(), 'handover-'));
	const port = await freePort();
	const address = `http://localhost:${port}`;
	const env = {
		...process.env,
		HANDOVER_DATA: folder,
		HANDOVER_ALLOW_PRIVATE: '1',
		PORT: String(port),
		NODE_ENV: 'production',
		...variables
	};
	const cli = join(root, 'src/cli/handover.ts');
	let said = '';
	let child: ChildProcess;
	const endWithUs = () => child.kill('SIGKILL');
	process.once('exit', endWithUs);

	const start = async (): Promise<void> => {
		child = spawn(process.execPath, [cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
		while (!(await answers(address))) {
			if (child.exitCode !== null) throw new Error(`Handover ended at its start: ${said}`);
			await pause(50);
		}
	};
	const end = async (signal: NodeJS.Signals): Promise<number | null> => {
		child.kill(signal);
		return ended(child);
	};
	const commandWith = async (other: Variables, ...args: readonly string[]): Promise<Answer> => {
		const verb = spawn(process.execPath, [cli, ...args], {
			env: { ...env, ...other },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let stdout = '';
		let stderr = '';
		verb.stdout.on('data', (text) => (stdout += String(text)));
		verb.stderr.on('data', (text) => (stderr += String(text)));
		const [code] = await once(verb, 'close');
		return { code, stdout, stderr };
	};

	await start();
	return {
		address,
		folder,
		pid: () => child.pid ?? 0,
		log: () => said,
		kill: async () => void (await end('SIGKILL')),
		start,
		interrupt: () => end('SIGINT'),
		command: (...args) => commandWith({}, ...args),
		commandWith,
		stop: async () => {
			process.off('exit', endWithUs);
			await end('SIGTERM');
			await rm(folder, { recursive: true, force: true });
		}
	};
};

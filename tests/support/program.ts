import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, closeSync, constants, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Debian keeps servers out of the path of everybody but root.
const PLACES = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];

/** Where a program is installed; null where it is not. */
export const installed = (name: string, places: readonly string[] = PLACES): string | null =>
	places.map((place) => join(place, name)).find(canRun) ?? null;

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** A running program; it ends with us at the latest. */
export interface Program {
	stop(): Promise<void>;
}

/** Starts a server in the foreground and waits until it listens on all of its ports; what it says goes to a file. */
export async function startProgram(
	file: string,
	args: readonly string[],
	log: string,
	ports: readonly number[]
): Promise<Program> {
	const output = openSync(log, 'a');
	const child = spawn(file, args, { stdio: ['ignore', output, output] });
	closeSync(output);
	const endWithUs = () => child.kill('SIGKILL');
	process.once('exit', endWithUs);
	const stop = async (): Promise<void> => {
		process.off('exit', endWithUs);
		if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit');
	};
	for (const port of ports) {
		for (let tries = 0; !(await listens(port)); tries++) {
			if (child.exitCode === null && tries < 1500) await pause(20);
			else {
				await stop();
				throw new Error(`${file} does not listen on ${port}: ${readFileSync(log, 'utf8')}`);
			}
		}
	}
	return { stop };
}

function listens(port: number): Promise<boolean> {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	const socket = connect(port, '127.0.0.1');
	socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
	return promise.finally(() => socket.destroy());
}

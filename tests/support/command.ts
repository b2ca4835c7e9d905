import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');

export interface Finished {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

/** Runs a program of ours with these variables and none of this process but the path. */
export async function runProgram(file: string, args: readonly string[], variables: Variables): Promise<Finished> {
	const env = { PATH: process.env.PATH, ...variables };
	const child = spawn(process.execPath, [file, ...args], { cwd: root, env });
	child.stdin.end();
	const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	return { code: Number(code), stdout, stderr };
}

/** Runs the command `handover` as a person would. */
export const handover = (args: readonly string[], variables: Variables): Promise<Finished> =>
	runProgram('src/cli/handover.ts', args, variables);

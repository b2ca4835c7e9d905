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

/** Runs the command `handover` as a person would, with these variables and none of this process but the path. */
export async function handover(
	args: readonly string[],
	variables: Readonly<Record<string, string>>
): Promise<Finished> {
	const env = { PATH: process.env.PATH, ...variables };
	const child = spawn(process.execPath, ['src/cli/handover.ts', ...args], { cwd: root, env });
	child.stdin.end();
	const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	return { code: Number(code), stdout, stderr };
}

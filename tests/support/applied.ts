import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { House } from './house.ts';

/** What `handover apply --json` answers. */
export interface Applied {
	readonly workspace: string;
	readonly systems: string[];
	readonly connections: string[];
	readonly incoming: Record<string, string>;
}

/** Writes a file as a person would and applies it with the command. */
export const applied = async (house: House, file: unknown, ...more: readonly string[]): Promise<Applied> => {
	const path = join(house.folder, 'apply.json');
	await writeFile(path, JSON.stringify(file));
	const { code, stdout, stderr } = await house.command('apply', path, '--json', ...more);
	if (code !== 0) throw new Error(`The file was not applied: ${stderr}`);
	return JSON.parse(stdout) as Applied;
};

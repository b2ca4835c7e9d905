import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Every file of the project by its path in it, whether committed yet or not; nothing that git ignores. */
export const houseFiles = (): string[] => {
	const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z', '--deduplicate'], { cwd: root });
	return listed
		.toString()
		.split('\0')
		.filter((path) => path !== '' && existsSync(join(root, path)));
};

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

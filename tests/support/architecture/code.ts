import { houseFiles, textOf } from './source-files.ts';
import { isTest } from './arrows.ts';
import { importsOf } from './imports-of.ts';
import { whereTo } from './where.ts';

export interface Arrival {
	readonly importer: string;
	readonly line: number;
	/** As it is written. */
	readonly specifier: string;
	readonly to: string;
	readonly isType: boolean;
}

/** A file of ours in a language that imports. */
export const isCode = (path: string): boolean => /\.(ts|js|svelte)$/.test(path);

/** Code that runs: no tests, nothing that only tests need. */
export const runningCode = houseFiles().filter(
	(path) => /^(src|connectors)\//.test(path) && isCode(path) && !isTest(path)
);

/** Every import of the code that runs, and where it leads. */
export const arrivals: readonly Arrival[] = runningCode.flatMap((importer) =>
	importsOf(importer, textOf(importer)).map((found) => ({ importer, ...found, to: whereTo(importer, found.specifier) }))
);

/** One line for a person: where it stands, and what it imports. */
export const lineOf = ({ importer, line, specifier, isType }: Arrival): string =>
	`${importer}:${line} imports ${isType ? 'types of ' : ''}${specifier}`;

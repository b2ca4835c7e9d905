/** Prints for a program (`--json`) or for a person. */
export const print = (json: boolean | undefined, data: unknown, lines: () => readonly string[]): void => {
	process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${lines().join('\n')}\n`);
};

import type { Store } from '../persistence/store.ts';

/** The wanted name of a connection, with a number behind it where another one of the business has it. */
export const freeName = async ({ connections }: Store, workspaceId: string, wanted: string): Promise<string> => {
	const taken = new Set((await connections.of(workspaceId)).map(({ name }) => name));
	let free = wanted;
	for (let count = 2; taken.has(free); count += 1) free = `${wanted} ${count}`;
	return free;
};

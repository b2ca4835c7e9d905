import type { App } from '../app.ts';

/** The names of the people of a business, by their ids. */
export const peopleNames = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string
): Promise<ReadonlyMap<string, string>> =>
	new Map((await store.workspaces.people(workspaceId)).map(({ id, name }) => [id, name]));

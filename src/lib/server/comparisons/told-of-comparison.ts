import type { HealthFacts } from '#lib/domain/health/facts.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { listsOf } from './comparable-lists.ts';
import { usualLists } from './usual-lists.ts';

/** What a connection's own page says of comparing its two systems; null where they cannot be compared. */
export interface ToldOfComparison {
	/** Null where nobody has said yet what is compared. */
	readonly found: {
		readonly left: string;
		readonly right: string;
		readonly both: number | null;
		readonly wrong: number;
		readonly comparedAt: number | null;
	} | null;
}

/** What was found, or that the two systems can be compared: where both can be read, and where nobody knows yet. */
export const toldOfComparison = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	{ match }: Pick<HealthFacts, 'match'>
): Promise<ToldOfComparison | null> => {
	if (match) {
		const { left, right, both, comparedAt, missingThere, missingHere, twice, different } = match;
		const wrong = missingThere + missingHere + twice + different;
		return { found: { left: left.name, right: right.name, both, wrong, comparedAt } };
	}
	if (connection.kind !== 'ours') return { found: null };
	const lists = (await store.systems.of(connection.workspaceId)).flatMap(listsOf);
	const { left, right } = usualLists(connection, await store.connections.actions(connection.id), lists);
	return left && right ? { found: null } : null;
};

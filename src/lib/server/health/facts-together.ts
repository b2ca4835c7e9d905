import type { HealthFacts } from '#lib/domain/health/facts.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Place } from './drift.ts';
import { healthFacts } from './facts.ts';

/** Enough to keep a database busy, and few enough not to hold the weeks of all connections at once. */
const AT_A_TIME = 10;

/** What the health of several connections of one business is judged from, by their ids, in the same order. */
export const factsTogether = async (
	app: Pick<App, 'store' | 'now'>,
	connections: readonly Connection[],
	place: Place
): Promise<Map<string, HealthFacts>> => {
	const facts = new Map<string, HealthFacts>();
	for (let at = 0; at < connections.length; at += AT_A_TIME) {
		const some = connections.slice(at, at + AT_A_TIME);
		const given = await Promise.all(
			some.map(async (connection) => [connection.id, await healthFacts(app, connection, place)] as const)
		);
		for (const [id, one] of given) facts.set(id, one);
	}
	return facts;
};

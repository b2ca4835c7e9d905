import type { MatchFacts } from '#lib/domain/health/match-facts.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Night } from '../persistence/comparisons.ts';
import { recordsOf } from './comparable-lists.ts';

const EXAMPLES = 3;
const NIGHTS = 5;

/** The nights since the last one on which both lists could be read. */
const failingSince = (nights: readonly Night[]): MatchFacts['failing'] => {
	const good = nights.findIndex(({ say }) => say === null);
	const failed = good === -1 ? nights : nights.slice(0, good);
	const [newest, oldest] = [failed[0], failed.at(-1)];
	return newest?.say && oldest ? { since: oldest.at, times: failed.length, say: newest.say } : null;
};

/** What comparing the two systems of a connection says of its health; null where nothing is compared. */
export const matchFacts = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	{ id, kind }: Pick<Connection, 'id' | 'kind'>
): Promise<MatchFacts | null> => {
	const comparison = await store.comparisons.of(id);
	if (!comparison) return null;
	const { leftSystemId, rightSystemId, terms } = comparison;
	const at = now();
	const [counts, told, nights, left, right] = await Promise.all([
		store.mismatches.counts(id, at),
		store.mismatches.told(id, at, EXAMPLES),
		store.comparisons.latest(id, NIGHTS),
		store.systems.byId(leftSystemId),
		store.systems.byId(rightSystemId)
	]);
	const count = (...kinds: readonly string[]): number =>
		counts.reduce((sum, one) => sum + (kinds.includes(one.kind) ? one.count : 0), 0);
	const good = nights.find(({ say }) => say === null);
	return {
		left: { name: left?.name ?? '', record: recordsOf(left, terms.left.stream) },
		right: { name: right?.name ?? '', record: recordsOf(right, terms.right.stream) },
		missingThere: count('missing-there'),
		missingHere: count('missing-here'),
		twice: count('twice-there', 'twice-here'),
		different: count('different'),
		examples: told.map((one) => one.left?.shown ?? one.right?.shown ?? one.key),
		since: told[0]?.foundAt ?? null,
		days: terms.days,
		both: good?.both ?? null,
		comparedAt: good?.at ?? null,
		failing: failingSince(nights),
		onlyCompared: kind === 'compared'
	};
};

import type { PackedSystems, TypicalSet } from '#connectors/catalogue/packed.ts';
import type { PairAnswer } from '#connectors/catalogue/pair-answer.ts';

/** Answers that were fetched once are kept for as long as the page is open; a failed one is asked for again. */
function once<Answer>(fetchIt: () => Promise<Answer>): () => Promise<Answer> {
	let kept: Promise<Answer> | null = null;
	return () => {
		kept ??= fetchIt().catch((failure: unknown) => {
			kept = null;
			throw failure;
		});
		return kept;
	};
}

async function fetched<Answer>(path: string): Promise<Answer> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.json() as Promise<Answer>;
}

/** The search over the catalogue, fetched when it is first wanted. */
export const systemSearch = once(async () => {
	const [{ searcherOf }, { unpackSystems }, { kindLabel }, packed] = await Promise.all([
		import('#connectors/catalogue/search.ts'),
		import('#connectors/catalogue/packed.ts'),
		import('#connectors/catalogue/kinds.ts'),
		fetched<PackedSystems>('/catalogue/systems.json')
	]);
	return { find: searcherOf(unpackSystems(packed)), kindLabel };
});

/** The typical handovers, fetched when there is a system to propose for. */
export const typicalHandovers = once(() => fetched<TypicalSet>('/catalogue/handovers.json'));

/** The ways to connect two systems, by the path of the look-up. */
export const fetchPair = (path: string): Promise<PairAnswer> => fetched<PairAnswer>(path);

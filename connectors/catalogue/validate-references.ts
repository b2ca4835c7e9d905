import { PLAIN_SYSTEMS } from './kinds.ts';
import type { CatalogueFiles } from './validate.ts';

/** Tools that publish no list: their rows come from pages that name the system, or from general knowledge. */
export const TOOLS_WITHOUT_LIST = ['zapier', 'make'] as const;

// A pair with two connections of different makers has a second row: stripe--xero-2.
const isPairId = (id: string, from: string, to: string): boolean =>
	id.replace(/-\d$/, '') === `${from}--${to}` || id === `${from}--${to}`;

/** Every name that stands in one file and means an entry of another. */
export function referenceProblems(files: CatalogueFiles): string[] {
	const { catalogue, nativePairs, typicalHandovers, proposing, ourReach } = files;
	const systems = new Set([...PLAIN_SYSTEMS, ...catalogue.systems].map(({ id }) => id));
	const categories = new Set(catalogue.categories);
	const tools = new Set<string>([...catalogue.sources.map(({ id }) => id), ...TOOLS_WITHOUT_LIST]);
	const proposed = new Set(proposing.handovers.map(({ id }) => id));
	const typical = new Set(typicalHandovers.handovers.map(({ id }) => id));
	const missing = (place: string, what: string, known: ReadonlySet<string>, names: readonly string[] = []): string[] =>
		names.filter((name) => !known.has(name)).map((name) => `${place}: there is no ${what} "${name}".`);

	return [
		...catalogue.systems.flatMap(({ id, category, coverage }) => [
			...missing(id, 'category', categories, [category]),
			...missing(id, 'source', tools, Object.keys(coverage))
		]),
		...nativePairs.pairs.flatMap(({ id, from, to, verified, seen }) => [
			...missing(id, 'system', systems, [from, to]),
			...(isPairId(id, from, to) ? [] : [`${id}: the id of this pair begins with "${from}--${to}".`]),
			...(verified && !seen ? [`${id}: it is marked as verified and does not say what was seen.`] : [])
		]),
		...typicalHandovers.handovers.flatMap(({ id, from_category, to_category, fan_out }) => [
			...missing(id, 'category', categories, [from_category, to_category, ...fan_out.map(({ category }) => category)]),
			...missing(id, 'row in proposing.json', proposed, [id])
		]),
		...missing('proposing.json, mail', 'system', systems, proposing.mail),
		...proposing.stands_for.flatMap(({ category, ids, as }) => [
			...missing('proposing.json, stands_for', 'category', categories, [...(category ? [category] : []), ...as]),
			...missing('proposing.json, stands_for', 'system', systems, ids)
		]),
		...proposing.handovers.flatMap(({ id, only_from, not_from, only_to, not_to, needs }) => [
			...missing(id, 'typical handover', typical, [id]),
			...[only_from, not_from, only_to, not_to].flatMap((names) => missing(id, 'system', systems, names)),
			...missing(id, 'category', categories, needs ? [needs] : [])
		]),
		...ourReach.reach.flatMap((row) => [
			...missing(row.connector, 'system', systems, row.systems),
			...missing(row.connector, 'category', categories, row.categories)
		])
	];
}

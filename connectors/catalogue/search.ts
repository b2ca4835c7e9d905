import { slipsFromBeginning } from './edit-distance.ts';
import { beginningsOf } from './fold.ts';
import { KINDS } from './kinds.ts';

export interface Findable {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly category: string;
}

interface Entry {
	readonly system: Findable;
	readonly name: readonly string[];
	readonly others: readonly string[];
	readonly kind: readonly string[];
}

const NOT_FOUND = 99;

const entryOf = (system: Findable): Entry => {
	const kind = KINDS.find(({ id }) => id === system.category);
	return {
		system,
		name: beginningsOf(system.name),
		others: system.aliases.flatMap(beginningsOf),
		kind: kind ? [kind.label, ...kind.alsoCalled].flatMap(beginningsOf) : []
	};
};

/** Short words leave no room for slips: `wix` is not `wise`. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** The smaller the better: whole names before beginnings before middles. */
function rank(typed: string, { name, others }: Entry): number {
	if (name[0] === typed) return 0;
	if (others.includes(typed)) return 1;
	if (name[0]?.startsWith(typed)) return 2;
	if (name.some((beginning) => beginning.startsWith(typed))) return 3;
	if (others.some((beginning) => beginning.startsWith(typed))) return 4;
	return typed.length > 2 && name[0]?.includes(typed) ? 5 : NOT_FOUND;
}

/** What comes after: slips of the pen, the fewer the better, then what the system is for. */
function lateRank(typed: string, { name, others, kind }: Entry): number {
	const most = slipsAllowed(typed.length);
	const slips = most === 0 ? 1 : Math.min(...[...name, ...others].map((word) => slipsFromBeginning(typed, word, most)));
	if (slips <= most) return slips;
	return typed.length > 2 && kind.some((beginning) => beginning.startsWith(typed)) ? most + 1 : NOT_FOUND;
}

const ranked = (entries: readonly Entry[], rankOf: (entry: Entry) => number): Entry[] =>
	entries
		.map((entry) => ({ entry, rank: rankOf(entry) }))
		.filter(({ rank }) => rank < NOT_FOUND)
		.sort((one, other) => one.rank - other.rank)
		.map(({ entry }) => entry);

/**
 * A search over the systems by name, other names and kind, with slips of the pen. Best first; of two that fit alike,
 * the one that stands earlier in the list. Slips are looked for only where the letters as typed find too little.
 */
export function searcherOf(systems: readonly Findable[]): (query: string, limit?: number) => Findable[] {
	const entries = systems.map(entryOf);
	return (query, limit = 8) => {
		const [typed = ''] = beginningsOf(query);
		if (typed === '') return [];
		const found = ranked(entries, (entry) => rank(typed, entry));
		if (found.length < limit) {
			const known = new Set(found);
			found.push(...ranked(entries, (entry) => (known.has(entry) ? NOT_FOUND : lateRank(typed, entry))));
		}
		return found.slice(0, limit).map(({ system }) => system);
	};
}

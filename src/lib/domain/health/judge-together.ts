import { isNews } from './checks/systems.ts';
import type { HealthFacts } from './facts.ts';
import type { Health } from './finding.ts';
import { gather, type PlacedFinding } from './gather.ts';
import { judge } from './judge.ts';

/** How each connection of a business is, and what a person should see of all of them, each thing once. */
export interface JudgedTogether {
	readonly health: ReadonlyMap<string, Health>;
	readonly findings: readonly PlacedFinding[];
}

/**
 * Judges the connections of one business, by their ids. What one of them has found out about a system holds for all
 * that use it.
 */
export function judgeTogether(all: ReadonlyMap<string, HealthFacts>): JudgedTogether {
	const facts = [...all.values()];
	const known = new Set(
		facts
			.filter(({ state }) => state === 'on')
			.flatMap((one) => one.broken.filter((system) => isNews(one, system)).map(({ id }) => id))
	);
	const judged = [...all].map(([id, one]) => {
		const broken = one.broken.map((system) => ({ ...system, told: system.told || known.has(system.id) }));
		return { id, name: one.name, health: judge({ ...one, broken }) };
	});
	const [first] = facts;
	return {
		health: new Map(judged.map(({ id, health }) => [id, health])),
		findings: first ? gather(judged, first.now, first.timeZone) : []
	};
}

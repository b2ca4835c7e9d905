import { catalogue, nativePairs, ourReach, systemById, typicalHandovers } from './files.ts';
import { KINDS } from './kinds.ts';
import { levelNames, levelsBetween } from './levels.ts';
import type { Levels } from './levels.ts';
import { isPlain } from './our-connectors-between.ts';
import type { ConnectorFacts } from './our-connectors-between.ts';
import type { System } from './types.ts';

/** What the calculator learns about one pair of systems. */
export interface PairAnswer extends Levels {
	readonly names: ReturnType<typeof levelNames>;
	/** The day of the catalogue, YYYY-MM-DD. */
	readonly asOf: string;
}

/** A system by its id; `~crm` stands for one of that kind that is not in the catalogue. */
function systemOrKind(id: string): System | null {
	if (!isPlain(id)) return systemById(id);
	const kind = KINDS.find((one) => one.id === id.slice(1));
	return kind
		? { id, name: kind.label, aliases: [], category: kind.id, domain: null, region: '', auth: [], coverage: {} }
		: null;
}

/**
 * The levels from one system to another, for a typical handover where one is named; null for a system that is not in
 * the catalogue.
 */
export function pairAnswer(
	manifests: readonly ConnectorFacts[],
	from: string,
	to: string,
	handover: string | null
): PairAnswer | null {
	const source = systemOrKind(from);
	const target = systemOrKind(to);
	if (!source || !target) return null;
	const typical = typicalHandovers.handovers.find(({ id }) => id === handover);
	const action = typical?.fan_out[0]?.action;
	const need = typical && action ? { event: typical.event_standard, action } : null;
	const levels = levelsBetween({ pairs: nativePairs.pairs, manifests, reach: ourReach.reach }, source, target, need);
	return { ...levels, names: levelNames(levels), asOf: catalogue.generated };
}

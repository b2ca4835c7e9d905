import { oursBetween } from './our-connectors-between.ts';
import type { ConnectorFacts, OurLevel } from './our-connectors-between.ts';
import { readyMadeBetween } from './ready-made-between.ts';
import type { ReadyMade } from './ready-made-between.ts';
import { toolsBetween } from './tools-between.ts';
import type { Need, ToolBetween } from './tools-between.ts';
import type { NativePair, System } from './types.ts';
import type { OurReach } from './typical-types.ts';

/** The ways in which one pair of systems can be connected. Custom work is always one more. */
export interface Levels {
	readonly builtIn: readonly ReadyMade[];
	readonly readyMade: readonly ReadyMade[];
	readonly ours: OurLevel | null;
	readonly tools: readonly ToolBetween[];
}

export interface WaysToConnect {
	readonly pairs: readonly NativePair[];
	readonly manifests: readonly ConnectorFacts[];
	readonly reach: readonly OurReach[];
}

/** Which levels exist from one system to the other for what the handover needs. */
export const levelsBetween = (ways: WaysToConnect, from: System, to: System, need: Need | null): Levels => ({
	builtIn: readyMadeBetween(ways.pairs, 'built-in', from, to, need),
	readyMade: readyMadeBetween(ways.pairs, 'ready-made-third-party', from, to, need),
	ours: oursBetween(ways.manifests, ways.reach, from, to),
	tools: toolsBetween(from, to, need)
});

/** The names that the estimate's model has for the levels, without those that are said not to carry the record. */
export function levelNames(levels: Levels): ('built_in' | 'ready_made' | 'our_connector' | 'connector' | 'custom')[] {
	const carries = (one: ReadyMade): boolean => one.carriesIt !== false;
	return [
		...(levels.builtIn.some(carries) ? (['built_in'] as const) : []),
		...(levels.readyMade.some(carries) ? (['ready_made'] as const) : []),
		...(levels.ours ? (['our_connector'] as const) : []),
		...(levels.tools.length > 0 ? (['connector'] as const) : []),
		'custom'
	];
}

import type { Manifest } from '../contract.ts';
import type { System } from './types.ts';
import type { OurReach } from './typical-types.ts';

/** The browser-safe facts of a connector that this needs. */
export type ConnectorFacts = Pick<Manifest, 'id' | 'name' | 'categories' | 'streams' | 'actions' | 'practice'>;

/** One side of a connection of ours. */
export interface OurSide {
	readonly connector: string;
	readonly name: string;
	/** What has to be true for it, in words; absent where the connector is made for this very system. */
	readonly why?: string;
}

/** Both sides exist: this handover can be connected here. */
export interface OurLevel {
	readonly from: readonly OurSide[];
	readonly to: readonly OurSide[];
}

/** A system, or a kind of system where the owner named it freely. */
export type Side = Pick<System, 'id' | 'name' | 'category'>;

/** Ids of systems that are not in the catalogue: a wave and the kind. */
export const isPlain = (id: string): boolean => id.startsWith('~');

function sideOf(manifest: ConnectorFacts, system: Side, reach: readonly OurReach[]): OurSide | null {
	const side = { connector: manifest.id, name: manifest.name };
	if (manifest.id === system.id) return side;
	const row = reach.find(
		({ connector, systems, categories }) =>
			connector === manifest.id && (systems?.includes(system.id) || categories?.includes(system.category))
	);
	if (row) return { ...side, why: row.why };
	// Nobody knows what "something else" is: it may be paper.
	if (isPlain(system.id) && system.category !== 'other' && manifest.categories.includes(system.category))
		return { ...side, why: `If yours works with: ${manifest.name}` };
	return null;
}

/**
 * Our connectors for both systems, or null. One that is called after an open standard counts only where the catalogue
 * says that the system speaks it: no HubSpot by CardDAV. A system that the owner named freely counts by its kind.
 */
export function oursBetween(
	manifests: readonly ConnectorFacts[],
	reach: readonly OurReach[],
	from: Side,
	to: Side
): OurLevel | null {
	const real = manifests.filter(({ practice }) => !practice);
	const sides = (system: Side, has: (manifest: ConnectorFacts) => object): OurSide[] =>
		real.flatMap((manifest) => {
			const side = Object.keys(has(manifest)).length > 0 ? sideOf(manifest, system, reach) : null;
			return side ? [side] : [];
		});
	const sources = sides(from, ({ streams }) => streams);
	const targets = sides(to, ({ actions }) => actions);
	return sources.length > 0 && targets.length > 0 ? { from: sources, to: targets } : null;
}

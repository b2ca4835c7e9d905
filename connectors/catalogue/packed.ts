import { typeOfTypical } from '#lib/domain/estimate/catalogue-types.ts';
import type { HandoverTypeId } from '#lib/domain/estimate/defaults.ts';
import { PLAIN_SYSTEMS } from './kinds.ts';
import type { Findable } from './search.ts';
import type { Catalogue } from './types.ts';
import type { FanOut, ProposingFile, StandsFor, TypicalHandovers } from './typical-types.ts';

/** The systems as they travel to the browser: id, name, number of the category, other names. */
export interface PackedSystems {
	readonly categories: readonly string[];
	readonly systems: readonly (readonly [id: string, name: string, category: number, ...aliases: string[]])[];
}

/** One typical handover with our assumptions, as the browser proposes it. */
export interface Typical {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** "A new order comes in from the web shop" */
	readonly says: string;
	readonly things: string;
	readonly type: HandoverTypeId;
	readonly event: string;
	/** `order.created` */
	readonly standard: string;
	readonly perWeek: number;
	readonly causedBy: 'customer' | 'own';
	/** For typing it into one place; every further place takes half as long again. */
	readonly minutes: readonly [low: number, likely: number, high: number];
	readonly fields: readonly string[];
	readonly places: readonly FanOut[];
	readonly onlyFrom?: readonly string[];
	readonly notFrom?: readonly string[];
	readonly onlyTo?: readonly string[];
	readonly notTo?: readonly string[];
	readonly needs?: string;
}

export interface TypicalSet {
	readonly mail: readonly string[];
	readonly standsFor: readonly StandsFor[];
	readonly handovers: readonly Typical[];
}

export const packSystems = ({ categories, systems }: Catalogue): PackedSystems => ({
	categories,
	systems: [...PLAIN_SYSTEMS, ...systems].map(({ id, name, category, aliases }) => [
		id,
		name,
		categories.indexOf(category),
		...aliases
	])
});

export const unpackSystems = ({ categories, systems }: PackedSystems): Findable[] =>
	systems.map(([id, name, category, ...aliases]) => ({ id, name, aliases, category: categories[category] ?? 'other' }));

/** Joins the facts and our assumptions about each typical handover. */
export function typicalSet({ handovers }: TypicalHandovers, proposing: ProposingFile): TypicalSet {
	const assumed = new Map(proposing.handovers.map((row) => [row.id, row]));
	return {
		mail: proposing.mail,
		standsFor: proposing.stands_for,
		handovers: handovers.flatMap((handover): Typical[] => {
			const row = assumed.get(handover.id);
			if (!row) return [];
			const { low, likely, high } = handover.minutes_per_record;
			return [
				{
					id: handover.id,
					from: handover.from_category,
					to: handover.to_category,
					says: handover.event,
					things: row.things,
					type: typeOfTypical(handover.id),
					event: row.event,
					standard: handover.event_standard,
					perWeek: row.per_week,
					causedBy: row.caused_by,
					minutes: [low, likely, high],
					fields: handover.retyped.fields,
					places: handover.fan_out,
					onlyFrom: row.only_from,
					notFrom: row.not_from,
					onlyTo: row.only_to,
					notTo: row.not_to,
					needs: row.needs
				}
			];
		})
	};
}

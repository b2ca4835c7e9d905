import type { Period } from './input-types.ts';
import type { LevelName } from './level-names.ts';
import type { Uncertain } from './pert.ts';
import type { HandoverQuantity, LevelQuantity } from './quantities.ts';

/** The version of the sum; an estimate that is kept names it. */
export const MODEL_VERSION = 1;

/** An input with everything filled in: defaults, seasons, and all money in the report's currency. */
export interface Model {
	readonly currency: string;
	readonly horizonYears: number;
	/** Share of the one-off cost that a second handover from the same source and level saves. */
	readonly sharedSourceDiscount: number;
	readonly capture: Uncertain;
	readonly handovers: readonly Handover[];
}

export interface Handover {
	readonly id: string;
	readonly event: Event;
	readonly role: Role;
	readonly source: string;
	readonly target: string;
	readonly lossKind: string | null;
	readonly people: number;
	readonly fields: number;
	readonly figures: Readonly<Record<HandoverQuantity, Uncertain>>;
	readonly levels: readonly Level[];
}

export interface Event {
	readonly id: string;
	readonly volume: Uncertain;
	readonly period: Period;
	/** Events a year for each one of the volume. */
	readonly perYear: number;
	/** Weeks a year in which it goes on. */
	readonly activeWeeks: number;
}

/** The cost of an hour is the product of the two: wage and multiplier, or full cost and 1. */
export interface Role {
	readonly id: string;
	readonly people: number;
	readonly hour: readonly [Uncertain, Uncertain];
}

export interface Level {
	readonly name: LevelName;
	readonly figures: Readonly<Record<LevelQuantity, Uncertain>>;
}

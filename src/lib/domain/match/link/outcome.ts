import type { Field } from '../compare/levels.ts';

/** Two records that belong together. */
export interface LinkedPair {
	/** Index of the record on each side. */
	readonly left: number;
	readonly right: number;
	/** Bits that speak for it. */
	readonly score: number;
	/** False where it is for the owner to say. */
	readonly sure: boolean;
	readonly levels: Readonly<Record<Field, number>>;
}

/** A record that stands a second time, with the one of the same file that has the partner. */
export interface Double {
	readonly record: number;
	readonly of: number;
}

/** Every record of both files stands in exactly one of these. */
export interface Linked {
	readonly pairs: readonly LinkedPair[];
	readonly twiceLeft: readonly Double[];
	readonly twiceRight: readonly Double[];
	readonly onlyLeft: readonly number[];
	readonly onlyRight: readonly number[];
}

/** What the owner has said about a pair, by `pairId`. */
export type Decisions = ReadonlyMap<string, boolean>;

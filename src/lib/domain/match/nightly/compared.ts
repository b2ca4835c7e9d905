import type { Listed } from './listed.ts';

export const MISMATCH_KINDS = ['missing-there', 'missing-here', 'twice-there', 'twice-here', 'different'] as const;

/**
 * How a key does not agree. `there` is the right list, where a record should be too; `here` is the left one, where it
 * begins. `different`: once on both sides, with another amount.
 */
export type MismatchKind = (typeof MISMATCH_KINDS)[number];

/** One side of a mismatch, as a person sees it. */
export interface ShownRecord extends Listed {
	/** How many records of this side have the key. */
	readonly count: number;
}

export interface Mismatch {
	readonly kind: MismatchKind;
	readonly key: string;
	readonly left: ShownRecord | null;
	readonly right: ShownRecord | null;
	/** False where no date says whether it has had the time to arrive. */
	readonly dated: boolean;
}

/** What one side was read to. */
export interface ReadSide {
	readonly records: readonly Listed[];
	/** Records that name no key, or that could not be read. */
	readonly unkeyed: number;
	readonly unread: number;
}

/** What came of comparing two lists. */
export interface Compared {
	/** Keys that stand on both sides, of those that were looked at. */
	readonly both: number;
	readonly mismatches: readonly Mismatch[];
	/** Keys on the left that have not had the time to arrive yet. */
	readonly young: number;
	/** Keys on the right alone, whether they are told or not. */
	readonly onlyRight: number;
	readonly unkeyed: number;
	/** Records that could not be read, by side; what may be one of them is not called missing. */
	readonly unreadLeft: number;
	readonly unreadRight: number;
}

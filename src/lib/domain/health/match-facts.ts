/** One of two lists that are compared. */
export interface ComparedList {
	/** The name of its system. */
	readonly name: string;
	/** What one record of it is called, and many. */
	readonly record: { readonly one: string; readonly many: string };
}

/** What comparing two systems has found, as health is judged from it. Times are UTC milliseconds. */
export interface MatchFacts {
	readonly left: ComparedList;
	readonly right: ComparedList;
	/** Keys that do not agree and that nobody has called right. */
	readonly missingThere: number;
	readonly missingHere: number;
	readonly twice: number;
	readonly different: number;
	/** Some of them, as a person knows them. */
	readonly examples: readonly string[];
	/** When the longest standing of them was found. */
	readonly since: number | null;
	/** How many days are looked at. */
	readonly days: number;
	/** How many stood on both sides the last time, and when that was. */
	readonly both: number | null;
	readonly comparedAt: number | null;
	/** Since when, and how often, the two could not be read; null where the last time went well. */
	readonly failing: { readonly since: number; readonly times: number; readonly say: string } | null;
	/** It is compared and nothing else: we do not run it, and it does not ping. */
	readonly onlyCompared: boolean;
}

/** One side of what does not agree. */
export interface Side {
	/** The key as it is written there. */
	readonly shown: string;
	/** Hundredths. */
	readonly amount: number | null;
	/** UTC milliseconds. */
	readonly at: number | null;
	readonly count: number;
}

/** What does not agree, for a page. */
export interface Mismatch {
	readonly id: string;
	/** In words. */
	readonly say: string;
	readonly left: Side | null;
	readonly right: Side | null;
	readonly foundAt: number;
	readonly sentAt: number | null;
	readonly canSend: boolean;
}

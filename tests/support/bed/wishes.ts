/** What goes wrong with every hundredth call to the sink. */
export const FAULTS = ['500', '429', 'dropped-before', 'dropped-after'] as const;
export type Fault = (typeof FAULTS)[number];

/** How a bed is to behave. */
export interface BedWishes {
	/** How many orders the source has. */
	readonly orders: number;
	/** Milliseconds until the sink answers. */
	readonly delay: number;
	/** What every hundredth call meets, in turn; none where it is empty. */
	readonly faults: readonly Fault[];
	/** Whether the sink knows an idempotency key again; else everything it is sent is one more invoice. */
	readonly keys: boolean;
	/** Whether the shop changes every eighth order twice, a page and two pages after it came. */
	readonly changes?: boolean;
}

/** What has arrived at the sink. */
export interface BedCount {
	readonly calls: number;
	readonly stored: number;
	/** Orders of which there is no invoice. */
	readonly missing: number;
	/** Invoices beyond the first of an order. */
	readonly doubled: number;
	/** How often an earlier version of an order was written after a later one. */
	readonly outOfOrder: number;
	/** Orders of which the last that was written is not the last that the shop gave. */
	readonly stale: number;
	/** Most calls that were under way at a time. */
	readonly peak: number;
}

/** Whom the sink is to kill, after how many more calls, and when in that call. */
export interface Kill {
	readonly pid: number;
	readonly after: number;
	readonly moment: 'before' | 'stored' | 'answered';
}

/** What one tool can do with one system, in the tool's own identifiers and in our words for them. */
export interface ToolCoverage {
	readonly slugs?: readonly string[];
	/** The tool's own identifiers; both lists empty: it knows how to sign in, no more. */
	readonly triggers?: readonly string[];
	readonly actions?: readonly string[];
	/** `order.created`: read from `triggers` by a rule of thumb. */
	readonly emits?: readonly string[];
	/** `invoice.create`: read from `actions` by a rule of thumb. */
	readonly accepts?: readonly string[];
	readonly packages?: readonly string[];
	/** The tool names the system and publishes no list of what it can do. */
	readonly listed?: boolean;
	/** A stored page that names the system was read; absent or false: general knowledge. */
	readonly verified?: boolean;
	readonly seen?: string;
	readonly source?: boolean;
	readonly destination?: boolean;
}

export interface System {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly category: string;
	/** Null for what is no product with a home of its own, such as IMAP. */
	readonly domain: string | null;
	readonly region: string;
	readonly auth: readonly string[];
	readonly coverage: Readonly<Record<string, ToolCoverage>>;
}

/** Where facts were taken from, at which state and under which licence. */
export interface Source {
	readonly id: string;
	readonly name: string;
	readonly repo: string;
	readonly version?: string;
	readonly read_from?: string;
	readonly commit: string;
	/** YYYY-MM-DD */
	readonly date: string;
	readonly licence: string;
	readonly apps: number;
}

export interface Catalogue {
	readonly generated: string;
	readonly note: string;
	readonly categories: readonly string[];
	readonly objects: readonly string[];
	readonly event_verbs: readonly string[];
	readonly action_verbs: readonly string[];
	readonly sources: readonly Source[];
	readonly systems: readonly System[];
}

/** A ready-made connection between two systems. */
export interface NativePair {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly direction: 'one-way' | 'two-way';
	readonly moves: readonly string[];
	readonly made_by: 'vendor_of_from' | 'vendor_of_to' | 'third_party' | 'one_of_the_two_unsure_which';
	readonly maker_name?: string;
	/** A ready-made one of a third party has a price and an owner of its own. */
	readonly level: 'built-in' | 'ready-made-third-party';
	/** Where the switch is, in words. */
	readonly where: string;
	readonly url: string;
	readonly url_kind: 'page' | 'directory_or_home';
	/** A stored copy of the page was read; never a live test. */
	readonly verified: boolean;
	readonly seen?: string;
	readonly cost_note?: string;
}

export interface NativePairs {
	readonly generated: string;
	readonly note: string;
	readonly pairs: readonly NativePair[];
}

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

export interface Spread {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
}

/** One further place that the same record is typed into. */
export interface FanOut {
	readonly category: string;
	/** `invoice.create` */
	readonly action: string;
	readonly what: string;
}

export interface TypicalHandover {
	readonly id: string;
	readonly from_category: string;
	readonly to_category: string;
	readonly event: string;
	/** `order.created` */
	readonly event_standard: string;
	readonly retyped: {
		readonly fields: readonly string[];
		readonly count: number;
		readonly typical_lines: number;
		readonly look_ups: number;
		readonly attachments: number;
	};
	readonly minutes_per_record: Spread & { readonly estimate: boolean };
	readonly minutes_with_fan_out: Spread & { readonly estimate: boolean };
	/** The first one is the handover's own target. */
	readonly fan_out: readonly FanOut[];
}

export interface TypicalHandovers {
	readonly generated: string;
	readonly note: string;
	readonly model_seconds: Readonly<Record<string, Spread>>;
	readonly handovers: readonly TypicalHandover[];
}

/** Our assumptions about one typical handover; nothing here was measured. */
export interface Proposing {
	readonly id: string;
	/** "Orders", as in "Orders from Shopify typed into Xero". */
	readonly things: string;
	/** Handovers of one source system with the same word here begin with the same event. */
	readonly event: string;
	/** How many a week a small business has. */
	readonly per_week: number;
	/** What customers cause goes on all year; an own routine stops with the person. */
	readonly caused_by: 'customer' | 'own';
	readonly only_from?: readonly string[];
	readonly not_from?: readonly string[];
	readonly only_to?: readonly string[];
	readonly not_to?: readonly string[];
	/** A kind that has to be among the chosen systems too. */
	readonly needs?: string;
}

/** Systems that do the work of another kind as well: a website builder that brings forms. */
export interface StandsFor {
	readonly category?: string;
	readonly ids?: readonly string[];
	readonly as: readonly string[];
}

export interface ProposingFile {
	readonly generated: string;
	readonly note: string;
	/** Systems of the category chat that are mailboxes. */
	readonly mail: readonly string[];
	readonly stands_for: readonly StandsFor[];
	readonly handovers: readonly Proposing[];
}

/** Which catalogue systems a connector of ours reaches although it is called after an open standard. */
export interface OurReach {
	readonly connector: string;
	readonly systems?: readonly string[];
	readonly categories?: readonly string[];
	readonly why: string;
}

export interface OurReachFile {
	readonly generated: string;
	readonly note: string;
	readonly reach: readonly OurReach[];
}

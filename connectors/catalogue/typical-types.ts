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
